import Glibc

/// A file, the standard input or another source of bytes, read in chunks.
///
/// Not Sendable: one reader owns it.
@safe public final class ByteInput {
    private let descriptor: Int32
    private let closes: Bool
    private let source: Source?
    /// What was put back, which comes before anything else.
    private var pending: [UInt8] = []

    /// Fills a buffer with what comes next; returns how many bytes it gave, 0 at the end.
    public typealias Source = (UnsafeMutableRawBufferPointer) throws(FileError) -> Int

    /// The path that was opened, `-` for the standard input.
    public let path: String

    /// Opens a file for reading.
    ///
    /// - Parameter path: The file's path; `-` is the standard input.
    /// - Throws: ``FileError`` when it cannot be opened, also when it is a folder.
    public init(path: String) throws(FileError) {
        self.path = path
        unsafe source = nil
        if path == "-" {
            descriptor = STDIN_FILENO
            closes = false
        } else {
            descriptor = try Self.openFile(path)
            closes = true
        }
    }

    /// Reads bytes that are not in a file as they stand, such as a member of an archive.
    ///
    /// - Parameters:
    ///   - path: What errors call them.
    ///   - source: Gives the bytes.
    public init(path: String, reading source: @escaping Source) {
        self.path = path
        unsafe self.source = unsafe source
        descriptor = -1
        closes = false
    }

    deinit {
        if closes { close(descriptor) }
    }

    /// Appends what comes next to a buffer.
    ///
    /// - Parameters:
    ///   - buffer: Where the bytes go.
    ///   - count: How many bytes at most, beside what was put back.
    /// - Returns: How many came; 0 at the end.
    /// - Throws: ``FileError`` when reading fails.
    public func read(into buffer: inout [UInt8], atMost count: Int = 1 << 18) throws(FileError) -> Int {
        if !pending.isEmpty {
            buffer += pending
            defer { pending = [] }
            return pending.count
        }
        var result = Result<Int, FileError>.success(0)
        buffer.append(addingCapacity: count) { span in
            unsafe span.withUnsafeMutableBufferPointer { room, received in
                do throws(FileError) {
                    received = unsafe try receive(into: UnsafeMutableRawBufferPointer(room))
                    result = .success(received)
                } catch { result = .failure(error) }
            }
        }
        return try result.get()
    }

    private func receive(into room: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        if let source = unsafe source { return unsafe try source(room) }
        while true {
            let received = unsafe Glibc.read(descriptor, room.baseAddress, room.count)
            if received >= 0 { return received }
            guard errno == EINTR else { throw FileError(.read, path: path) }
        }
    }

    /// Puts bytes back, so that they come before what was not read yet.
    ///
    /// - Parameter bytes: What was read to look at it, or what shall stand in its place.
    public func putBack(_ bytes: [UInt8]) { pending = bytes + pending }

    /// Reads everything to the end.
    ///
    /// - Returns: The bytes.
    /// - Throws: ``FileError`` when reading fails.
    public func readToEnd() throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        while try read(into: &bytes) > 0 {}
        return bytes
    }

    /// The size of a regular file in bytes; nothing for pipes and terminals.
    public var size: Int? {
        var status = stat()
        guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG
        else {
            return nil
        }
        return Int(status.st_size)
    }

    private static func openFile(_ path: String) throws(FileError) -> Int32 {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.open, path: path) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw FileError(.read, path: path, code: EISDIR)
        }
        return descriptor
    }
}
