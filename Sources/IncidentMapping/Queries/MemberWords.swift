import Incidents
import TextFormats

/// The members of a stored document, as the log of reviews and the history keep them, in words for people.
enum MemberWords {
    /// Returns what a JSON object of members says, such as `date 2024-07-01, place Tessalit`; nothing for no object.
    static func text(_ json: String?) -> String {
        guard let json, let members = (try? JSONValue(parsing: json.utf8))?.objectValue else { return "" }
        let values = Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        return parts(of: values, in: members.map(\.name)).joined(separator: ", ")
    }

    /// One part for each member that people know, in the order of the document.
    private static func parts(of values: [String: JSONValue], in names: [String]) -> [String] {
        names.compactMap { name in
            guard let value = values[name] else { return nil }
            switch name {
            case "event_date": return "date \(days(values))"
            case "event_date_end": return values["event_date"] == nil ? "last day \(plain(value))" : nil
            case "date_certainty": return values["event_date"] == nil ? "date known to \(plain(value))" : nil
            case "type": return "type \(plain(value))"
            case "location": return "place \(place(value))"
            case "side1": return "side 1 \(plain(value["name"]))"
            case "side2": return "side 2 \(plain(value["name"]))"
            case "fatalities": return "deaths \(deaths(value))"
            case "targets_civilians":
                return value == .bool(true) ? "civilians targeted" : "no civilians targeted"
            case "claims", "sources": return "\(value.arrayValue?.count ?? 0) \(name)"
            case "notes": return "note “\(plain(value))”"
            // That something was corrected, the other members tell.
            case "review_status": return value == .string("corrected") ? nil : plain(value)
            // How the values were made is nothing that somebody has said.
            case "id", "confidence", "rules", "words": return nil
            default: return "\(name) \(plain(value))"
            }
        }
    }

    private static func days(_ values: [String: JSONValue]) -> String {
        guard let start = values["event_date"], start != .null else { return "not known" }
        guard let end = values["event_date_end"], end != start else { return plain(start) }
        return "\(plain(start)) to \(plain(end))"
    }

    private static func place(_ value: JSONValue) -> String {
        let name = plain(value["name"])
        guard let admin1 = value["admin1"]?.stringValue, admin1 != name else { return name }
        return "\(name) (\(admin1))"
    }

    private static func deaths(_ value: JSONValue) -> String {
        let (low, high, best) = (value["low"], value["high"], plain(value["best"]))
        return low == high ? best : "\(best) (\(plain(low)) to \(high == .null ? "more" : plain(high)))"
    }

    private static func plain(_ value: JSONValue?) -> String {
        switch value {
        case .string(let text): text
        case .integer(let number): String(number)
        case .number(let number): "\(number)"
        case .bool(let isTrue): isTrue ? "yes" : "no"
        default: "not known"
        }
    }
}
