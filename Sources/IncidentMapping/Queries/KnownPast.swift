public import Storage

/// How much of its past a database knows.
public enum KnownPast {
    /// Makes sure that a database can tell what it was at an earlier time, or what has changed since.
    ///
    /// - Parameter store: The database.
    /// - Returns: What its answers leave open, for people; nothing when they leave nothing open.
    /// - Throws: ``MappingError`` when no change of it bears a time.
    public static func check(_ store: IncidentStore) throws(MappingError) -> String? {
        let times: ClosedRange<String>?
        let isEmpty: Bool
        do {
            times = try store.timesOfChanges()
            isEmpty = try store.contents().incidents == 0
        } catch {
            throw MappingError(error)
        }
        guard let times else {
            if isEmpty { return nil }
            throw MappingError(
                .badData,
                "'\(store.path)' is a copy without a history; ask the database that it was exported from")
        }
        guard times.upperBound > MapJob.noTime else {
            throw MappingError(
                .badData,
                """
                '\(store.path)' does not know its past: 'map' notes no times, so that the same reports give the same \
                file; 'ingest REPORTS --database FILE' notes them
                """)
        }
        guard times.lowerBound <= MapJob.noTime else { return nil }
        return "what 'map' has put into '\(store.path)' bears no time: it counts as always there"
    }
}
