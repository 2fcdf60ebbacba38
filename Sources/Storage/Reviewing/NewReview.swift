import GRDB
import Incidents

/// A review on its way into the log.
struct NewReview {
    let stamp: ChangeStamp
    private(set) var members: [IncidentID] = []
    private(set) var others: [IncidentID] = []
    private var reason: String?
    private var operation = ""
    private var incident = IncidentID("")
    private var values: String?
    private var undoes: Int?

    private let path: String

    init(stamp: ChangeStamp, reason: String?, path: String) {
        self.stamp = stamp
        self.path = path
        self.reason = reason
    }

    /// The review that takes another back.
    init(undoing review: Review, stamp: ChangeStamp, path: String) {
        self.stamp = stamp
        self.path = path
        operation = "undo"
        (incident, members, others) = (review.incident, review.members, review.others)
        undoes = review.number
    }

    /// Takes down what is said of which incident.
    mutating func describe(
        _ corrections: [Correction], of subject: DerivedIncident,
        other: (IncidentID) throws -> DerivedIncident
    ) throws {
        operation = corrections.first?.operation ?? ""
        incident = subject.incident.id
        // The incident is called after one of its members: that one is the first to hold on to.
        members = [incident] + subject.members.map(\.id).filter { $0 != incident }
        switch corrections.first {
        case .merge(let id): others = try other(id).members.map(\.id)
        case .split(let parted):
            others = members.filter { !parted.contains($0) }
            members = members.filter(parted.contains)
            guard !members.isEmpty, !others.isEmpty else {
                throw StorageError.unknown(
                    path: path, what: "part of incident \(incident) that could be split off")
            }
        default:
            var corrected = subject.incident
            for correction in corrections { correction.apply(to: &corrected) }
            let names = corrections.reduce(into: Set()) { $0.formUnion($1.memberNames) }
            values = try DocumentMembers(names, of: corrected).text
        }
    }

    /// Adds the review to the log and returns its number.
    func insert(into db: Database) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO reviews
                    (time, reviewer, operation, incident_id, members, others, arguments, reason, undoes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                stamp.time, stamp.author, operation, incident.rawValue, Review.text(members),
                others.isEmpty ? nil : Review.text(others), values, reason, undoes,
            ])
        return db.lastInsertedRowID
    }
}
