import Glibc

/// A file that appears only when it is whole, or the standard output.
///
/// The bytes go to a hidden temporary file in the same folder, which ``finish()`` gives its name; without it
/// nothing is left behind. Not Sendable: one writer owns it.
public final class ByteOutput {
    private static let capacity = 1 << 18

    private let descriptor: Int32
    private let temporaryPath: String?
    private var buffer: [UInt8] = []
    private var isFinished = false

    /// The path that will appear, `-` for the standard output.
    public let path: String

    /// Opens an output.
    ///
    /// - Parameter path: The path that will appear; `-` is the standard output.
    /// - Throws: ``FileError`` when the temporary file cannot be created.
    public init(path: String) throws(FileError) {
        self.path = path
        buffer.reserveCapacity(Self.capacity)
        guard path != "-" else {
            descriptor = STDOUT_FILENO
            temporaryPath = nil
            return
        }
        guard !Self.isFolder(path) else { throw FileError(.create, path: path, code: EISDIR) }
        let temporary = Self.temporaryName(beside: path)
        descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(.create, path: path) }
        temporaryPath = temporary
    }

    deinit {
        guard let temporaryPath, !isFinished else { return }
        close(descriptor)
        unsafe unlink(temporaryPath)
    }

    /// Writes bytes.
    ///
    /// - Parameter bytes: What to write.
    /// - Throws: ``FileError`` when the disk is full or the reader has gone.
    public func write(_ bytes: some Collection<UInt8>) throws(FileError) {
        if buffer.count + bytes.count > Self.capacity { try flush() }
        buffer.append(contentsOf: bytes)
    }

    /// Writes bytes in one piece; many go to the system as they lie.
    ///
    /// - Parameter bytes: What to write.
    /// - Throws: ``FileError`` when the disk is full or the reader has gone.
    public func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileError) {
        if buffer.count + bytes.count > Self.capacity { try flush() }
        if bytes.count >= Self.capacity {
            try unsafe hand(UnsafeRawBufferPointer(bytes))
        } else {
            unsafe buffer.append(contentsOf: bytes)
        }
    }

    /// Writes the UTF-8 of a text.
    ///
    /// - Parameter text: What to write.
    /// - Throws: ``FileError`` when the disk is full or the reader has gone.
    public func write(_ text: String) throws(FileError) {
        try write(text.utf8)
    }

    /// Hands everything to the system.
    ///
    /// - Throws: ``FileError`` when the disk is full or the reader has gone.
    public func flush() throws(FileError) {
        try unsafe buffer.withUnsafeBufferPointer { bytes throws(FileError) in
            try unsafe hand(UnsafeRawBufferPointer(bytes))
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func hand(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = unsafe Glibc.write(
                descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileError(.write, path: path) }
            written += count
        }
    }

    /// Writes what is left and lets the file appear under its name, in place of an older one.
    ///
    /// - Throws: ``FileError`` when the disk is full or the name cannot be given.
    public func finish() throws(FileError) {
        try flush()
        guard let temporaryPath else { return }
        guard close(descriptor) == 0 else { throw FileError(.write, path: path) }
        isFinished = true
        guard unsafe rename(temporaryPath, path) == 0 else {
            let code = errno
            unsafe unlink(temporaryPath)
            throw FileError(.rename, path: path, code: code)
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func temporaryName(beside path: String) -> String {
        let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return "\(path[..<cut]).\(path[cut...]).\(getpid()).part"
    }
}
