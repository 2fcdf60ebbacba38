public import Incidents
public import TextFormats

/// The JSON record of an incident: what GeoJSON has as properties and JSON Lines as a line.
public enum IncidentRecord {
    /// Writes an incident as one JSON object, all fields in the order of ``IncidentField``.
    ///
    /// What is not known is `null`, never 0 and never an empty text.
    ///
    /// - Parameters:
    ///   - incident: The incident.
    ///   - lists: Its claims and sources as JSON, where that was written before.
    ///   - writer: Where the object goes, as the next value.
    public static func write(
        _ incident: Incident, lists: EncodedLists? = nil, to writer: inout JSONWriter
    ) {
        writer.beginObject()
        writeMembers(of: incident, lists: lists, to: &writer)
        writer.endObject()
    }

    private static let members = IncidentField.allCases.map { ($0, JSONWriter.encoded(name: $0.rawValue)) }

    /// Writes the members of the record into an object that the caller has opened and closes.
    ///
    /// - Parameters:
    ///   - incident: The incident.
    ///   - lists: Its claims and sources as JSON, where that was written before.
    ///   - writer: Where the members go.
    public static func writeMembers(
        of incident: Incident, lists: EncodedLists? = nil, to writer: inout JSONWriter
    ) {
        for (field, name) in members {
            if field == .admin2, let location = incident.location {
                writePossibleRegions(of: location, to: &writer)
            }
            writer.name(encoded: name)
            switch (field, lists) {
            case (.claims, let lists?): writer.raw(lists.claims)
            case (.sources, let lists?): writer.raw(lists.sources)
            default: write(field, of: incident, to: &writer)
            }
        }
    }

    /// Writes some members of the record into an object that the caller has opened and closes.
    ///
    /// - Parameters:
    ///   - incident: The incident.
    ///   - fields: Which members.
    ///   - writer: Where the members go.
    public static func writeMembers(
        of incident: Incident, _ fields: [IncidentField], to writer: inout JSONWriter
    ) {
        for field in fields {
            if field == .admin2, let location = incident.location {
                writePossibleRegions(of: location, to: &writer)
            }
            writer.name(escaping: field.rawValue)
            write(field, of: incident, to: &writer)
        }
    }

    private static func write(_ field: IncidentField, of incident: Incident, to writer: inout JSONWriter) {
        switch field {
        case .claims: write(incident.claims, to: &writer)
        case .sources: write(incident.sources, to: &writer)
        default: writer.value(field.value(in: incident))
        }
    }

    /// The name of the first-level regions that an incident may lie in.
    static let possibleRegions = "admin1_possible"

    /// A member only where the region is not certain.
    private static func writePossibleRegions(of location: IncidentLocation, to writer: inout JSONWriter) {
        guard location.possibleAdmin1.count > 1 else { return }
        writer.name(escaping: possibleRegions)
        writer.beginArray()
        for name in location.possibleAdmin1 { writer.value(name) }
        writer.endArray()
    }
}

extension JSONWriter {
    mutating func value(_ value: FieldValue) {
        switch value {
        case .unknown: null()
        case .text(let text): self.value(text)
        case .texts(let texts): self.value(texts.joined(separator: FieldValue.listSeparator))
        case .integer(let number): self.value(number)
        case .number(let number, let decimals): self.value(number, decimals: decimals)
        }
    }

    mutating func member(_ name: StaticString, _ value: String?) {
        self.name(name)
        self.value(value)
    }

    mutating func member(_ name: StaticString, _ value: Int?) {
        self.name(name)
        self.value(value)
    }
}
