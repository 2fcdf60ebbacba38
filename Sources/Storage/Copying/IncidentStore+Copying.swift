import GRDB
public import Incidents

/// Fills an empty store with incidents of another, each as it stands, with the reports that it names.
///
/// What an incident was made of, its history and its reviews stay behind. A file that was filled so has the incidents
/// and nothing that they were extracted from: whoever first opens it for writing makes that up, see ``AdoptedIncidents``.
extension IncidentStore {
    /// Copies incidents as they are kept, without reading them where all are taken.
    ///
    /// - Parameters:
    ///   - filter: Which incidents.
    ///   - source: Where they are; at most once in a file.
    ///   - metadata: What the file says of itself, a JSON object, for so many incidents.
    /// - Returns: How many incidents were copied.
    /// - Throws: `StorageError`; the file is then of no use.
    /// - Complexity: Linear in the rows; a number and a name are kept in memory of each incident of a filter.
    public func copy(
        _ filter: IncidentFilter, from source: IncidentStore, metadata: (Int) -> String
    ) throws(StorageError) -> Int {
        var takesAll = filter.takesAll
        if takesAll, !filter.includesRejected { takesAll = try !source.hasRejected() }
        return try fill(from: source) { db in
            let copy = CopiedRows(db)
            if takesAll {
                try copy.takeAll()
            } else {
                try copy.beginChoosing()
                try source.forEachIncident(matching: filter) { try copy.choose($0.id) }
                try copy.takeChosen()
            }
            return try finish(metadata, in: db)
        }
    }

    /// Writes incidents that were changed on the way, such as coarsened ones.
    ///
    /// - Parameters:
    ///   - source: Where the reports are that they name; texts are left out unless this store keeps them.
    ///   - metadata: What the file says of itself, a JSON object, for so many incidents.
    ///   - forEach: Calls a closure with each incident.
    /// - Returns: How many incidents were written.
    /// - Throws: `StorageError`; the file is then of no use.
    public func copyChanged(
        from source: IncidentStore, metadata: (Int) -> String,
        _ forEach: ((Incident) throws -> Void) throws -> Void
    ) throws(StorageError) -> Int {
        try fill(from: source) { db in
            let copy = CopiedRows(db)
            let writer = try TableWriter(db, ChangeStamp(time: now, author: ""))
            let rows = IncidentRows(writer)
            try forEach { incident in
                let encoded = EncodedIncident(incident)
                try copy.takeReports(namedBy: incident, withText: options.keepsTexts)
                try ReportTable.writeNamed(by: encoded, to: writer)
                try rows.insert(ShownIncident(encoded, shape: options.shape), cluster: 0)
            }
            try writer.finish()
            return try finish(metadata, in: db)
        }
    }

    private func finish(_ metadata: (Int) -> String, in db: Database) throws -> Int {
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM incidents") ?? 0
        try MetadataTables.write(metadata(count), at: now, to: db)
        try LayerContents.update(at: now, in: db)
        return count
    }

    private func hasRejected() throws(StorageError) -> Bool {
        try read { db in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM incidents WHERE review_status = 'rejected')") ?? false
        }
    }
}
