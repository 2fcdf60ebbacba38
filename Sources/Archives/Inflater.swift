import ByteStreams
import CZLIB
import MappedFiles

/// Inflates a member of an archive piece by piece by zlib; one reader owns it.
@safe final class Inflater {
    private let file: MappedFile
    private let member: ZIPArchive.Member
    private let archive: String
    private var stream = unsafe z_stream()
    private var left: Range<Int>
    private var produced = 0
    private var checksum: UInt = 0
    private let isStored: Bool

    /// Prepares to inflate some bytes of a mapped archive.
    init(_ file: MappedFile, _ range: Range<Int>, _ member: ZIPArchive.Member, archive: String)
        throws(ZIPReadingError)
    {
        self.file = file
        self.member = member
        self.archive = archive
        left = range
        isStored = member.method == 0
        // Bits below 0: a raw stream, as zip has it.
        let code = unsafe im_inflateInit2(&stream, -15)
        guard code == Z_OK else {
            throw .unreadable(path: archive, member: member.name, why: "zlib refuses to start (\(code))")
        }
    }

    deinit { unsafe inflateEnd(&stream) }

    /// Fills a buffer as far as the member goes; returns how many bytes it gave, 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let count = isStored ? unsafe copy(into: buffer) : unsafe try inflate(into: buffer)
        produced += count
        checksum = unsafe crc32_z(checksum, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), count)
        if count == 0 { try checkEnd() }
        return count
    }

    private func copy(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, left.count)
        unsafe buffer.copyMemory(
            from: UnsafeRawBufferPointer(rebasing: file.bytes[left.lowerBound..<left.lowerBound + count]))
        left = left.lowerBound + count..<left.upperBound
        return count
    }

    private func inflate(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        // zlib counts in 32 bits.
        let room = UInt32(clamping: buffer.count)
        unsafe stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.avail_out = room
        repeat {
            let given = UInt32(clamping: left.count)
            unsafe stream.next_in = UnsafeMutableRawPointer(
                mutating: file.bytes.baseAddress?.advanced(by: left.lowerBound))?.assumingMemoryBound(
                    to: UInt8.self)
            unsafe stream.avail_in = given
            let code = unsafe CZLIB.inflate(&stream, Z_NO_FLUSH)
            left = unsafe left.lowerBound + Int(given - stream.avail_in)..<left.upperBound
            if code == Z_STREAM_END { break }
            guard code == Z_OK else { throw damage("its compressed bytes make no sense") }
        } while unsafe stream.avail_out > 0 && !left.isEmpty
        return unsafe Int(room - stream.avail_out)
    }

    private func checkEnd() throws(FileError) {
        guard produced == member.size, UInt32(truncatingIfNeeded: checksum) == member.checksum else {
            throw damage("its size or checksum is not what the archive says")
        }
    }

    private func damage(_ what: String) -> FileError {
        FileError(.read, path: "\(archive)/\(member.name)", reason: "\(what); fetch the archive again")
    }
}
