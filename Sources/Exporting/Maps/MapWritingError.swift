public import ByteStreams
public import Geodesy

/// Why a map was not written.
public enum MapWritingError: Error, CustomStringConvertible {
    /// The file cannot be written.
    case file(FileError)
    /// The map cannot be projected.
    case projection(MapProjectionError)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .file(let error): error.description
        case .projection(let error): error.description
        }
    }
}
