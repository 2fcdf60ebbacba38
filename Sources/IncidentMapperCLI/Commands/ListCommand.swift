public import ArgumentParser
import Exporting
public import IncidentMapping
import Incidents
import Storage

/// `list`: the incidents of a database.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the incidents of a database, by date; near something, by distance.",
        discussion: """
            All filters hold together. An incident whose date or place is known roughly is listed when it may meet \
            them; --certain, --max-geo-precision and --max-time-precision ask for more. With --near-border or --near \
            each comes with its distances, and whether it is certainly or possibly so near, as 'near' has them.

            Examples:
              incident-mapper list --country ML --from 2024-07-01 --to 2024-07-31
              incident-mapper list --event-type Battles --min-fatalities 10 --format csv > battles.csv
              incident-mapper list --near-border DZ-ML --within 50km --country ML
              incident-mapper list --as-of 2024-08-01
              incident-mapper list --changed-since 2024-08-01 --format jsonl
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions

    @Option(help: "table, csv, jsonl or geojson.")
    var format: ListFormat = .table

    @Option(
        help: ArgumentHelp(
            "As the database stood at the end of this day, or at this time, in UTC.", valueName: "time"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            "Only what has been added or changed since the beginning of this day, or this time, in UTC.",
            valueName: "time"))
    var changedSince: String?

    @OptionGroup var data: DataOptions

    func run() throws {
        try Console.report {
            let store = asOf == nil && changedSince == nil ? try database.open() : try database.openPast()
            var filter = try filters.filter { () throws(MappingError) in
                try data.installation().openBoundaries()
            }
            var job = ExportJob(
                store, try data.installation(), toolVersion: IncidentMapperCommand.configuration.version)
            job.asOf = try asOf.map { time throws(MappingError) in try TimeOption.end(of: time, "--as-of") }
            try restrict(&filter, in: store)
            if filter.asksForNearness {
                let listing = NearListing(try job.nearestIncidents(filter))
                try StandardOutput.write(listing.text(as: format))
            } else if let exported = ExportFormat(rawValue: format.rawValue) {
                _ = try job.run(filter, as: exported, to: "-")
            } else {
                let incidents = try job.incidents(filter)
                if incidents.isEmpty { Console.say("there is no such incident") }
                try StandardOutput.write(Array(IncidentListing.table(incidents).utf8))
            }
            return .success
        }
    }

    /// Leaves out what has not changed, and says how much is no more.
    private func restrict(_ filter: inout IncidentFilter, in store: IncidentStore) throws {
        guard let changedSince else { return }
        let since = try TimeOption.beginning(of: changedSince, "--changed-since")
        let changed = try store.changedIncidents(since: since)
        filter.identities = changed.present.union(asOf == nil ? [] : changed.removed)
        guard !changed.removed.isEmpty else { return }
        Console.say(
            "\(changed.removed.count) removed since; 'incident-mapper diff \(changedSince)' lists them")
    }
}

extension ListFormat: ExpressibleByArgument {}
