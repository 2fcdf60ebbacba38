public import Incidents
public import TextFormats

extension IncidentRecord {
    private static let claimNames = ClaimField.allCases.map { ($0, JSONWriter.encoded(name: $0.rawValue)) }
    private static let sourceNames = SourceField.allCases.map { ($0, JSONWriter.encoded(name: $0.rawValue)) }

    /// Writes claims as a JSON array.
    ///
    /// - Parameters:
    ///   - claims: The claims, in the order to be kept.
    ///   - writer: Where the array goes, as the next value.
    public static func write(_ claims: [Claim], to writer: inout JSONWriter) {
        write(claims, claimNames, to: &writer) { $0.value(in: $1) }
    }

    /// Writes sources as a JSON array.
    ///
    /// - Parameters:
    ///   - sources: The sources, in the order to be kept.
    ///   - writer: Where the array goes, as the next value.
    public static func write(_ sources: [Source], to writer: inout JSONWriter) {
        write(sources, sourceNames, to: &writer) { $0.value(in: $1) }
    }

    @inline(__always)
    private static func write<Record, Field>(
        _ records: [Record], _ names: [(Field, [UInt8])], to writer: inout JSONWriter,
        value: (Field, Record) -> FieldValue
    ) {
        writer.beginArray()
        for record in records {
            writer.beginObject()
            for (field, name) in names {
                writer.name(encoded: name)
                writer.value(value(field, record))
            }
            writer.endObject()
        }
        writer.endArray()
    }
}
