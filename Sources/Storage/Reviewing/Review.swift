import GRDB
public import Incidents
import TextFormats

/// One row of the log of reviews.
public struct Review: Hashable, Sendable {
    /// Counts the reviews of the store, from 1.
    public let number: Int

    /// When, as `YYYY-MM-DDThh:mm:ss.sssZ`.
    public let time: String

    /// Who.
    public let reviewer: String

    /// What was done: `relocate`, `retype`, `redate`, `set`, `note`, `confirm`, `reject`, `merge`, `split` or `undo`.
    public let operation: String

    /// The incident, as it was called then.
    public let incident: IncidentID

    /// The extracted incidents that it was made of, or those that are split off.
    public let members: [IncidentID]

    /// The extracted incidents of the other side of a merge or a split.
    public let others: [IncidentID]

    /// The values that were set, a JSON object with the members of the stored document.
    public let values: String?

    /// Why.
    public let reason: String?

    /// The review that this one takes back.
    public let undoes: Int?
}

extension Review {
    init(_ row: Row) {
        let (members, others): (String, String?) = (row["members"], row["others"])
        self.init(
            number: row["fid"], time: row["time"], reviewer: row["reviewer"], operation: row["operation"],
            incident: IncidentID(row["incident_id"]), members: Self.ids(members),
            others: others.map(Self.ids) ?? [], values: row["arguments"], reason: row["reason"],
            undoes: row["undoes"])
    }

    /// Identities as a JSON array.
    static func text(_ ids: [IncidentID]) -> String {
        var writer = JSONWriter()
        writer.beginArray()
        for id in ids { writer.value(id.rawValue) }
        writer.endArray()
        return String(decoding: writer.buffer.bytes, as: UTF8.self)
    }

    private static func ids(_ text: String) -> [IncidentID] {
        let array = (try? JSONValue(parsing: text.utf8))?.arrayValue ?? []
        return array.compactMap(\.stringValue).map { IncidentID($0) }
    }
}
