import ArgumentParser
import IncidentMapping

/// `extract`: reports in, incidents out, one line for each report.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print what happened in each report, as JSON Lines.",
        discussion: """
            One line for each report, in the order of the input: id, language, incidents (what the report is about \
            first), toponyms, warnings. Nothing is stored.

            Example:
              incident-mapper extract seeds/heavy-losses-in-the-north.txt | jq .incidents
              incident-mapper extract --explain seeds/heavy-losses-in-the-north.txt | less
            """)

    @OptionGroup var reports: ReportOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var threads: ThreadOptions

    @Option(help: ArgumentHelp("How many candidates each toponym shows.", valueName: "n"))
    var candidates: Int = 0

    @Flag(
        help: """
            Print for people how each report was read: sentences, triggers, what was set aside, and every value with \
            its rule and words.
            """)
    var explain = false

    func run() throws {
        try StatelessCommand.run(
            explain ? .explanation : .extract, reports, data, threads, candidates: candidates)
    }
}

/// `geoparse`: reports in, toponyms out, one line for each report.
struct GeoparseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "geoparse",
        abstract: "Print the place names of each report and what they mean, as JSON Lines.",
        discussion: """
            One line for each report, in the order of the input: id and toponyms, each with its span in Unicode \
            scalars, the place it means, a score and its role in the text.

            Example:
              echo '{"text": "Clashes broke out near Tinzaouaten."}' | incident-mapper geoparse - --candidates 3
            """)

    @OptionGroup var reports: ReportOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var threads: ThreadOptions

    @Option(help: ArgumentHelp("How many candidates each toponym shows.", valueName: "n"))
    var candidates: Int = 0

    func run() throws {
        try StatelessCommand.run(.geoparse, reports, data, threads, candidates: candidates)
    }
}

/// What `extract` and `geoparse` have in common.
enum StatelessCommand {
    static func run(
        _ kind: StatelessJob.Kind, _ reports: ReportOptions, _ data: DataOptions, _ threads: ThreadOptions,
        candidates: Int
    ) throws {
        try Console.report {
            let reader = try reports.reader()
            let pipeline = try IncidentPipeline(try data.installation(), isTraced: kind == .explanation)
            var log = ProblemLog()
            let job = StatelessJob(kind, pipeline, threads: threads.jobs, candidates: candidates)
            _ = try job.run(reader, to: "-") { log.add($0) }
            log.close()
            return log.status
        }
    }
}
