public import ByteStreams
import Glibc

/// The bytes of a file, mapped into memory for reading only.
///
/// Sendable because the mapping never changes: the file was put in place by rename and is never written again.
@safe public final class MappedFile: Sendable {
    /// The file's path.
    public let path: String

    /// The number of bytes.
    public let count: Int

    // Never written and unmapped in deinit only.
    private nonisolated(unsafe) let base: UnsafeRawPointer?

    /// Maps a file.
    ///
    /// - Parameter path: The file's path.
    /// - Throws: `FileError` when it cannot be opened or mapped.
    /// - Complexity: Constant, whatever the size.
    public init(path: String) throws(FileError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.open, path: path) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(.open, path: path) }
        let size = Int(status.st_size)
        self.path = path
        count = size
        guard size > 0 else {
            unsafe base = nil
            return
        }
        let mapping = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard unsafe mapping != MAP_FAILED else { throw FileError(.map, path: path) }
        unsafe base = UnsafeRawPointer(mapping)
    }

    deinit {
        if let base = unsafe base { unsafe munmap(UnsafeMutableRawPointer(mutating: base), count) }
    }

    /// The bytes; valid while this object lives.
    public var bytes: UnsafeRawBufferPointer {
        unsafe UnsafeRawBufferPointer(start: base, count: count)
    }
}
