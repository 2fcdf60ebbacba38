import Geodesy
import SimpleFeatures
import TestSupport
import Testing
import TextFormats

@Suite("GeoJSON geometries")
struct GeoJSONTests {
    private func text(_ shape: Geometry?, decimals: Int = 7) -> String {
        var writer = JSONWriter()
        writer.value(shape, decimals: decimals)
        return String(decoding: writer.buffer.bytes, as: UTF8.self)
    }

    private func read(_ text: String) throws -> Geometry {
        try Geometry(geoJSON: JSONValue(parsing: text.utf8))
    }

    @Test("come back the same, wound by the rule, for every shape")
    func roundTrip() throws {
        for (name, shape) in everyGeometry {
            #expect(try read(text(shape)) == shape.woundForGeoJSON, "\(name)")
        }
    }

    @Test(
        "are written as RFC 7946 has them",
        arguments: [
            ("POINT (100 0)", #"{"type":"Point","coordinates":[100,0]}"#),
            ("LINESTRING (100 0, 101.5 1)", #"{"type":"LineString","coordinates":[[100,0],[101.5,1]]}"#),
            (
                "POLYGON ((0 0, 0 1, 1 1, 0 0))",
                #"{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,1],[0,0]]]}"#
            ),
            ("MULTIPOINT EMPTY", #"{"type":"MultiPoint","coordinates":[]}"#),
            (
                "GEOMETRYCOLLECTION (POINT (1 2))",
                #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}"#
            ),
        ])
    func written(wkt: String, json: String) throws {
        #expect(try text(Geometry(wellKnownText: wkt)) == json)
    }

    @Test("that do not exist are null, and decimals are as wished")
    func nullAndDecimals() {
        #expect(text(nil) == "null")
        let point = Geometry.point(Point(longitude: 1.23456789, latitude: -0.00001))
        #expect(text(point, decimals: 3) == #"{"type":"Point","coordinates":[1.235,0]}"#)
    }

    @Test("are read with altitudes and empty coordinates")
    func lenient() throws {
        #expect(
            try read(#"{"type":"Point","coordinates":[1,2,300]}"#) == .point(Point(longitude: 1, latitude: 2))
        )
        #expect(try read(#"{"type":"Polygon","coordinates":[]}"#) == .multiPolygon(MultiPolygon([])))
    }

    @Test(
        "say where they are wrong",
        arguments: [
            (#"[]"#, ""), (#"{"type":"point","coordinates":[1,2]}"#, "type"),
            (#"{"coordinates":[1,2]}"#, "type"),
            (#"{"type":"Point"}"#, "coordinates"), (#"{"type":"Point","coordinates":[1]}"#, "coordinates"),
            (#"{"type":"Point","coordinates":["1","2"]}"#, "coordinates"),
            (#"{"type":"LineString","coordinates":[[1,2],[3,null]]}"#, "coordinates[1]"),
            (#"{"type":"LineString","coordinates":[[1,2]]}"#, "coordinates"),
            (#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#, "coordinates[0]"),
            (#"{"type":"MultiPolygon","coordinates":[[]]}"#, "coordinates[0]"),
            (
                #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":3}]}"#,
                "geometries[0].coordinates"
            ),
        ])
    func faults(json: String, path: String) throws {
        let value = try JSONValue(parsing: json.utf8)
        do throws(GeoJSONError) {
            _ = try Geometry(geoJSON: value)
            Issue.record("\(json) was read")
        } catch {
            switch error {
            case .unexpected(_, let found), .badShape(_, let found): #expect(found == path, "\(error)")
            }
        }
    }

    @Test("have boxes in RFC order")
    func box() {
        var writer = JSONWriter()
        writer.value(BoundingBox(west: 177, south: -20, east: -178, north: -16))
        #expect(String(decoding: writer.buffer.bytes, as: UTF8.self) == "[177,-20,-178,-16]")
    }
}
