import GRDB
public import Incidents

extension IncidentStore {
    /// Notes what an analyst says of an incident; it stands above every later run.
    ///
    /// - Parameters:
    ///   - id: The incident.
    ///   - correction: What is said of it.
    ///   - reviewer: Who says it.
    ///   - reason: Why, for those who read the log.
    /// - Returns: The number of the review in the log.
    /// - Throws: `StorageError` when there is no such incident, or the file cannot be written; it is then as it was.
    @discardableResult
    public func review(
        _ id: IncidentID, _ correction: Correction, by reviewer: String, reason: String? = nil
    ) throws(StorageError) -> Int {
        try review(id, [correction], by: reviewer, reason: reason)
    }

    /// Notes what an analyst says of several values of an incident at once, which is one review in the log.
    ///
    /// - Parameters:
    ///   - id: The incident.
    ///   - corrections: What is said of it: any number of values, or one merge or split.
    ///   - reviewer: Who says it.
    ///   - reason: Why, for those who read the log.
    /// - Returns: The number of the review in the log.
    /// - Throws: `StorageError` when there is no such incident, or the file cannot be written; it is then as it was.
    @discardableResult
    public func review(
        _ id: IncidentID, _ corrections: [Correction], by reviewer: String, reason: String? = nil
    ) throws(StorageError) -> Int {
        try write { db in
            var review = NewReview(
                stamp: ChangeStamp(time: now, author: reviewer), reason: reason, path: path)
            let subject = try derived(id, in: db)
            try review.describe(corrections, of: subject) { try derived($0, in: db) }
            return try apply(review, in: db)
        }
    }

    /// Takes a review back; what it had changed is as the reports and the other reviews tell it.
    ///
    /// - Parameters:
    ///   - number: The review's number in the log; the last one in force when not given.
    ///   - reviewer: Who takes it back.
    /// - Returns: The number of the review that was taken back.
    /// - Throws: `StorageError` when there is no such review in force, or the file cannot be written.
    @discardableResult
    public func undoReview(_ number: Int? = nil, by reviewer: String) throws(StorageError) -> Int {
        try write { db in
            let inForce = try ReviewLog(db).inForce
            guard let review = inForce.last(where: { number == nil || $0.number == number }) else {
                let name = number.map { "review \($0)" } ?? "a review"
                throw StorageError.unknown(path: path, what: "\(name) that is in force")
            }
            _ = try apply(
                NewReview(
                    undoing: review, stamp: ChangeStamp(time: now, author: reviewer), path: path), in: db)
            return review.number
        }
    }

    /// Returns all reviews, those that were taken back too, the earliest first.
    ///
    /// - Parameter id: The incident that was reviewed; all incidents when not given.
    /// - Returns: The reviews.
    /// - Throws: `StorageError` when the file cannot be read.
    public func reviews(of id: IncidentID? = nil) throws(StorageError) -> [Review] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM reviews WHERE ?1 IS NULL OR incident_id = ?1 ORDER BY fid",
                arguments: [id?.rawValue]
            ).map(Review.init)
        }
    }

    /// Writes a review and brings the incidents that it is about up to date.
    private func apply(_ review: NewReview, in db: Database) throws -> Int {
        let number = try review.insert(into: db)
        let extractions = try ExtractionTable(db, path: path)
        let writer = try TableWriter(db, review.stamp)
        var reconciliation = Reconciliation(writer, self)
        for cluster in try extractions.clusters(of: review.members + review.others) {
            reconciliation.forest.touch(cluster)
        }
        var result = IngestResult()
        try reconciliation.finish(extractions, &result)
        try writer.finish()
        return Int(number)
    }

    /// Derives an incident from its cluster.
    func derived(_ id: IncidentID, in db: Database) throws -> DerivedIncident {
        let cluster = try Int64.fetchOne(
            db,
            sql: """
                SELECT m.cluster FROM im_incidents AS m JOIN incidents AS i ON i.fid = m.fid WHERE i.id = ?
                """,
            arguments: [id.rawValue])
        let members = try cluster.map { try ExtractionTable(db, path: path).members(of: [$0]) } ?? []
        let derived = try ReviewLog(db).derive(
            members.map(\.incident), by: IncidentMerger(rules: options.mergingRules))
        guard let incident = derived.first(where: { $0.incident.id == id }) else {
            if members.isEmpty, let copied = try incident(id, in: db) {
                return DerivedIncident(asItStands: copied)
            }
            if let whole = try incident(holding: id, in: db) {
                throw StorageError.joined(path: path, id: id.rawValue, with: whole.rawValue)
            }
            throw StorageError.unknown(path: path, what: "incident \(id)")
        }
        return incident
    }

    /// Returns the incident that an extracted incident is part of now.
    ///
    /// - Parameter id: The identity of what was extracted, which the incident bore as long as it was alone.
    /// - Returns: The incident; nothing when nothing of that identity was extracted.
    /// - Throws: `StorageError` when the file cannot be read.
    public func incident(holding id: IncidentID) throws(StorageError) -> IncidentID? {
        try read { db in try incident(holding: id, in: db) }
    }

    private func incident(holding id: IncidentID, in db: Database) throws -> IncidentID? {
        let extractions = try ExtractionTable(db, path: path)
        let members = try extractions.members(of: Set(extractions.clusters(of: [id])))
        let derived = try ReviewLog(db).derive(
            members.map(\.incident), by: IncidentMerger(rules: options.mergingRules))
        return derived.first { $0.members.contains { $0.id == id } }?.incident.id
    }
}
