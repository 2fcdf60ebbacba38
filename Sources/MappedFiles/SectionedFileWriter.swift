public import ByteStreams

/// Writes a ``SectionedFile``: collects sections and puts the file in place in one go.
public struct SectionedFileWriter {
    private let magic: String
    private let version: UInt32
    private var sections: [(name: String, bytes: [UInt8])] = []

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - magic: Eight ASCII characters that name the kind.
    ///   - version: The format's version.
    public init(magic: String, version: UInt32) {
        precondition(magic.utf8.count == 8, "a magic has eight bytes")
        self.magic = magic
        self.version = version
    }

    /// Adds a section.
    ///
    /// - Parameters:
    ///   - name: At most 16 ASCII characters, not used before.
    ///   - bytes: Its bytes.
    public mutating func add(_ name: String, _ bytes: [UInt8]) {
        precondition(
            name.utf8.count <= 16 && !sections.contains { $0.name == name },
            "a section's name is short and its own")
        sections.append((name, bytes))
    }

    /// Writes the file; it appears when it is whole.
    ///
    /// - Parameter path: Where it appears.
    /// - Throws: `FileError` when it cannot be written.
    public func write(to path: String) throws(FileError) {
        let output = try ByteOutput(path: path)
        let table = sectionTable()
        let last = table.end
        var header: [UInt8] = Array(magic.utf8)
        header.append(littleEndian: version)
        header.append(littleEndian: UInt32(sections.count))
        header.append(littleEndian: UInt64(last))
        header.append(littleEndian: unsafe table.bytes.withUnsafeBytes { unsafe Checksum.of($0) })
        try output.write(header)
        try output.write(table.bytes)
        var written = header.count + table.bytes.count
        for section in sections {
            let padding = Self.padding(after: written)
            try output.write([UInt8](repeating: 0, count: padding))
            try output.write(section.bytes)
            written += padding + section.bytes.count
        }
        try output.finish()
    }

    private func sectionTable() -> (bytes: [UInt8], end: Int) {
        var table: [UInt8] = []
        var offset = SectionedFile.headerSize + sections.count * SectionedFile.entrySize
        for section in sections {
            offset += Self.padding(after: offset)
            table += Array(section.name.utf8) + [UInt8](repeating: 0, count: 16 - section.name.utf8.count)
            table.append(littleEndian: UInt64(offset))
            table.append(littleEndian: UInt64(section.bytes.count))
            table.append(littleEndian: unsafe section.bytes.withUnsafeBytes { unsafe Checksum.of($0) })
            offset += section.bytes.count
        }
        return (table, offset)
    }

    private static func padding(after offset: Int) -> Int {
        (SectionedFile.alignment - offset % SectionedFile.alignment) % SectionedFile.alignment
    }
}

extension [UInt8] {
    /// Appends a number, its lowest byte first.
    ///
    /// - Parameter number: The number.
    public mutating func append(littleEndian number: some FixedWidthInteger) {
        unsafe Swift.withUnsafeBytes(of: number.littleEndian) { unsafe append(contentsOf: $0) }
    }
}
