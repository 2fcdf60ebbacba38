public import ArgumentParser
public import Exporting
import IncidentMapping
import Incidents

/// `export`: the incidents of a database as a layer or a table.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the incidents of a database as a layer or a table.",
        discussion: """
            Formats: geojson, geojsonseq, kml, gpkg, csv (all fields), acled and ucdp (the columns of their tables), \
            jsonl, svg (a drawn map), html (a map for browsers that needs no network). The file \
            appears whole or not at all. A GeoPackage holds the incidents with their reports as they stand; history, \
            reviews and reasons for joining stay in the database, of which a copy of the file keeps them all.

            Examples:
              incident-mapper export -o incidents.kml
              incident-mapper export --near-border DZ-ML --within 50km --certain -o border.geojson
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

    @OptionGroup var database: DatabaseOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup var data: DataOptions

    func run() throws {
        try Console.report {
            let format = try chosenFormat()
            let store = try database.open()
            let installation = try data.installation()
            let filter = try filters.filter { () throws(MappingError) in try installation.openBoundaries() }
            var job = ExportJob(
                store, installation, toolVersion: IncidentMapperCommand.configuration.version)
            job.withoutText = withoutText
            job.asOf = try asOf.map { time throws(MappingError) in try TimeOption.end(of: time, "--as-of") }
            let summary = try job.run(filter, as: format, to: output)
            if summary.omitted > 0 {
                Console.say(
                    "\(summary.omitted) of \(summary.incidents) incidents have no place in \(format.rawValue), which wants a date and a point of each"
                )
            }
            return .success
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
