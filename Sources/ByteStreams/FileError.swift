import Glibc

/// What the system said when a file could not be opened, read, written or put in place.
public struct FileError: Error, Hashable, CustomStringConvertible {
    /// What was tried.
    public enum Operation: String, Sendable {
        /// Opening an existing file.
        case open
        /// Reading from an open file.
        case read
        /// Creating a file.
        case create
        /// Writing to an open file.
        case write
        /// Giving a finished file its name.
        case rename
        /// Mapping a file into memory.
        case map
    }

    /// What was tried.
    public let operation: Operation

    /// The file's path, or `-` for a standard stream.
    public let path: String

    /// The system's error number; 0 where the bytes themselves are at fault.
    public let code: Int32

    private let reason: String?

    /// Creates an error from the system's error number.
    ///
    /// - Parameters:
    ///   - operation: What was tried.
    ///   - path: The file's path.
    ///   - code: The system's error number; that of the call just made when not given.
    public init(_ operation: Operation, path: String, code: Int32? = nil) {
        self.code = code ?? errno
        self.operation = operation
        self.path = path
        reason = nil
    }

    /// Creates an error for bytes that the system gave and that cannot be right.
    ///
    /// - Parameters:
    ///   - operation: What was tried.
    ///   - path: The file's path.
    ///   - reason: What is wrong with them, and what to do.
    public init(_ operation: Operation, path: String, reason: String) {
        code = 0
        self.operation = operation
        self.path = path
        self.reason = reason
    }

    /// One sentence with the path and the reason.
    public var description: String {
        let reason = unsafe reason ?? String(cString: strerror(code))
        return "cannot \(operation.rawValue) '\(path)': \(reason)"
    }
}
