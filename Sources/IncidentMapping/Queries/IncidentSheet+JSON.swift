import Exporting
import Incidents
public import Storage
import TextFormats

extension IncidentDetail {
    /// All that is known as one JSON object: the incident's record, and beside it `uncorrected`, `members`, `reasons`,
    /// `reviews` and `history`.
    public var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        IncidentRecord.writeMembers(of: incident, to: &writer)
        writer.name("uncorrected")
        IncidentRecord.write(uncorrected, to: &writer)
        writer.array("members", members) { IncidentRecord.write($0, to: &$1) }
        writer.array("reasons", reasons) { Self.write($0, to: &$1) }
        writer.array("reviews", reviews) { $0.write(standings[$0.number], to: &$1) }
        writer.array("history", history) { Self.write($0, to: &$1) }
        writer.endObject()
        writer.endLine()
        return writer.buffer.bytes
    }

    private static func write(_ reason: MergeReason, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("first", reason.first.rawValue)
        writer.member("second", reason.second.rawValue)
        writer.name("score")
        writer.value(reason.score.total, decimals: 3)
        writer.array("evidence", reason.score.evidence) { evidence, writer in
            writer.beginObject()
            writer.member("name", evidence.name)
            writer.name("weight")
            writer.value(evidence.weight, decimals: 3)
            writer.endObject()
        }
        writer.endObject()
    }

    private static func write(_ entry: HistoryEntry, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("number")
        writer.value(entry.number)
        writer.member("time", entry.time)
        writer.member("author", entry.author)
        writer.member("action", entry.action.rawValue)
        writer.member("before", json: entry.before)
        writer.member("after", json: entry.after)
        writer.endObject()
    }
}

extension Review {
    /// Writes the review as one JSON object.
    func write(_ standing: ReviewStanding?, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("number")
        writer.value(number)
        writer.member("time", time)
        writer.member("reviewer", reviewer)
        writer.member("operation", operation)
        writer.member("incident", incident.rawValue)
        writer.array("members", members) { $1.value($0.rawValue) }
        writer.array("others", others) { $1.value($0.rawValue) }
        writer.member("values", json: values)
        writer.member("reason", reason)
        writer.name("undoes")
        writer.value(undoes)
        writer.name("in_force")
        writer.value(undoes == nil && standing != .notInForce)
        writer.member("rules_say", json: standing?.dispute)
        writer.endObject()
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: StaticString, _ text: String?) {
        self.name(name)
        value(text)
    }

    /// Writes a member whose value is kept as JSON text.
    fileprivate mutating func member(_ name: StaticString, json: String?) {
        self.name(name)
        if let json, let parsed = try? JSONValue(parsing: json.utf8) { value(parsed) } else { null() }
    }

    fileprivate mutating func array<Element>(
        _ name: StaticString, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
    ) {
        self.name(name)
        beginArray()
        for element in elements { write(element, &self) }
        endArray()
    }
}
