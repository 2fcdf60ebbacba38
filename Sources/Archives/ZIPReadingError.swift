public import ByteStreams

/// Why a zip archive cannot be read.
public enum ZIPReadingError: Error, CustomStringConvertible {
    /// The system refused to open or map it.
    case file(FileError)
    /// It has no directory at its end.
    case noArchive(path: String)
    /// Some of it is not as it should be.
    case damaged(path: String, what: String)
    /// A member cannot be read.
    case unreadable(path: String, member: String, why: String)

    /// One sentence with the archive and the remedy.
    public var description: String {
        switch self {
        case .file(let error): error.description
        case .noArchive(let path): "'\(path)' is no zip archive or is cut off; fetch it again"
        case .damaged(let path, let what): "'\(path)' is damaged in \(what); fetch it again"
        case .unreadable(let path, let member, let why):
            "'\(path)': cannot read '\(member)', \(why); unpack it and give the plain file"
        }
    }
}
