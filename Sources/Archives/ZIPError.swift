public import ByteStreams

/// Why an archive was not written.
public enum ZIPError: Error, Hashable, CustomStringConvertible {
    /// The file cannot be written.
    case file(FileError)
    /// A ZIP file, or a file in it, would be larger than 4 GB.
    case tooLarge(path: String)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .file(let error): error.description
        case .tooLarge(let path):
            "'\(path)' would be larger than the 4 GB that it can be; write fewer, or without compression"
        }
    }
}
