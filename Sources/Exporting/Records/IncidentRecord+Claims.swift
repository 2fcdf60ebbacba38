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

    private static func write(_ claim: Claim, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("claimant", claim.claimant)
        writer.member("claimant_type", claim.claimantType?.name)
        writer.member("outcome", claim.outcome.rawValue)
        writer.member("victim", claim.victim)
        writer.member("victim_type", claim.victimType?.name)
        writer.member("count_low", claim.count.low)
        writer.member("count_high", claim.count.high)
        writer.member("wording", claim.wording)
        writer.member("hedge", claim.hedge)
        writer.member("report", claim.quotation.report.rawValue)
        writer.member("start", claim.quotation.start)
        writer.member("end", claim.quotation.end)
        writer.endObject()
    }
}

extension JSONWriter {
    mutating func member(_ name: StaticString, _ value: String?) {
        self.name(name)
        self.value(value)
    }

    mutating func member(_ name: StaticString, _ value: Int?) {
        self.name(name)
        self.value(value)
    }
}
