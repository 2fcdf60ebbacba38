import CUIO
import Glibc

/// A file that appears only when it is whole, or the standard output.
///
/// The bytes go to a hidden temporary file in the same folder, which ``finish()`` gives its name; without it
/// nothing is left behind. Not Sendable: one writer owns it.
public final class ByteOutput {
    private static let capacity = 1 << 18

    /// So much of a file stays in the system's cache for whoever reads it next.
    private let cached: Int

    private let descriptor: Int32

    /// So much the system has taken.
    private var position = 0

    /// Whether the system and the file system can write past the cache: ext4 of Linux 6.18 can, tmpfs and pipes cannot.
    private var canPassCache = true

    private let temporaryPath: String?
    private var buffer: [UInt8] = []
    private var isFinished = false

    /// The path that will appear, `-` for the standard output.
    public let path: String

    /// Opens an output.
    ///
    /// - Parameter path: The path that will appear; `-` is the standard output.
    /// - Throws: ``FileError`` when the temporary file cannot be created.
    public convenience init(path: String) throws(FileError) { try self.init(path: path, cached: 64 << 20) }

    init(path: String, cached: Int) throws(FileError) {
        self.path = path
        self.cached = cached
        buffer.reserveCapacity(Self.capacity)
        guard path != "-" else {
            descriptor = STDOUT_FILENO
            temporaryPath = nil
            return
        }
        guard !Self.isFolder(path) else { throw FileError(.create, path: path, code: EISDIR) }
        let temporary = Self.temporaryPath(beside: path)
        // What a program of the same number left when it was killed: in a container all have the same.
        unsafe unlink(temporary)
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
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count =
                unsafe position < cached
                ? Glibc.write(descriptor, rest.baseAddress, rest.count) : handPastCache(rest)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileError(.write, path: path) }
            written += count
            position += count
        }
    }

    /// Hands bytes to the system, to be kept no longer than until they are on the disk.
    ///
    /// A file of gigabytes would else push the database that it is written from out of the cache; and where memory that lies idle goes
    /// back to the host of a virtual machine, taking a gigabyte of it anew costs three seconds of the system's time, writing past
    /// the cache 0.4. (`O_DIRECT` is as fast, but wants aligned pieces and waits for the disk.)
    private func handPastCache(_ bytes: UnsafeRawBufferPointer) -> Int {
        if canPassCache {
            let count = unsafe im_writePastCache(descriptor, bytes.baseAddress, bytes.count)
            guard count < 0, [EOPNOTSUPP, ENOSYS, EINVAL, ESPIPE].contains(errno) else { return count }
            canPassCache = false
        }
        return unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    }

    /// Writes what is left and lets the file appear under its name, in place of an older one.
    ///
    /// - Throws: ``FileError`` when the disk is full or the name cannot be given.
    public func finish() throws(FileError) {
        try flush()
        guard let temporaryPath else { return }
        // Also when closing fails, the descriptor is free, and may be another's.
        isFinished = true
        guard close(descriptor) == 0 else { throw Self.failure(.write, of: temporaryPath, for: path) }
        guard unsafe rename(temporaryPath, path) == 0 else {
            throw Self.failure(.rename, of: temporaryPath, for: path)
        }
    }

    private static func failure(
        _ operation: FileError.Operation, of temporaryPath: String, for path: String
    ) -> FileError {
        let code = errno
        unsafe unlink(temporaryPath)
        return FileError(operation, path: path, code: code)
    }

    /// Whether a path leads to a folder.
    ///
    /// - Parameter path: The path.
    /// - Returns: Whether it is there and a folder.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The hidden file that becomes another when it is whole.
    ///
    /// - Parameter path: The path that will appear.
    /// - Returns: A path in the same folder, which tells the number of the process.
    public static func temporaryPath(beside path: String) -> String {
        let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return "\(path[..<cut]).\(path[cut...]).\(getpid()).part"
    }
}
