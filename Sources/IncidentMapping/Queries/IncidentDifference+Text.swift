import Exporting
import Incidents
import TextFormats

extension IncidentDifference {
    /// The changes as a table for the terminal, a row for each field that is different, and their number.
    public var table: String {
        let titles = ["Change", "Incident", "Date", "Place", "What"]
        var table = TextTable(
            titles.map { TextTable.Column(title: $0, limit: $0 == "What" ? 100 : 24) })
        for change in changes {
            let incident = change.incident
            var cells = [
                change.word, incident.id.rawValue, incident.date?.words ?? "?",
                incident.location?.nameInWords ?? "?",
            ]
            for words in change.words {
                table.add(cells + [words])
                cells = cells.map { _ in "" }
            }
        }
        let counts = ["added", "changed", "removed"].map { word in
            "\(changes.count { $0.word == word }) \(word)"
        }
        return (changes.isEmpty ? "" : table.text) + counts.joined(separator: ", ") + "\n"
    }

    /// The changes as JSON Lines: `change`, `id`, `before` and `after`, of a changed incident those fields that differ,
    /// and `joined_with`.
    public var jsonLines: [UInt8] {
        var writer = JSONWriter()
        for change in changes {
            change.write(to: &writer)
            writer.endLine()
        }
        return writer.buffer.bytes
    }
}

extension IncidentDifference.Change {
    fileprivate var word: String {
        switch self {
        case .added: "added"
        case .changed: "changed"
        case .removed: "removed"
        }
    }

    /// What came to be, what is different, or where it went.
    fileprivate var words: [String] {
        switch self {
        case .added(let incident): [incident.type.rawValue]
        case .changed(let old, let new, let fields): fields.map { Self.words($0, old, new) }
        case .removed(_, let other?): ["now part of \(other)"]
        case .removed(let incident, nil): [incident.type.rawValue]
        }
    }

    private static func words(_ field: IncidentField, _ old: Incident, _ new: Incident) -> String {
        switch field {
        case .claims: return "claims \(old.claims.count) → \(new.claims.count)"
        case .sources: return "sources \(old.sources.count) → \(new.sources.count)"
        default:
            let cells = [old, new].map { incident in
                let cell = IncidentRecord.cell(field, of: incident)
                return cell.isEmpty ? "not known" : cell
            }
            return "\(field.rawValue) \(cells[0]) → \(cells[1])"
        }
    }

    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("change")
        writer.value(word)
        writer.name("id")
        writer.value(incident.id.rawValue)
        switch self {
        case .added(let incident): write(nil, incident, IncidentField.allCases, to: &writer)
        case .removed(let incident, _): write(incident, nil, IncidentField.allCases, to: &writer)
        case .changed(let old, let new, let fields): write(old, new, fields, to: &writer)
        }
        writer.name("joined_with")
        if case .removed(_, let other?) = self { writer.value(other.rawValue) } else { writer.null() }
        writer.endObject()
    }

    private func write(
        _ old: Incident?, _ new: Incident?, _ fields: [IncidentField], to writer: inout JSONWriter
    ) {
        for (name, incident) in [("before", old), ("after", new)] {
            writer.name(escaping: name)
            guard let incident else {
                writer.null()
                continue
            }
            writer.beginObject()
            IncidentRecord.writeMembers(of: incident, fields, to: &writer)
            writer.endObject()
        }
    }
}
