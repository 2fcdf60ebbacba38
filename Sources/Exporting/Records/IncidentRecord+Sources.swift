public import Incidents
public import TextFormats

extension IncidentRecord {
    /// Writes sources as a JSON array.
    ///
    /// - Parameters:
    ///   - sources: The sources, in the order to be kept.
    ///   - writer: Where the array goes, as the next value.
    public static func write(_ sources: [Source], to writer: inout JSONWriter) {
        writer.beginArray()
        for source in sources { write(source, to: &writer) }
        writer.endArray()
    }

    private static let sourceNames = SourceField.allCases.map { ($0, JSONWriter.encoded(name: $0.rawValue)) }

    private static func write(_ source: Source, to writer: inout JSONWriter) {
        writer.beginObject()
        for (field, name) in sourceNames {
            writer.name(encoded: name)
            writer.value(field.value(in: source))
        }
        writer.endObject()
    }
}
