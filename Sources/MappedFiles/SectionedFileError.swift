public import ByteStreams

/// Why a sectioned file cannot be used.
public enum SectionedFileError: Error, CustomStringConvertible {
    /// The system refused to open or map it.
    case unreadable(FileError)
    /// It is a file of another kind.
    case wrongKind(path: String, expected: String)
    /// It was written by another version of the program.
    case wrongVersion(path: String, found: UInt32, readable: UInt32)
    /// It is shorter or longer than it says.
    case cutOff(path: String, expected: UInt64, found: Int)
    /// Its bytes are not those that were written.
    case damaged(path: String, section: String)
    /// It lacks a section.
    case missing(path: String, section: String)

    /// One sentence with the file and the remedy.
    public var description: String {
        switch self {
        case .unreadable(let error):
            error.description
        case .wrongKind(let path, let expected):
            "'\(path)' is no \(expected.filter { $0 != "\n" }) file; build it again"
        case .wrongVersion(let path, let found, let readable):
            "'\(path)' has format \(found), and this program reads \(readable); "
                + (found > readable
                    ? "use the newer program that wrote it, or build it again" : "build it again")
        case .cutOff(let path, let expected, let found):
            "'\(path)' should have \(expected) bytes and has \(found); build it again"
        case .damaged(let path, let section):
            "'\(path)' is damaged in its \(section); build it again"
        case .missing(let path, let section):
            "'\(path)' has no section '\(section)'; build it again"
        }
    }
}
