import Glibc

/// A file or the standard input, read in chunks.
///
/// Not Sendable: one reader owns it.
public final class ByteInput {
    private let descriptor: Int32
    private let closes: Bool

    /// The path that was opened, `-` for the standard input.
    public let path: String

    /// Opens a file for reading.
    ///
    /// - Parameter path: The file's path; `-` is the standard input.
    /// - Throws: ``FileError`` when it cannot be opened, also when it is a folder.
    public init(path: String) throws(FileError) {
        self.path = path
        if path == "-" {
            descriptor = STDIN_FILENO
            closes = false
        } else {
            descriptor = try Self.openFile(path)
            closes = true
        }
    }

    deinit {
        if closes { close(descriptor) }
    }

    /// Appends what comes next to a buffer.
    ///
    /// - Parameters:
    ///   - buffer: Where the bytes go.
    ///   - count: How many bytes at most.
    /// - Returns: How many came; 0 at the end.
    /// - Throws: ``FileError`` when reading fails.
    public func read(into buffer: inout [UInt8], atMost count: Int = 1 << 18) throws(FileError) -> Int {
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: count))
        var received = -1
        repeat {
            received = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe Glibc.read(descriptor, bytes.baseAddress?.advanced(by: start), count)
            }
        } while received < 0 && errno == EINTR
        let code = errno
        buffer.removeLast(count - max(received, 0))
        guard received >= 0 else { throw FileError(.read, path: path, code: code) }
        return received
    }

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
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
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
