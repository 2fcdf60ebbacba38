public import ArgumentParser
public import IncidentMapping
public import TextFormats

/// `enrich`: points in, the same rows out with regions and borders.
struct EnrichCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrich",
        abstract: "Add country, regions and the nearest border to a table of points.",
        discussion: """
            Reads CSV (with commas, semicolons or tabs) or GeoJSON points, in a collection or one a line, and writes the \
            same rows with the columns country, admin1, admin2, border, border_distance_m, border_latitude, border_longitude and \
            border_azimuth. Distances are geodesics on the WGS 84 ellipsoid. A column that is there already is kept, \
            and ours is called located_… then. A row without a valid point is passed through and reported by its line.

            Example:
              incident-mapper enrich events.csv -o events-with-borders.csv
            """)

    @Argument(
        help: ArgumentHelp("The table; '-' is the standard input.", valueName: "file"), completion: .file())
    var input: String

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Where the rows go; the standard output when not given.", valueName: "file"))
    var output: String = "-"

    @Option(help: "How the points are written down, whatever the file's name: csv, geojson or geojsonseq.")
    var inputFormat: PointFormat?

    @Option(help: ArgumentHelp("The column with the latitude.", valueName: "name"))
    var latitudeColumn: String?

    @Option(help: ArgumentHelp("The column with the longitude.", valueName: "name"))
    var longitudeColumn: String?

    @Option(
        help: ArgumentHelp(
            "How the text of a table is written: utf-8, utf-16le, utf-16be or windows-1252; UTF-16 is found by itself.",
            valueName: "name"))
    var encoding: TextEncoding?

    @OptionGroup var data: DataOptions
    @OptionGroup var threads: ThreadOptions

    func run() throws {
        try Console.report {
            let atlas = try data.installation().openBoundaries()
            var options = EnrichOptions(input: input, output: output, threads: threads.jobs)
            options.format = inputFormat
            options.latitudeColumn = latitudeColumn
            options.longitudeColumn = longitudeColumn
            options.encoding = encoding
            if Console.isTerminal {
                options.progress = { Console.show(progress: ProgressBar.text(part: $1, done: "\($0) rows")) }
            }
            let summary = try Enricher(atlas: atlas).enrich(options)
            Console.endProgress()
            if summary.rows == 0 { Console.say("there are no rows in '\(input)'") }
            return Self.say(summary)
        }
    }

    private static func say(_ summary: EnrichSummary) -> ExitStatus {
        for (from, to) in summary.renamed {
            Console.say("the table has a column '\(from)'; ours is called '\(to)'")
        }
        summary.problems.forEach(Console.say)
        if let (line, count) = summary.foreign {
            Console.say(
                "the text of \(count) rows, first on line \(line), is not UTF-8 and was passed through as it is; "
                    + "--encoding windows-1252 converts it")
        }
        guard summary.faulty > 0 else { return .success }
        let passed = summary.faulty - summary.leftOut
        if passed > 0 {
            Console.say("\(passed) of \(summary.rows) rows hold no valid point and were passed through")
        }
        if summary.leftOut > 0 {
            Console.say("\(summary.leftOut) of \(summary.rows) rows are too long and were left out")
        }
        return .badData
    }
}

extension PointFormat: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}
