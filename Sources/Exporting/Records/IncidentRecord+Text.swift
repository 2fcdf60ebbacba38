public import Incidents
import TextFormats

extension IncidentRecord {
    /// Returns a field as tables have it: claims and sources as JSON text, nothing for the unknown.
    ///
    /// - Parameters:
    ///   - field: The field.
    ///   - incident: The incident.
    /// - Returns: The text, empty for the unknown.
    public static func cell(_ field: IncidentField, of incident: Incident) -> String {
        switch field {
        case .claims: String(decoding: json(of: incident.claims), as: UTF8.self)
        case .sources: String(decoding: json(of: incident.sources), as: UTF8.self)
        default: text(of: field.value(in: incident))
        }
    }

    private static func text(of value: FieldValue) -> String {
        switch value {
        case .unknown: return ""
        case .text(let text): return text
        case .texts(let texts): return texts.joined(separator: FieldValue.listSeparator)
        case .integer(let number): return String(number)
        case .number(let number, let decimals):
            var buffer = ByteBuffer()
            buffer.append(number, decimals: decimals)
            return String(decoding: buffer.bytes, as: UTF8.self)
        }
    }

    /// Claims as JSON, for formats without lists.
    static func json(of claims: [Claim]) -> ArraySlice<UInt8> {
        var writer = JSONWriter()
        write(claims, to: &writer)
        return writer.buffer.bytes[...]
    }

    /// Sources as JSON, for formats without lists.
    static func json(of sources: [Source]) -> ArraySlice<UInt8> {
        var writer = JSONWriter()
        write(sources, to: &writer)
        return writer.buffer.bytes[...]
    }
}
