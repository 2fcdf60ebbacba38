import CZLIB

/// Why an archive cannot be read.
public struct ZIPDamage: Error, Hashable, CustomStringConvertible {
    /// What is wrong, and where.
    public let description: String
}

/// Reads a ZIP file by the directory at its end.
///
/// Encryption, parts and files beyond 4 GB are not read.
public struct ZIPReader: Sendable {
    /// A file in the archive.
    public struct Entry: Hashable, Sendable {
        /// Its path in the archive.
        public let name: String
        let method: Int
        let checksum: UInt32
        let compressedSize: Int
        let size: Int
        let offset: Int
    }

    /// The files, in the order of the directory.
    public let entries: [Entry]

    private let bytes: [UInt8]

    /// Reads the directory.
    ///
    /// - Parameter bytes: The whole archive.
    /// - Throws: ``ZIPDamage`` when there is no directory or it leads nowhere.
    public init(_ bytes: [UInt8]) throws(ZIPDamage) {
        self.bytes = bytes
        guard let end = Self.endOfDirectory(in: bytes) else {
            throw ZIPDamage(description: "there is no directory at the end of the archive")
        }
        var entries: [Entry] = []
        var offset = Self.number(bytes, end + 16, 4)
        for _ in 0..<Self.number(bytes, end + 10, 2) {
            guard offset + 46 <= bytes.count, Self.number(bytes, offset, 4) == 0x0201_4B50 else {
                throw ZIPDamage(description: "byte \(offset): no entry of the directory")
            }
            let nameLength = Self.number(bytes, offset + 28, 2)
            guard offset + 46 + nameLength <= bytes.count else {
                throw ZIPDamage(description: "byte \(offset): a name beyond the end")
            }
            entries.append(
                Entry(
                    name: String(decoding: bytes[offset + 46..<offset + 46 + nameLength], as: UTF8.self),
                    method: Self.number(bytes, offset + 10, 2),
                    checksum: UInt32(Self.number(bytes, offset + 16, 4)),
                    compressedSize: Self.number(bytes, offset + 20, 4),
                    size: Self.number(bytes, offset + 24, 4),
                    offset: Self.number(bytes, offset + 42, 4)))
            offset +=
                46 + nameLength + Self.number(bytes, offset + 30, 2) + Self.number(bytes, offset + 32, 2)
        }
        self.entries = entries
    }

    /// Returns a file's bytes.
    ///
    /// - Parameter entry: The file.
    /// - Returns: Its bytes, checked against its checksum.
    /// - Throws: ``ZIPDamage`` when they are not all there, or others.
    public func contents(of entry: Entry) throws(ZIPDamage) -> [UInt8] {
        let at = entry.offset
        guard at + 30 <= bytes.count, Self.number(bytes, at, 4) == 0x0403_4B50 else {
            throw ZIPDamage(description: "byte \(at): '\(entry.name)' is not there")
        }
        let start = at + 30 + Self.number(bytes, at + 26, 2) + Self.number(bytes, at + 28, 2)
        guard start + entry.compressedSize <= bytes.count else {
            throw ZIPDamage(description: "byte \(start): '\(entry.name)' goes beyond the end of the archive")
        }
        let stored = Array(bytes[start..<start + entry.compressedSize])
        let contents: [UInt8]?
        switch entry.method {
        case 0: contents = stored
        case 8: contents = Self.inflate(stored, size: entry.size)
        default:
            throw ZIPDamage(
                description: "'\(entry.name)' is compressed by method \(entry.method), which nobody reads")
        }
        var checksum = CRC32()
        checksum.add(contents ?? [])
        guard let contents, contents.count == entry.size, checksum.value == entry.checksum else {
            throw ZIPDamage(description: "byte \(start): '\(entry.name)' is damaged")
        }
        return contents
    }

    private static func endOfDirectory(in bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        // A comment of up to 64 KB may follow.
        return (max(0, bytes.count - 22 - 65_535)...bytes.count - 22).last {
            number(bytes, $0, 4) == 0x0605_4B50
        }
    }

    /// Deflate makes at most 1,032 bytes of one: what claims more is damaged, and no memory is set aside for it.
    private static func inflate(_ bytes: [UInt8], size: Int) -> [UInt8]? {
        guard size <= bytes.count * 1032 + 64 else { return nil }
        var (input, output) = (bytes, [UInt8](repeating: 0, count: size + 1))
        var stream = unsafe z_stream()
        guard unsafe im_inflateInit2(&stream, -15) == Z_OK else { return nil }
        defer { _ = unsafe inflateEnd(&stream) }
        let made = unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                return unsafe CZLIB.inflate(&stream, Z_FINISH) == Z_STREAM_END
                    ? output.count - Int(stream.avail_out) : nil
            }
        }
        return made.map { Array(output[..<$0]) }
    }

    private static func number(_ bytes: [UInt8], _ offset: Int, _ size: Int) -> Int {
        (0..<size).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
}
