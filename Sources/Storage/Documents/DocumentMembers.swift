import Incidents
import TextFormats

/// Some members of an incident's document: what a correction sets.
struct DocumentMembers: Equatable {
    private let members: [JSONMember]

    /// Whether there are none.
    var isEmpty: Bool { members.isEmpty }

    /// The names of the members.
    var names: Set<String> { Set(members.map(\.name)) }

    /// Takes the named members of an incident.
    init(_ names: Set<String>, of incident: Incident) throws {
        let document = try JSONValue(parsing: IncidentDocument.text(of: incident).utf8)
        members = (document.objectValue ?? []).filter { names.contains($0.name) }
    }

    /// Reads members that were kept as JSON text.
    init(parsing text: String) throws {
        members = try JSONValue(parsing: text.utf8).objectValue ?? []
    }

    private init(_ members: [JSONMember]) { self.members = members }

    /// The members but those of some names.
    func without(_ names: Set<String>) -> DocumentMembers {
        DocumentMembers(members.filter { !names.contains($0.name) })
    }

    /// The members as JSON text.
    var text: String {
        var writer = JSONWriter()
        writer.value(.object(members))
        return String(decoding: writer.buffer.bytes, as: UTF8.self)
    }

    /// Returns an incident with these members in place of its own.
    func applied(to incident: Incident) throws -> Incident {
        try IncidentDocument.incident(
            applied(to: try JSONValue(parsing: IncidentDocument.text(of: incident).utf8)))
    }

    /// Returns a document with these members in place of its own.
    func applied(to document: JSONValue) -> JSONValue {
        let names = Set(members.map(\.name))
        let kept = (document.objectValue ?? []).filter { !names.contains($0.name) }
        return .object(kept + members)
    }
}
