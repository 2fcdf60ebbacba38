import ByteStreams
public import Incidents

/// Hands out the reports of files, folders and the standard input, one after the other.
///
/// A report that cannot be read comes as a problem in its place; the others are read all the same.
public struct ReportReader {
    /// The longest line of JSON Lines and the longest file of one report in bytes: far beyond any news report.
    public static let longestReport = 16 << 20

    private var files: ArraySlice<String>
    private let format: ReportFormat?
    private var open: OpenReports?
    private var sidecars: [String: Sidecar] = [:]

    /// Prepares to read.
    ///
    /// - Parameters:
    ///   - paths: Files and folders; `-` is the standard input, whose first bytes tell markup from JSON Lines unless
    ///     `format` says what it is.
    ///   - format: How the reports are written down; told by the files' names when not given.
    /// - Throws: ``ReportReadingError`` when a path does not exist, a folder has no reports or a name tells no format.
    public init(_ paths: [String], format: ReportFormat? = nil) throws(ReportReadingError) {
        let files = try ReportFiles.find(paths)
        for file in files where file != "-" && format == nil && ReportFormat(path: file) == nil {
            throw .unknownFormat(path: file)
        }
        self.files = files[...]
        self.format = format
    }

    /// Returns the next report or problem, nothing after the last.
    ///
    /// - Returns: A report, or why there is none in its place.
    public mutating func next() -> Result<Report, ReadingProblem>? {
        while true {
            if let result = open?.next() { return result }
            open = nil
            guard let path = files.popFirst() else { return nil }
            do throws(ReadingProblem) { open = try reports(of: path) } catch { return .failure(error) }
        }
    }

    private mutating func reports(of path: String) throws(ReadingProblem) -> OpenReports {
        let file = try ReportFile(path: path)
        switch try format(of: file) {
        case .text, .markdown: return .one(try file.textReport(sidecar(of: file.folder)))
        case .html: return .one(try file.pageReport(sidecar(of: file.folder)))
        case .feed: return .feed(try FeedReports(file))
        case .csv: return .table(try TableReports(file))
        case .jsonLines: return .lines(try LineReports(file))
        }
    }

    private func format(of file: ReportFile) throws(ReadingProblem) -> ReportFormat {
        if let known = format ?? ReportFormat(path: file.path) { return known }
        return ReportFormat(startingWith: try file.start())
    }

    private mutating func sidecar(of folder: String) throws(ReadingProblem) -> Sidecar {
        if let known = sidecars[folder] { return known }
        let sidecar = try Sidecar(folder: folder)
        sidecars[folder] = sidecar
        return sidecar
    }
}

/// The reports of the file that is being read.
private enum OpenReports {
    case one(Report?)
    case lines(LineReports)
    case table(TableReports)
    case feed(FeedReports)

    mutating func next() -> Result<Report, ReadingProblem>? {
        switch self {
        case .one(let report):
            self = .one(nil)
            return report.map { .success($0) }
        case .lines(var reports):
            defer { self = .lines(reports) }
            return reports.next()
        case .table(var reports):
            defer { self = .table(reports) }
            return reports.next()
        case .feed(var reports):
            defer { self = .feed(reports) }
            return reports.next()
        }
    }
}
