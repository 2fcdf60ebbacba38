import Exporting
import Geodesy
import Incidents
import SimpleFeatures
import TestSupport
import Testing
import TextFormats

@Suite("The GeoJSON writer")
struct GeoJSONWriterTests {
    static let square = UncertaintySquare.shape

    @Test("keeps every rule of RFC 7946, with and without uncertainty regions, down to an empty collection")
    func rules() throws {
        for incidents in [SampleIncidents.all, [SampleIncidents.unlocated], []] {
            #expect(RFC7946Checker.faults(in: try written(incidents) { GeoJSONWriter($0) }) == [])
            let withRegions = try written(incidents) { GeoJSONWriter($0, uncertainty: Self.square) }
            #expect(RFC7946Checker.faults(in: withRegions) == [])
        }
    }

    @Test(
        "is judged by a checker that finds faults",
        arguments: [
            #"{"type":"Point","coordinates":[181,0]}"#, #"{"type":"Point","coordinates":["1",0]}"#,
            #"{"type":"Feature","geometry":null}"#, #"{"type":"FeatureCollection"}"#,
            #"{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[0,0]]]}"#,
            #"{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,1],[0,0.5]]]}"#,
            #"{"type":"FeatureCollection","features":[],"properties":{}}"#, #"{"type":"LineString"}"#,
        ])
    func checker(bad: String) {
        #expect(RFC7946Checker.faults(in: bad) != [])
    }

    @Test("gives the unlocated a null geometry")
    func unlocated() throws {
        let text = try written([SampleIncidents.unlocated]) { GeoJSONWriter($0) }
        let feature = try JSONValue(parsing: text.utf8)["features"]?.arrayValue?.first
        #expect(feature?["geometry"] == .null)
        #expect(feature?["id"] == .string("IM-NOWHERE1"))
    }

    @Test("says of itself who made it, how many there are, and a box across the antimeridian")
    func head() throws {
        var east = SampleIncidents.fiji
        east.location?.coordinate = Coordinate(longitude: 179.5, latitude: -17)
        let text = try written([SampleIncidents.fiji, east]) { GeoJSONWriter($0) }
        let collection = try JSONValue(parsing: text.utf8)
        #expect(collection["bbox"] == .array([179.5, -17, -179.9375, -16.85].map(JSONValue.exact)))
        #expect(collection["numberReturned"] == .integer(2))
        #expect(collection["metadata"]?["gazetteer"]?["checksum"] == .string("ab12"))
    }

    @Test("writes the same bytes for the same incidents, one feature a line")
    func repeatable() throws {
        let first = try written(SampleIncidents.all) { GeoJSONWriter($0, uncertainty: Self.square) }
        let second = try written(SampleIncidents.all) { GeoJSONWriter($0, uncertainty: Self.square) }
        #expect(first == second)
        try expectGolden(first, "incidents.geojson")
    }

    @Test("writes sequences whose every text is a feature, framed as RFC 8142 wants it or by lines")
    func sequences() throws {
        let lines = try written(SampleIncidents.all) { GeoJSONSeqWriter($0) }
        let framed = try written(SampleIncidents.all) { GeoJSONSeqWriter($0, framing: .recordSeparators) }
        #expect(framed.split(separator: "\u{1E}").joined() == lines)
        #expect(framed.filter { $0 == "\u{1E}" }.count == SampleIncidents.all.count)
        for line in lines.split(separator: "\n") {
            #expect(RFC7946Checker.faults(in: String(line)) == [])
        }
    }

    @Test("writes every kind of shape by the rules", arguments: everyGeometry.map(\.shape))
    func shapes(shape: Geometry) {
        var json = JSONWriter()
        json.value(shape)
        #expect(RFC7946Checker.faults(in: String(decoding: json.buffer.bytes, as: UTF8.self)) == [])
    }

    @Test("writes the box of points as the narrowest one, as an oracle over all points finds it")
    func bounds() throws {
        var random = RepeatableRandom(seed: 7)
        for spread in [5.0, 90, 350] {
            let points = (0..<40).map { _ in
                Coordinate(
                    longitude: Coordinate(
                        longitude: 170 + Double.random(in: 0...spread, using: &random), latitude: 0
                    ).normalized.longitude, latitude: Double.random(in: -90...90, using: &random))
            }
            let text = try written(points.map(Self.incident)) { GeoJSONWriter($0) }
            let box = try #require(BoundingBox(enclosing: points))
            let sides = try JSONValue(parsing: text.utf8)["bbox"]?.arrayValue?.compactMap(\.doubleValue) ?? []
            for (side, expected) in zip(sides, [box.west, box.south, box.east, box.north]) {
                #expect(abs(side - expected) < 1e-6)
            }
            #expect(sides.count == 4)
        }
    }

    static func incident(at coordinate: Coordinate) -> Incident {
        var incident = SampleIncidents.fiji
        incident.location?.coordinate = coordinate
        return incident
    }
}

/// A square around a location, its ring the wrong way round so that a writer has to turn it.
enum UncertaintySquare {
    static func shape(of location: IncidentLocation) -> Geometry? {
        let center = location.coordinate
        guard center.latitude.magnitude < 80 else { return nil }
        let box = BoundingBox(
            west: center.longitude - 0.05, south: center.latitude - 1, east: center.longitude + 0.05,
            north: center.latitude + 1)
        let ring = LinearRing(boundaryOf: box).wound(.clockwise)
        return .polygon(Polygon(exterior: ring))
    }
}

extension JSONValue {
    /// A number as the reader gives it: whole ones are integers.
    static func exact(_ number: Double) -> JSONValue {
        Int(exactly: number).map(JSONValue.integer) ?? .number(number)
    }
}
