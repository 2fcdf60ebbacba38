import MappedFiles

/// Reads the directory at the end of a zip archive.
@safe struct ZIPDirectory {
    private let bytes: UnsafeRawBufferPointer
    private let path: String
    private let size: Int

    init(bytes: UnsafeRawBufferPointer, path: String) {
        unsafe self.bytes = unsafe bytes
        self.path = path
        size = bytes.count
    }

    /// All files, without folders.
    func members() throws(ZIPReadingError) -> [ZIPArchive.Member] {
        let end = try endOfDirectory()
        var members: [ZIPArchive.Member] = []
        var at = end.start
        for _ in 0..<end.count {
            guard at >= 0, at + 46 <= size, number32(at) == 0x0201_4B50 else {
                throw .damaged(path: path, what: "its directory")
            }
            let (names, extras, comments) = (number16(at + 28), number16(at + 30), number16(at + 32))
            let next = at + 46 + names + extras + comments
            guard next <= size else { throw .damaged(path: path, what: "its directory") }
            let member = member(
                at: at, name: at + 46..<at + 46 + names, extra: at + 46 + names..<at + 46 + names + extras)
            if !member.name.hasSuffix("/") { members.append(member) }
            at = next
        }
        return members
    }

    private func member(at: Int, name: Range<Int>, extra: Range<Int>) -> ZIPArchive.Member {
        var wide = WideNumbers(
            field: unsafe Self.wideField(in: UnsafeRawBufferPointer(rebasing: bytes[extra])))
        let size = wide.widened(number32(at + 24))
        let compressedSize = wide.widened(number32(at + 20))
        let headerOffset = wide.widened(number32(at + 42))
        return ZIPArchive.Member(
            name: unsafe String(decoding: bytes[name], as: UTF8.self), size: size,
            compressedSize: compressedSize, method: UInt16(number16(at + 10)),
            isEncrypted: number16(at + 8) & 1 != 0, headerOffset: headerOffset,
            checksum: UInt32(number32(at + 16)))
    }

    /// The record that ends the directory: at the end of the file, but for a comment behind it.
    private func endOfDirectory() throws(ZIPReadingError) -> (start: Int, count: Int) {
        let last = size - 22
        for at in stride(from: last, through: max(last - 0xFFFF, 0), by: -1) where number32(at) == 0x0605_4B50
        {
            if number16(at + 10) < 0xFFFF, number32(at + 16) < 0xFFFF_FFFF {
                return (number32(at + 16), number16(at + 10))
            }
            return try wideEndOfDirectory(before: at)
        }
        throw .noArchive(path: path)
    }

    /// The zip64 record, which a locator of 20 bytes before the plain one points to.
    private func wideEndOfDirectory(before end: Int) throws(ZIPReadingError) -> (start: Int, count: Int) {
        guard end >= 20, number32(end - 20) == 0x0706_4B50, let record = number64(end - 12),
            number32(record) == 0x0606_4B50, let count = number64(record + 32),
            let start = number64(record + 48)
        else { throw .damaged(path: path, what: "the end of its directory") }
        return (start, count)
    }

    /// The bytes of the zip64 field among the extra fields of a member.
    private static func wideField(in extra: UnsafeRawBufferPointer) -> [UInt8] {
        let end = extra.count
        var at = 0
        while at + 4 <= end {
            let kind = unsafe extra.number(at: at, as: UInt16.self)
            let size = unsafe Int(extra.number(at: at + 2, as: UInt16.self))
            guard at + 4 + size <= end else { break }
            if kind == 1 { return unsafe Array(extra[at + 4..<at + 4 + size]) }
            at += 4 + size
        }
        return []
    }

    // What lies beyond the end reads as 0, so that no damaged offset is followed out of the file.

    private func number16(_ at: Int) -> Int {
        guard at >= 0, at + 2 <= size else { return 0 }
        return unsafe Int(bytes.number(at: at, as: UInt16.self))
    }

    private func number32(_ at: Int) -> Int {
        guard at >= 0, at + 4 <= size else { return 0 }
        return unsafe Int(bytes.number(at: at, as: UInt32.self))
    }

    /// A number of eight bytes that lies in the file and is no greater than it.
    private func number64(_ at: Int) -> Int? {
        guard at >= 0, at + 8 <= size else { return nil }
        let number = unsafe bytes.number(at: at, as: UInt64.self)
        return number <= UInt64(size) ? Int(number) : nil
    }
}

/// The numbers of a zip64 field, used up one by one by those that did not fit 32 bits.
private struct WideNumbers {
    private var field: ArraySlice<UInt8>

    init(field: [UInt8]) { self.field = field[...] }

    mutating func widened(_ number: Int) -> Int {
        guard number == 0xFFFF_FFFF, field.count >= 8 else { return number }
        let wide = field.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        field = field.dropFirst(8)
        return Int(truncatingIfNeeded: wide)
    }
}
