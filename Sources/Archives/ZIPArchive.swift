public import ByteStreams
import MappedFiles

/// The members of a zip archive, read in place and inflated as they are read.
///
/// What GeoNames' downloads are: stored or deflated members, sizes beyond 4 GiB by the zip64 fields. Encrypted and
/// split archives are refused.
///
/// Source: PKWARE, "APPNOTE.TXT, .ZIP File Format Specification", 6.3.10, sections 4.3 and 4.5.3.
public struct ZIPArchive {
    /// One file of an archive.
    public struct Member: Sendable, Hashable {
        /// Its name with the folders above it.
        public let name: String
        /// How many bytes it has when inflated.
        public let size: Int
        /// How many bytes it has in the archive.
        public let compressedSize: Int

        let method: UInt16
        let isEncrypted: Bool
        let headerOffset: Int
        let checksum: UInt32
    }

    /// The archive's path.
    public let path: String

    /// Its files in the order of the directory; folders are left out.
    public let members: [Member]

    private let file: MappedFile

    /// Opens an archive and reads its directory.
    ///
    /// - Parameter path: The archive's path.
    /// - Throws: ``ZIPReadingError`` when it cannot be opened or its directory is no zip archive's.
    /// - Complexity: Linear in the number of members.
    public init(path: String) throws(ZIPReadingError) {
        do { file = try MappedFile(path: path) } catch { throw .file(error) }
        self.path = path
        members = unsafe try ZIPDirectory(bytes: file.bytes, path: path).members()
    }

    /// Tells whether bytes begin as a zip archive does.
    ///
    /// - Parameter start: The first four bytes or more.
    /// - Returns: Whether a member or, in an empty archive, the directory's end begins there.
    public static func begins(with start: some Sequence<UInt8>) -> Bool {
        start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// Opens a member for reading; its checksum is compared when all of it was read.
    ///
    /// - Parameter member: One of ``members``.
    /// - Returns: The inflated bytes; reading throws `FileError` where they are damaged.
    /// - Throws: ``ZIPReadingError`` when the member is none that can be read.
    public func open(_ member: Member) throws(ZIPReadingError) -> ByteInput {
        guard !member.isEncrypted else {
            throw .unreadable(path: path, member: member.name, why: "it is encrypted")
        }
        guard member.method == 0 || member.method == 8 else {
            throw .unreadable(
                path: path, member: member.name, why: "its compression is neither 'stored' nor 'deflated'")
        }
        let range = try dataRange(of: member)
        let inflater = try Inflater(file, range, member, archive: path)
        return unsafe ByteInput(path: "\(path)/\(member.name)") { buffer throws(FileError) in
            unsafe try inflater.read(into: buffer)
        }
    }

    /// Where the compressed bytes lie: behind the member's own header, which repeats its name.
    private func dataRange(of member: Member) throws(ZIPReadingError) -> Range<Int> {
        let bytes = unsafe file.bytes
        let header = member.headerOffset
        guard header >= 0, header <= bytes.count - 30,
            unsafe bytes.number(at: header, as: UInt32.self) == 0x0403_4B50
        else { throw .damaged(path: path, what: "the header of '\(member.name)'") }
        let names = unsafe Int(bytes.number(at: header + 26, as: UInt16.self))
        let extras = unsafe Int(bytes.number(at: header + 28, as: UInt16.self))
        let start = header + 30 + names + extras
        guard member.compressedSize >= 0, start <= bytes.count, member.compressedSize <= bytes.count - start
        else {
            throw .damaged(path: path, what: "'\(member.name)', which is cut off")
        }
        return start..<start + member.compressedSize
    }
}
