public import Incidents
public import TextFormats

extension IncidentRecord {
    /// Writes claims as a JSON array.
    ///
    /// - Parameters:
    ///   - claims: The claims, in the order to be kept.
    ///   - writer: Where the array goes, as the next value.
    public static func write(_ claims: [Claim], to writer: inout JSONWriter) {
        writer.beginArray()
        for claim in claims { write(claim, to: &writer) }
        writer.endArray()
    }

    private static let claimNames = ClaimField.allCases.map { ($0, JSONWriter.encoded(name: $0.rawValue)) }

    private static func write(_ claim: Claim, to writer: inout JSONWriter) {
        writer.beginObject()
        for (field, name) in claimNames {
            writer.name(encoded: name)
            writer.value(field.value(in: claim))
        }
        writer.endObject()
    }
}
