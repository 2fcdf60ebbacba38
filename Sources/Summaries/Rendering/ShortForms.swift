import Geodesy
import Incidents

/// Values as narrow columns have them.
enum ShortForms {
    /// `2024-07-27`, `2024-07-25/27`, `2025-06-09~15` when some day between, `?` when not known.
    static func date(_ date: EventDate?) -> String {
        guard let date else { return "?" }
        let (start, end) = (date.interval.start, date.interval.end)
        guard start < end else { return start.description }
        let joint = date.certainty == .days ? "/" : "~"
        let known = start.startOfMonth == end.startOfMonth ? 8 : start.year == end.year ? 5 : 0
        return "\(start)\(joint)\(end.description.dropFirst(known))"
    }

    /// `Tinzaouatene`, `~Gao` near a place, `[Kidal region]` when no more is known, `?` when nothing is.
    static func place(_ location: IncidentLocation?) -> String {
        guard let location else { return "?" }
        return switch location.geoPrecision {
        case .place: location.nameInWords
        case .area: "~\(location.nameInWords)"
        case .region: "[\(location.nameInWords)]"
        }
    }

    /// `Mali forces/CSP-DPA`: names shortened further.
    static func sides(_ incident: Incident) -> String {
        let names = [incident.side1, incident.side2].compactMap { $0.map { shortest($0.actor.name) } }
        return names.isEmpty ? "?" : names.joined(separator: "/")
    }

    /// `Mali forces` of `Military Forces of Mali (2021-)`.
    private static func shortest(_ name: String) -> String {
        let name = actor(name)
        for (opening, noun) in [("Military Forces of ", "forces"), ("Police Forces of ", "police")]
        where name.hasPrefix(opening) {
            return "\(name.dropFirst(opening.count)) \(noun)"
        }
        return name
    }

    /// The name without its years and without what an abbreviation stands for.
    static func actor(_ name: String) -> String {
        let short = name.prefix { $0 != ":" && $0 != "(" }
        let trimmed = short.last == " " ? short.dropLast() : short
        return trimmed.isEmpty ? name : String(trimmed)
    }

    /// `97 (50–151)`, `10`, `?` when no figure is reported.
    static func deaths(_ fatalities: Fatalities?) -> String {
        guard let fatalities else { return "?" }
        let (low, best, high) = (fatalities.low, fatalities.best, fatalities.high)
        if low == best, best == high { return "\(best)" }
        return "\(best) (\(low)–\(high.map(String.init) ?? ""))"
    }

    /// `DZ-ML 0.4 km`, the distance left out for mere regions.
    static func border(_ location: IncidentLocation?) -> String {
        guard let location, let border = location.border else { return "" }
        let isVague = location.geoPrecision == .region || !border.distance.metres.isFinite
        return isVague ? border.code : "\(border.code) \(border.distance.words)"
    }
}
