import ArgumentParser
import IncidentMapping
import Incidents
import Storage

/// What all reviews share: the database, the reviewer and the reason.
struct ReviewOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The reviewer; the user's name when not given.", valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp("Why, for those who read the log.", valueName: "text"))
    var reason: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    /// Who reviews.
    var reviewer: String { by ?? Installation.processEnvironment["USER"] ?? "analyst" }

    /// Opens the database to change it; it has to be there.
    func open() throws(MappingError) -> IncidentStore {
        try database.open().closeForOthers()
        return try IncidentDatabase.openForWriting(
            database.path, atlas: try data.installation().openBoundaries())
    }

    /// Notes a correction of an incident, in one or several values, and says how to take it back.
    func note(_ corrections: [Correction], of id: String) throws -> ExitStatus {
        guard let operation = corrections.first?.operation else { return .success }
        let store = try open()
        let number = try store.review(IncidentID(id), corrections, by: reviewer, reason: reason)
        let whole = try store.incident(holding: IncidentID(id)).map(\.rawValue) ?? id
        let renamed = whole == id ? "" : "; it is \(whole) now"
        try StandardOutput.write(
            Array("review \(number): \(operation) \(id), by \(reviewer)\(renamed)\n".utf8))
        try store.close()
        return .success
    }
}

extension IncidentStore {
    /// Closes a store that was only opened to see whether it is there.
    fileprivate func closeForOthers() throws(MappingError) {
        do { try close() } catch { throw MappingError(error) }
    }
}
