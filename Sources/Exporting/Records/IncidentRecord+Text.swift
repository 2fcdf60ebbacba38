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
        case .claims: text(of: incident.claims)
        case .sources: text(of: incident.sources)
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

    /// Claims as JSON text, for formats without lists.
    static func text(of claims: [Claim]) -> String {
        var writer = JSONWriter()
        write(claims, to: &writer)
        return String(decoding: writer.buffer.bytes, as: UTF8.self)
    }

    /// Sources as JSON text, for formats without lists.
    static func text(of sources: [Source]) -> String {
        var writer = JSONWriter()
        write(sources, to: &writer)
        return String(decoding: writer.buffer.bytes, as: UTF8.self)
    }
}
