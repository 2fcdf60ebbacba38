import Exporting
public import Incidents

/// What is different between two sets of incidents: `diff`.
public struct IncidentDifference: Sendable {
    /// What has become of one incident.
    public enum Change: Sendable {
        /// It came to be.
        case added(Incident)
        /// It has other values in some fields.
        case changed(from: Incident, to: Incident, [IncidentField])
        /// It is no more; what told of it now tells of another, where there is one.
        case removed(Incident, joinedWith: IncidentID?)

        /// The incident as it is, or as it last was.
        public var incident: Incident {
            switch self {
            case .added(let incident), .changed(_, let incident, _), .removed(let incident, _): incident
            }
        }
    }

    /// The changes, by date.
    public let changes: [Change]

    /// Compares two sets.
    ///
    /// - Parameters:
    ///   - old: The incidents before.
    ///   - new: The incidents after.
    public init(from old: [Incident], to new: [Incident]) {
        let former = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let present = Set(new.map(\.id))
        let tellings = Dictionary(
            new.flatMap { incident in incident.sources.map { ($0.quotation, incident.id) } },
            uniquingKeysWith: min)
        let removed = old.filter { !present.contains($0.id) }.map { incident in
            Change.removed(
                incident, joinedWith: incident.sources.lazy.compactMap { tellings[$0.quotation] }.first)
        }
        let others = new.compactMap { incident -> Change? in
            guard let before = former[incident.id] else { return .added(incident) }
            let fields = Self.fields(in: before, and: incident)
            return fields.isEmpty ? nil : .changed(from: before, to: incident, fields)
        }
        changes = (removed + others).sorted { Incident.chronologically($0.incident, $1.incident) }
    }

    /// The fields in which two records differ.
    private static func fields(in old: Incident, and new: Incident) -> [IncidentField] {
        guard old != new else { return [] }
        return IncidentField.allCases.filter {
            IncidentRecord.cell($0, of: old) != IncidentRecord.cell($0, of: new)
        }
    }
}
