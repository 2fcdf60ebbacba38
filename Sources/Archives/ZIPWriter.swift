public import ByteStreams

/// Writes a ZIP file (PKWARE's APPNOTE 6.3.10) in one go, without going back: lengths and checksums follow the bytes.
///
///     let zip = ZIPWriter(try ByteOutput(path: "map.kmz"))
///     try zip.begin("doc.kml")
///     try zip.write(bytes)
///     try zip.finish()
///
/// The same bytes give the same file: all entries bear the first time that the format knows. Not Sendable.
public final class ZIPWriter {
    /// What the directory at the end tells of an entry.
    private struct Entry {
        let name: [UInt8]
        let offset: Int
        var checksum = CRC32()
        var size = 0
        var compressedSize = 0
    }

    private let output: ByteOutput
    private var position = 0
    private var entries: [Entry] = []
    private var deflater: Deflater?

    /// Begins an archive.
    ///
    /// - Parameter output: Where it goes.
    public init(_ output: ByteOutput) { self.output = output }

    /// Begins a file in the archive, after the one before it.
    ///
    /// - Parameter name: Its path in the archive, with `/` between folders.
    /// - Throws: ``ZIPError`` when the disk is full or the archive grows too large.
    public func begin(_ name: String) throws(ZIPError) {
        try endEntry()
        let entry = Entry(name: Array(name.utf8), offset: position)
        try put(
            signature: 0x0403_4B50,
            Self.needed + Self.commonFields(of: entry, isInDirectory: false) + entry.name)
        entries.append(entry)
        deflater = Deflater()
    }

    /// Writes bytes of the file.
    ///
    /// - Parameter bytes: The bytes.
    /// - Throws: ``ZIPError`` when the disk is full or the archive grows too large.
    public func write(_ bytes: [UInt8]) throws(ZIPError) {
        guard let last = entries.indices.last, !bytes.isEmpty else { return }
        entries[last].checksum.add(bytes)
        entries[last].size += bytes.count
        try compress(bytes, isLast: false)
    }

    /// Writes the directory and lets the archive appear.
    ///
    /// - Throws: ``ZIPError`` when the disk is full or the archive has grown too large.
    public func finish() throws(ZIPError) {
        try endEntry()
        let start = position
        for entry in entries {
            try put(
                signature: 0x0201_4B50,
                Self.needed + Self.needed + Self.commonFields(of: entry, isInDirectory: true)
                    + Self.little(0, 10) + Self.little(entry.offset, 4) + entry.name)
        }
        let count = Self.little(entries.count, 2)
        try put(
            signature: 0x0605_4B50,
            Self.little(0, 4) + count + count + Self.little(position - start, 4) + Self.little(start, 4)
                + Self.little(0, 2))
        do { try output.finish() } catch { throw .file(error) }
    }

    /// The version of the format that a reader needs: 2.0, which has compression.
    private static let needed: [UInt8] = [20, 0]

    /// What stands both before an entry, where its lengths are not known yet, and in the directory.
    private static func commonFields(of entry: Entry, isInDirectory: Bool) -> [UInt8] {
        // Lengths follow the bytes (8), names are UTF-8 (0x800); 8 is deflate; 0x21 is 1 January 1980.
        let lengths = [Int(entry.checksum.value), entry.compressedSize, entry.size].flatMap {
            little(isInDirectory ? $0 : 0, 4)
        }
        return little(0x808, 2) + little(8, 2) + little(0, 2) + little(0x21, 2) + lengths
            + little(entry.name.count, 2) + little(0, 2)
    }

    private func endEntry() throws(ZIPError) {
        guard let last = entries.indices.last, deflater != nil else { return }
        try compress([], isLast: true)
        deflater = nil
        let entry = entries[last]
        guard entry.size < 1 << 32 else { throw .tooLarge(path: output.path) }
        try put(
            signature: 0x0807_4B50,
            [Int(entry.checksum.value), entry.compressedSize, entry.size].flatMap { Self.little($0, 4) })
    }

    private func compress(_ bytes: [UInt8], isLast: Bool) throws(ZIPError) {
        try deflater?.compress(bytes, isLast: isLast) { piece throws(ZIPError) in
            entries[entries.count - 1].compressedSize += piece.count
            try put(piece)
        }
    }

    private func put(signature: Int, _ bytes: [UInt8]) throws(ZIPError) {
        try put(Self.little(signature, 4) + bytes)
    }

    private func put(_ bytes: some Collection<UInt8>) throws(ZIPError) {
        guard position + bytes.count < 1 << 32 else { throw .tooLarge(path: output.path) }
        position += bytes.count
        do { try output.write(bytes) } catch { throw .file(error) }
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }
}
