import Incidents
import TextFormats

/// The typed fields of a KML document.
enum KMLSchema {
    /// What stands before each value: the end of the field before, and the name of this one.
    ///
    /// All in one piece: threads that count their references to the same forty pieces keep each other waiting.
    private static let tags: (bytes: [UInt8], ends: [Int]) = {
        var (bytes, ends): ([UInt8], [Int]) = ([], [])
        for (index, field) in IncidentField.allCases.enumerated() {
            let end = index == 0 ? "" : closing.description
            bytes += "\(end)<SimpleData name=\"\(field.rawValue)\">".utf8
            ends.append(bytes.count)
        }
        return (bytes, ends)
    }()

    private static let closing: StaticString = "</SimpleData>\n"

    /// Appends the declaration of all fields.
    static func append(to buffer: inout ByteBuffer) {
        buffer.append("<Schema name=\"incidents\" id=\"incidents\">\n" as StaticString)
        for field in IncidentField.allCases {
            buffer.append("<SimpleField type=\"\(type(of: field))\" name=\"\(field.rawValue)\"/>\n" as String)
        }
        buffer.append("</Schema>\n" as StaticString)
    }

    /// Appends the fields of an incident; what is not known is left out.
    ///
    /// Claims and sources are JSON text, the same as in GeoJSON.
    static func append(_ incident: Incident, _ lists: EncodedLists?, to buffer: inout ByteBuffer) {
        buffer.append("<ExtendedData><SchemaData schemaUrl=\"#incidents\">\n" as StaticString)
        let ends = tags.ends
        tags.bytes.withUnsafeBufferPointer { tags in
            var start = 0
            for (field, end) in zip(IncidentField.allCases, ends) {
                append(
                    UnsafeBufferPointer(rebasing: tags[start..<end]), field, of: incident, lists, to: &buffer)
                start = end
            }
        }
        // Every incident has an identity: the first field opens without a field before it.
        buffer.append(closing)
        buffer.append("</SchemaData></ExtendedData>\n" as StaticString)
    }

    private static func append(
        _ opening: UnsafeBufferPointer<UInt8>, _ field: IncidentField, of incident: Incident,
        _ lists: EncodedLists?, to buffer: inout ByteBuffer
    ) {
        switch field {
        case .claims where !incident.claims.isEmpty:
            append(opening, lists?.claims ?? IncidentRecord.json(of: incident.claims), to: &buffer)
        case .sources where !incident.sources.isEmpty:
            append(opening, lists?.sources ?? IncidentRecord.json(of: incident.sources), to: &buffer)
        default:
            let value = field.value(in: incident)
            if case .unknown = value { return }
            buffer.append(opening)
            buffer.append(escapingXML: value)
        }
    }

    private static func append(
        _ opening: UnsafeBufferPointer<UInt8>, _ json: ArraySlice<UInt8>, to buffer: inout ByteBuffer
    ) {
        buffer.append(opening)
        json.withUnsafeBufferPointer { buffer.append(escapingXMLContent: $0) }
    }

    private static func type(of field: IncidentField) -> String {
        switch field.type {
        case .text: "string"
        case .integer: "int"
        case .number: "double"
        }
    }
}
