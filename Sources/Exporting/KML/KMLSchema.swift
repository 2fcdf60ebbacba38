import Incidents
import TextFormats

/// The typed fields of a KML document.
enum KMLSchema {
    /// What stands before each value: the end of the field before, and the name of this one.
    private static let tags = IncidentField.allCases.enumerated().map { index, field in
        let end = index == 0 ? "" : closing.description
        return (field: field, opening: Array("\(end)<SimpleData name=\"\(field.rawValue)\">".utf8))
    }

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
        for (field, opening) in tags {
            switch field {
            case .claims where !incident.claims.isEmpty:
                append(opening, lists?.claims ?? IncidentRecord.json(of: incident.claims), to: &buffer)
            case .sources where !incident.sources.isEmpty:
                append(opening, lists?.sources ?? IncidentRecord.json(of: incident.sources), to: &buffer)
            default: append(opening, field.value(in: incident), to: &buffer)
            }
        }
        // Every incident has an identity: the first field opens without a field before it.
        buffer.append(closing)
        buffer.append("</SchemaData></ExtendedData>\n" as StaticString)
    }

    private static func append(_ opening: [UInt8], _ value: FieldValue, to buffer: inout ByteBuffer) {
        if case .unknown = value { return }
        buffer.append(opening)
        buffer.append(escapingXML: value)
    }

    private static func append(_ opening: [UInt8], _ json: ArraySlice<UInt8>, to buffer: inout ByteBuffer) {
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
