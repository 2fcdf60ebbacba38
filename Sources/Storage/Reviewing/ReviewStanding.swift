import GRDB
import Incidents

/// How what an analyst has said stands to what the rules make of the reports now.
public enum ReviewStanding: Hashable, Sendable {
    /// It was taken back, or takes another back.
    case notInForce
    /// It sets no value that the rules could agree with: a merge, a split, a confirmation, a rejection.
    case withoutValues
    /// No report that it was about is there any more.
    case withoutSubject
    /// The rules say the same by now.
    case agreed
    /// The rules say otherwise: the values that they make, a JSON object as ``Review/values``.
    case disputed(String)
}

extension IncidentStore {
    /// Compares all reviews with what the rules make of the reports now.
    ///
    /// - Returns: The standing of each review, by its number.
    /// - Throws: `StorageError` when the file cannot be read.
    /// - Complexity: Linear in the reviews and in the incidents that they are about.
    public func reviewStandings() throws(StorageError) -> [Int: ReviewStanding] {
        let reviews = try reviews()
        guard !reviews.isEmpty else { return [:] }
        return try read { db in
            let log = try ReviewLog(db)
            let inForce = Set(log.inForce.map(\.number))
            var standings: [Int: ReviewStanding] = [:]
            for review in reviews {
                standings[review.number] =
                    inForce.contains(review.number) ? try standing(of: review, log, in: db) : .notInForce
            }
            return standings
        }
    }

    private func standing(of review: Review, _ log: ReviewLog, in db: Database) throws -> ReviewStanding {
        let said = try DocumentMembers(parsing: review.values ?? "{}").without(["review_status"])
        guard !said.isEmpty else { return .withoutValues }
        let extractions = try ExtractionTable(db, path: path)
        let clusters = Set(try extractions.clusters(of: review.members))
        let members = try extractions.members(of: clusters).map(\.incident)
        let derived = try log.derive(members, by: IncidentMerger(rules: options.mergingRules))
        let anchor = review.members.first { id in members.contains { $0.id == id } }
        guard let anchor,
            let subject = derived.first(where: { $0.members.contains { $0.id == anchor } })
        else { return .withoutSubject }
        let told = try DocumentMembers(said.names, of: subject.uncorrected)
        return told == said ? .agreed : .disputed(told.text)
    }
}
