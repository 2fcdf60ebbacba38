import Incidents

extension MapContent {
    /// What a map shows in one sentence.
    var summary: String {
        let count = incidents.count
        let what =
            count == 0 ? "No incidents" : count == 1 ? "One incident" : "\(Self.grouped(count)) incidents"
        return what + (days.map { ", \($0.words)" } ?? "") + "."
    }

    /// A count with commas between the thousands.
    private static func grouped(_ count: Int) -> String {
        let digits = Array(String(count))
        return String(
            digits.enumerated().flatMap { index, digit -> [Character] in
                index > 0 && (digits.count - index).isMultiple(of: 3) ? [",", digit] : [digit]
            })
    }
}

extension ExportMetadata {
    /// The name of the layer with a capital, as headings have.
    var mapHeading: String { name.prefix(1).uppercased() + name.dropFirst() }

    /// Who made a map, of what, in sentences.
    var mapProvenance: [String] {
        var made = ["Made with incident-mapper \(toolVersion)"]
        if let gazetteer { made.append("gazetteer \(gazetteer.id) (\(gazetteer.checksum.prefix(12)))") }
        if let boundaries { made.append("boundaries \(boundaries.id) (\(boundaries.checksum.prefix(12)))") }
        if let filter { made.append("filter: \(filter)") }
        if let generated { made.append(generated) }
        let sources = attribution.isEmpty ? [] : ["Data: \(attribution.joined(separator: "; "))."]
        return [made.joined(separator: ", ") + "."] + changes + sources
    }
}

extension Incident {
    /// The incident in one line, as a tool tip has it.
    var mapTitle: String { MapTitle(of: self).words }
}

/// What one line says of an incident, without its words yet.
struct MapTitle: Sendable {
    private let type: SubEventType
    private var place: String?
    private let date: EventDate?
    private let fatalities: Fatalities?

    init(of incident: Incident) {
        (type, place) = (incident.type, incident.location?.nameInWords)
        (date, fatalities) = (incident.date, incident.fatalities)
    }

    /// Keeps a name once that many titles have.
    mutating func share(name: String) {
        if place == name { place = name }
    }

    var words: String {
        let parts = [type.rawValue, place, date?.words, fatalities.map { "deaths: " + $0.words }]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}
