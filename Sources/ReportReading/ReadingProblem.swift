/// A report that could not be read: where, why, and what to do.
///
/// One bad report does not stop the others: the reader hands out problems among the reports.
public struct ReadingProblem: Error, Hashable, CustomStringConvertible {
    /// The file, `-` for the standard input.
    public let path: String

    /// The line, counted from 1, where there is one.
    public let line: Int?

    /// What is wrong and what to do.
    public let message: String

    /// One sentence with the place.
    public var description: String {
        let name = path == "-" ? "standard input" : path
        return line.map { "\(name), line \($0): \(message)" } ?? "\(name): \(message)"
    }
}

/// Why no reading could begin.
public enum ReportReadingError: Error, CustomStringConvertible {
    /// A path does not exist or cannot be opened.
    case unreadable(path: String, reason: String)
    /// A folder has no file that looks like a report.
    case noReports(folder: String)
    /// A file's name tells of no format that can be read.
    case unknownFormat(path: String)

    /// One sentence with the remedy.
    public var description: String {
        switch self {
        case .unreadable(_, let reason): reason
        case .noReports(let folder):
            "'\(folder)' holds no reports; expected files that end in \(ReportFormat.fileExtensions.joined(separator: ", "))"
        case .unknownFormat(let path):
            "cannot tell what '\(path)' is; expected a name that ends in "
                + "\(ReportFormat.fileExtensions.joined(separator: ", ")), or say --input-format"
        }
    }
}
