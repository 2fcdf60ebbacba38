import ArgumentParser
import IncidentMapping
import Storage

/// The database that a command asks.
struct DatabaseOptions: ParsableArguments {
    /// Where `map` leaves its database when nothing else is said.
    private static let defaultPath = "out/incidents.gpkg"

    @Option(
        help: ArgumentHelp(
            "The database, a GeoPackage.",
            discussion: "Without it INCIDENT_MAPPER_DATABASE, then out/incidents.gpkg, which 'map' writes.",
            valueName: "file"),
        completion: .file(extensions: ["gpkg"]))
    var database: String?

    /// The path of the database.
    var path: String {
        database ?? Installation.processEnvironment["INCIDENT_MAPPER_DATABASE"] ?? Self.defaultPath
    }

    /// Opens the database to ask it.
    func open() throws(MappingError) -> IncidentStore { try IncidentDatabase.open(path) }

    /// Opens the database to ask it what it was at an earlier time, and says what it does not know of that.
    func openPast() throws(MappingError) -> IncidentStore {
        let store = try open()
        if let note = try KnownPast.check(store) { Console.say(note) }
        return store
    }
}
