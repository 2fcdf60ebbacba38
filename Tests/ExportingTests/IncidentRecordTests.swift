import Exporting
import Incidents
import TestSupport
import Testing
import TextFormats

@Suite("The record of an incident")
struct IncidentRecordTests {
    @Test("has the contract's 43 properties in the contract's order")
    func order() throws {
        let record = try Self.record(SampleIncidents.unlocated)
        #expect(record.objectValue?.map(\.name) == Self.contract)
        #expect(IncidentField.allCases.map(\.rawValue) == Self.contract)
    }

    @Test("says null where nothing is known, never 0 and never an empty text")
    func unknowns() throws {
        let record = try Self.record(SampleIncidents.unlocated)
        let known: Set = [
            "id", "disorder_type", "event_type", "sub_event_type", "claims", "sources", "confidence",
            "review_status",
        ]
        for member in record.objectValue ?? [] where !known.contains(member.name) {
            #expect(member.value == .null, "\(member.name)")
        }
        #expect(record["claims"] == .array([]))
    }

    @Test("keeps nobody died apart from nothing reported")
    func zero() throws {
        #expect(try Self.record(SampleIncidents.fiji)["fatalities"] == .integer(0))
        #expect(try Self.record(SampleIncidents.ambush)["fatalities"] == .null)
    }

    @Test("is what it was")
    func golden() throws {
        try expectGolden(SampleIncidents.all.map { Self.text($0) + "\n" }.joined(), "records.jsonl")
    }

    static func text(_ incident: Incident) -> String {
        var writer = JSONWriter()
        IncidentRecord.write(incident, to: &writer)
        return String(decoding: writer.buffer.bytes, as: UTF8.self)
    }

    static func record(_ incident: Incident) throws -> JSONValue {
        try JSONValue(parsing: text(incident).utf8)
    }

    static let contract = """
        id event_date event_date_end time_precision date_prec disorder_type event_type sub_event_type actor1 \
        assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso country admin1 \
        admin2 admin3 location place_id geonameid latitude longitude geo_precision where_prec uncertainty_m \
        border border_distance_m border_distance_min_m border_distance_max_m border_side fatalities \
        fatalities_low fatalities_best fatalities_high claims sources notes confidence review_status
        """.split(separator: " ").map(String.init)
}
