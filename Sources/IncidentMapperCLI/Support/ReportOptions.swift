public import ArgumentParser
import IncidentMapping
public import ReportReading

/// The reports that a command reads.
struct ReportOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files and folders with reports.",
            discussion: """
                Text (.txt), Markdown (.md), web pages (.html), tables (.csv, .tsv), feeds (.rss, .atom, .xml) and JSON \
                Lines (.jsonl); '-' is the standard input: a page, a feed, a text with front matter or JSON Lines, told \
                by its first bytes. A text file may begin with front matter (id, title, published, source, url, \
                language); a file reports.tsv beside files may give the same by file name. Encodings other than UTF-8 \
                are detected and said.
                """, valueName: "path"),
        completion: .file())
    var paths: [String] = []

    @Option(
        help:
            "How the reports are written down, whatever their names: text, markdown, html, jsonl, csv or feed."
    )
    var inputFormat: ReportFormat?

    /// Refuses to wait for the standard input where nobody has named it.
    func requirePaths() throws {
        guard !paths.isEmpty else {
            throw ValidationError("Name at least one file or folder with reports, or '-'.")
        }
    }

    /// A reader over the paths, or over the standard input when none is given.
    func reader() throws(MappingError) -> ReportReader {
        do { return try ReportReader(paths.isEmpty ? ["-"] : paths, format: inputFormat) } catch {
            switch error {
            case .unreadable, .noReports: throw MappingError(.noInput, "\(error)")
            case .unknownFormat: throw MappingError(.usage, "\(error)")
            }
        }
    }
}

extension ReportFormat: ExpressibleByArgument {}

/// Says the problems of a run: the first few in full, then how many more there were.
struct ProblemLog {
    private static let shown = 20
    private(set) var count = 0

    /// Says a problem.
    mutating func add(_ problem: some CustomStringConvertible) {
        count += 1
        if count <= Self.shown { Console.say("\(problem)") }
    }

    /// Says how many were not said.
    func close() {
        if count > Self.shown { Console.say("… and \(count - Self.shown) more like these") }
    }

    /// Says the first few of some warnings, which change nothing about the exit code, and how many more there were.
    static func say(_ warnings: [String]) {
        var log = ProblemLog()
        warnings.forEach { log.add($0) }
        log.close()
    }

    /// Bad input, if there was a problem.
    var status: ExitStatus { count == 0 ? .success : .badData }
}
