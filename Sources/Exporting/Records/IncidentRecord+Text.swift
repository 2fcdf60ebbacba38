import Incidents
import TextFormats

extension IncidentRecord {
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
