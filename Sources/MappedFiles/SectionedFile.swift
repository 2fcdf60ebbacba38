import ByteStreams

/// A file of named sections, each with a checksum, read in place.
///
///     offset  size  what
///     0       8     magic, the kind of file, such as "IMGAZET\n"
///     8       4     format version, little-endian as all numbers
///     12      4     number of sections
///     16      8     size of the whole file in bytes
///     24      8     checksum of the section table
///     32      n×40  section table: name (16 bytes, zero-padded), offset, size, checksum
///     …             the sections, each aligned to 16 bytes
///
/// Opening checks the header, the size and the table, not the sections: it costs microseconds whatever the
/// size. ``verify()`` reads everything.
public struct SectionedFile: Sendable {
    static let headerSize = 32
    static let entrySize = 40
    static let alignment = 16

    /// The mapped file below.
    public let file: MappedFile

    /// The number that changes with any byte of any section: the checksum of the section table.
    public let checksum: UInt64

    private let sections: [String: Section]

    private struct Section: Sendable {
        let offset: Int
        let size: Int
        let checksum: UInt64
    }

    /// Opens a file of a certain kind and version.
    ///
    /// - Parameters:
    ///   - path: The file's path.
    ///   - magic: Eight ASCII characters that name the kind.
    ///   - version: The version that this program reads.
    /// - Throws: ``SectionedFileError`` when it is of another kind or version, cut off or damaged.
    /// - Complexity: Linear in the number of sections.
    public init(path: String, magic: String, version: UInt32) throws(SectionedFileError) {
        let file: MappedFile
        do { file = try MappedFile(path: path) } catch { throw .unreadable(error) }
        let bytes = unsafe file.bytes
        guard bytes.count >= Self.headerSize, unsafe bytes.prefix(8).elementsEqual(magic.utf8) else {
            throw .wrongKind(path: path, expected: magic)
        }
        let found = unsafe bytes.number(at: 8, as: UInt32.self)
        guard found == version else { throw .wrongVersion(path: path, found: found, readable: version) }
        let count = unsafe Int(bytes.number(at: 12, as: UInt32.self))
        let size = unsafe bytes.number(at: 16, as: UInt64.self)
        let tableEnd = Self.headerSize + count * Self.entrySize
        guard size == UInt64(bytes.count), tableEnd <= bytes.count else {
            throw .cutOff(path: path, expected: size, found: file.count)
        }
        checksum = unsafe bytes.number(at: 24, as: UInt64.self)
        guard
            unsafe Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[Self.headerSize..<tableEnd]))
                == checksum
        else {
            throw .damaged(path: path, section: "section table")
        }
        sections = try Self.readTable(of: file, count: count)
        self.file = file
    }

    /// Returns the bytes of a section; they are valid while ``file`` lives.
    ///
    /// - Parameter name: The section's name.
    /// - Returns: Its bytes.
    /// - Throws: ``SectionedFileError/missing(path:section:)`` when there is none of the name.
    public func section(_ name: String) throws(SectionedFileError) -> UnsafeRawBufferPointer {
        guard let section = sections[name] else { throw .missing(path: file.path, section: name) }
        return unsafe UnsafeRawBufferPointer(
            rebasing: file.bytes[section.offset..<section.offset + section.size])
    }

    /// Tells whether there is a section of a name.
    ///
    /// - Parameter name: The section's name.
    /// - Returns: Whether the file has it.
    public func hasSection(_ name: String) -> Bool { sections[name] != nil }

    /// Reads every section and compares its checksum.
    ///
    /// - Throws: ``SectionedFileError/damaged(path:section:)`` with the first section that differs.
    /// - Complexity: Linear in the size of the file.
    public func verify() throws(SectionedFileError) {
        for (name, section) in sections.sorted(by: { $0.value.offset < $1.value.offset }) {
            let bytes = unsafe try self.section(name)
            guard unsafe Checksum.of(bytes) == section.checksum else {
                throw .damaged(path: file.path, section: name)
            }
        }
    }

    private static func readTable(of file: MappedFile, count: Int) throws(SectionedFileError) -> [String:
        Section]
    {
        var sections: [String: Section] = [:]
        let bytes = unsafe file.bytes
        for index in 0..<count {
            let entry = headerSize + index * entrySize
            let name = unsafe String(decoding: bytes[entry..<entry + 16].prefix { $0 != 0 }, as: UTF8.self)
            let offset = unsafe bytes.number(at: entry + 16, as: UInt64.self)
            let size = unsafe bytes.number(at: entry + 24, as: UInt64.self)
            guard offset <= UInt64(file.count), size <= UInt64(file.count) - offset else {
                throw .damaged(path: file.path, section: name)
            }
            let checksum = unsafe bytes.number(at: entry + 32, as: UInt64.self)
            sections[name] = Section(offset: Int(offset), size: Int(size), checksum: checksum)
        }
        return sections
    }
}

extension UnsafeRawBufferPointer {
    /// Reads a little-endian number at any offset.
    ///
    /// - Parameters:
    ///   - offset: Where it begins; the caller has checked that it lies within.
    ///   - type: The type of the number.
    /// - Returns: The number.
    @inlinable
    public func number<Number: FixedWidthInteger>(at offset: Int, as type: Number.Type) -> Number {
        unsafe Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: type))
    }
}
