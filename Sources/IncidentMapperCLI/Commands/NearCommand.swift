import ArgumentParser
import Boundaries
import Geodesy
import IncidentMapping
import Incidents
import Storage

/// `near`: the incidents near a border or a point.
struct NearCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "near",
        abstract: "List the incidents near a border or a point, the nearest first.",
        discussion: """
            Each incident comes with the distance of its point, with the least and the greatest distance that its \
            uncertainty region allows, and with what follows of these: it is certainly near or possibly. Distances are \
            geodesics on the WGS 84 ellipsoid.

            Examples:
              incident-mapper near DZ-ML --within 50km
              incident-mapper near Mali–Algeria --within 50km --certain --from 2024-07-01 --format jsonl
              incident-mapper near 19.95,2.97 --within 30km
            """)

    @Argument(
        help: ArgumentHelp(
            "A border (DZ-ML, Mali–Algeria, or a country for all its borders) or a point, latitude first.",
            valueName: "border|point"))
    var target: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions

    @Option(help: "table, csv, jsonl or geojson.")
    var format: ListFormat = .table

    @OptionGroup var data: DataOptions

    func run() throws {
        try Console.report {
            let store = try database.open()
            let atlas = try data.installation().openBoundaries()
            let target = try Self.read(target, atlas)
            try refuseSecondTarget(beside: target)
            let filter = try filters.filter(target: target) { () throws(MappingError) in atlas }
            let listing = NearListing(try store.nearestIncidents(matching: filter))
            try StandardOutput.write(listing.text(as: format))
            return .success
        }
    }

    private static func read(
        _ text: String, _ atlas: BoundaryAtlas
    ) throws(MappingError) -> FilterOptions.Target {
        do {
            _ = try atlas.borders(named: text)
            return .border(text)
        } catch {
            if let point = try? Coordinate(parsing: text) { return .point(point) }
            throw MappingError(.usage, "'\(text)' is neither a border nor a point: \(error)")
        }
    }

    /// An answer is sorted by one distance: of a border, or of a point.
    private func refuseSecondTarget(beside target: FilterOptions.Target) throws(MappingError) {
        if filters.nearBorder != nil {
            throw MappingError(.usage, "'near' takes one border or point; ask 'list' for several at once")
        }
        if case .point = target, filters.near != nil {
            throw MappingError(.usage, "'near' takes one point; ask 'list' for several at once")
        }
    }
}
