public import ArgumentParser
import Exporting
public import IncidentMapping
import Incidents
import Storage

/// `list`: the incidents of a database.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the incidents of a database, by date.",
        discussion: """
            All filters hold together. An incident whose date or place is known roughly is listed when it may meet \
            them; --certain, --max-geo-precision and --max-time-precision ask for more.

            Examples:
              incident-mapper list --country ML --from 2024-07-01 --to 2024-07-31
              incident-mapper list --event-type Battles --min-fatalities 10 --format csv > battles.csv
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions

    @Option(help: "table, csv, jsonl or geojson.")
    var format: ListFormat = .table

    @OptionGroup var data: DataOptions

    func run() throws {
        try Console.report {
            let store = try database.open()
            let filter = try filters.filter { () throws(MappingError) in
                try data.installation().openBoundaries()
            }
            guard let exported = ExportFormat(rawValue: format.rawValue) else {
                let table = IncidentListing.table(try store.incidents(matching: filter))
                try StandardOutput.write(Array(table.utf8))
                return .success
            }
            let job = ExportJob(
                store, try data.installation(), toolVersion: IncidentMapperCommand.configuration.version)
            _ = try job.run(filter, as: exported, to: "-")
            return .success
        }
    }
}

extension ListFormat: ExpressibleByArgument {}
