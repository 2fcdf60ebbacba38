import ArgumentParser
import ByteStreams
import IncidentMapping

/// `compare`: reports in, pairs of their incidents out, with what speaks for and against their being one.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Print why the incidents of some reports are one, or are not, as JSON Lines.",
        discussion: """
            One line for each pair of incidents of different reports whose days and places may be one: first, second, \
            their reports, whether they match, the score, and the evidence, each with its kind, its words, how much \
            there is of it and what it adds. Nothing is stored; joining looks at whole groups as well.

            Example:
              incident-mapper compare seeds | jq 'select(.matches)'
            """)

    @OptionGroup var reports: ReportOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var threads: ThreadOptions

    func run() throws {
        try Console.report {
            let reader = try reports.reader()
            let pipeline = try IncidentPipeline(try data.installation())
            var log = ProblemLog()
            let job = CompareJob(pipeline, threads: threads.jobs)
            try job.run(reader, to: try ByteOutput(path: "-")) { log.add($0) }
            log.close()
            return log.status
        }
    }
}
