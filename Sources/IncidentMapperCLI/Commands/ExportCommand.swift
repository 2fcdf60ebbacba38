public import ArgumentParser
public import Exporting
public import IncidentMapping
import Incidents

/// `export`: the incidents of a database as a layer or a table.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the incidents of a database as a layer or a table.",
        discussion: """
            Formats: geojson, geojsonseq, kml, kmz, gpkg, csv (all fields), acled and ucdp (the columns of their tables), \
            jsonl, svg (a drawn map), html (a map for browsers that needs no network). The file \
            appears whole or not at all. A GeoPackage holds the incidents with their reports as they stand; history, \
            reviews and reasons for joining stay in the database, of which a copy of the file keeps them all. Files of \
            formats that have no place for it (csv, jsonl, …) get one beside them that says the version, the data, the \
            filter and the number of rows.

            Examples:
              incident-mapper export -o incidents.kml
              incident-mapper export --near-border DZ-ML --within 50km --certain -o border.geojson
              incident-mapper export --coarsen admin1 --older-than 2d -o public.kmz
              incident-mapper export --format acled --country ML -o mali.csv
            """)

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Where the file appears; '-' is the standard output.", valueName: "file"),
        completion: .file())
    var output: String = "-"

    @Option(help: "The format; told by the file's extension when not given.")
    var format: ExportFormat?

    @Option(
        help: ArgumentHelp(
            "As the database stood at the end of this day, or at this time, in UTC.", valueName: "time"))
    var asOf: String?

    @Flag(help: "Leave the words of the reports out: notes, the wording of claims, the texts.")
    var withoutText = false

    @Option(
        help: ArgumentHelp(
            "Tell places no better than so: decimals of a degree (0 to 4), admin1 or admin2. Words, titles, addresses and names of the place are left out; names of actors stay, read them before you publish.",
            valueName: "decimals|admin1|admin2"))
    var coarsen: Coarsening?

    @Flag(help: "In GeoJSON, add the area in which each incident may lie as a feature of its own.")
    var withUncertainty = false

    @Flag(help: "In CSV, put ' before cells that a spreadsheet would run as a formula.")
    var neutralizeFormulas = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var threads: ThreadOptions

    func run() throws {
        try Console.report {
            let format = try chosenFormat()
            let store = asOf == nil ? try database.open() : try database.openPast()
            let installation = try data.installation()
            let filter = try filters.filter { () throws(MappingError) in try installation.openBoundaries() }
            var job = ExportJob(
                store, installation, toolVersion: IncidentMapperCommand.configuration.version)
            job.choices = choices
            job.threads = threads.jobs
            job.asOf = try asOf.map { time throws(MappingError) in try TimeOption.end(of: time, "--as-of") }
            let summary = try job.run(filter, as: format, to: output)
            if summary.omitted > 0 {
                Console.say(
                    "\(summary.omitted) of \(summary.incidents) incidents are left out: \(format.rawValue) has only those with \(format.requirement)"
                )
            }
            sayWhatIsChanged(format)
            if filter.asksForNearness, let count = NearCount(try job.incidents(filter), by: filter) {
                Console.say(count.sentence)
            }
            return .success
        }
    }

    private var choices: ExportChoices {
        var choices = ExportChoices()
        choices.withoutText = withoutText
        choices.coarsening = coarsen
        choices.withUncertainty = withUncertainty
        choices.neutralizesFormulas = neutralizeFormulas
        choices.filterText = filters.asGiven
        return choices
    }

    /// What an option changes is said, so that nobody takes the file for the whole.
    private func sayWhatIsChanged(_ format: ExportFormat) {
        if let coarsen { Console.say(coarsen.sentence) }
        if neutralizeFormulas, [.csv, .acled, .ucdp].contains(format) {
            Console.say(
                "cells that begin with = + - @ have ' before them, so they are no longer what they were")
        }
    }

    private func chosenFormat() throws(MappingError) -> ExportFormat {
        if let format { return format }
        let name = output.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."),
            let format = ExportFormat(fileExtension: String(name[name.index(after: dot)...]))
        else {
            throw MappingError(
                .usage,
                "'\(output)' does not tell the format; say --format geojson, or name a file like x.geojson")
        }
        return format
    }
}

extension ExportFormat: ExpressibleByArgument {}

extension ExportFormat {
    /// What the codebook of a table asks of each row.
    fileprivate var requirement: String {
        self == .ucdp ? "a death, a day and a place" : "a day and a place"
    }
}

extension Coarsening: ExpressibleByArgument {
    /// Reads `0` to `4`, `admin1` or `admin2`.
    public init?(argument: String) { self.init(parsing: argument) }
}
