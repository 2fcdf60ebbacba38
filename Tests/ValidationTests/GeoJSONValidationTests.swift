import ByteStreams
import TestSupport
import Testing

@testable import Validation

@Suite("GeoJSON is judged as RFC 7946 does")
struct GeoJSONValidationTests {
    static let good = [
        #"{"type":"Point","coordinates":[2.9678,19.9486]}"#,
        #"{"type":"Point","coordinates":[2.9678,19.9486,420]}"#,
        #"{"type":"MultiPoint","coordinates":[[1,2],[-180,-90],[180,90]]}"#,
        #"{"type":"LineString","coordinates":[[1,2],[3,4]],"bbox":[1,2,3,4]}"#,
        #"{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[0,0],[0,1],[1,1]]]}"#,
        #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]}"#,
        #"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}"#,
        #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}"#,
        #"{"type":"Feature","geometry":null,"properties":null}"#,
        #"{"type":"Feature","id":"IM-1","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"a":[1]}}"#,
        #"{"type":"Feature","id":7,"geometry":null,"properties":{},"title":"a foreign member"}"#,
        #"{"type":"FeatureCollection","features":[]}"#,
        #"{"type":"FeatureCollection","bbox":[170,-20,-170,20],"features":[{"type":"Feature","geometry":null,"properties":{}}]}"#,
    ]

    static let bad: [(text: String, place: String)] = [
        (#"[1,2]"#, "$"), (#"{"coordinates":[1,2]}"#, "$"),
        (#"{"type":"Circle","coordinates":[1,2]}"#, "$.type"),
        (#"{"type":"Point"}"#, "$"), (#"{"type":"Point","coordinates":[1]}"#, "$.coordinates"),
        (#"{"type":"Point","coordinates":["1",2]}"#, "$.coordinates"),
        (#"{"type":"Point","coordinates":[1,2,3,4]}"#, "$.coordinates"),
        (#"{"type":"Point","coordinates":[19.9,200]}"#, "$.coordinates"),
        (#"{"type":"Point","coordinates":[1,2],"crs":{}}"#, "$.crs"),
        (#"{"type":"Point","coordinates":[1,2],"bbox":[1,2]}"#, "$.bbox"),
        (#"{"type":"Point","coordinates":[1,2],"bbox":[1,3,1,2]}"#, "$.bbox"),
        (#"{"type":"Point","coordinates":[1,2],"properties":{}}"#, "$.properties"),
        (#"{"type":"LineString","coordinates":[[1,2]]}"#, "$.coordinates"),
        (#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}"#, "$.coordinates[0]"),
        (#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#, "$.coordinates[0]"),
        (#"{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[0,0]]]}"#, "$.coordinates[0]"),
        (
            #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]}"#,
            "$.coordinates[1]"
        ),
        (
            #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1]}]}"#,
            "$.geometries[0].coordinates"
        ),
        (#"{"type":"Feature","properties":{}}"#, "$"), (#"{"type":"Feature","geometry":null}"#, "$"),
        (#"{"type":"Feature","geometry":null,"properties":[]}"#, "$.properties"),
        (#"{"type":"Feature","id":{},"geometry":null,"properties":{}}"#, "$.id"),
        (#"{"type":"Feature","geometry":null,"properties":{},"coordinates":[1,2]}"#, "$.coordinates"),
        (#"{"type":"FeatureCollection"}"#, "$"),
        (#"{"type":"FeatureCollection","features":[],"properties":{}}"#, "$.properties"),
        (
            #"{"type":"FeatureCollection","features":[{"type":"Point","coordinates":[1,2]}]}"#,
            "$.features[0].type"
        ),
        (
            #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{}},{"type":"Feature","geometry":{"type":"Point","coordinates":[1,91]},"properties":{}}]}"#,
            "$.features[1].geometry.coordinates"
        ),
        ("{\"type\":\"Point\",\n\"coordinates\":[1,]}", "line 2, column 18"), ("", "$"),
        (#"{"type":"Point","coordinates":[1,2]} {}"#, "line 1, column 38"),
        ("{\"type\":\"FeatureCollection\",\n\"features\":[],\n\"x\":}", "line 3, column 5"),
        ("{\"type\":\"FeatureCollection\",\"x\":,\n\"features\":[]}", "line 1, column 33"),
        ("{\"type\":\"FeatureCollection\",\n\"features\":[", "line 2, column 13"),
        ("{\"type\":\"FeatureCollection\",\n\"features\":[\n{\"type\":\n\"Feature\",", "line 4, column 11"),
        ("{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\",}\n]}", "line 2, column 19"),
        ("{\"type\":\"FeatureCollection\",\"features\":[]", "line 1, column 42"),
        ("{\"type\":\"FeatureCollection\",\"features\":[]}]", "line 1, column 43"),
    ]

    private func result(of text: String) throws -> ValidationResult {
        try GeoJSONValidator.result(of: ByteInput(text.utf8))
    }

    @Test("what is right passes, here and with a checker that knows nothing of ours", arguments: good)
    func passes(text: String) throws {
        #expect(try result(of: text).faults == [])
        #expect(RFC7946Checker.faults(in: text) == [])
    }

    @Test("what is wrong is found by both, and where it is", arguments: bad)
    func finds(text: String, place: String) throws {
        let result = try result(of: text)
        #expect(result.faults.map(\.place) == [place] && !result.isValid, "\(result.faults)")
        #expect(RFC7946Checker.faults(in: text) != [])
    }

    @Test("sequences are judged line by line, with and without their separators")
    func sequences() throws {
        let feature = #"{"type":"Feature","geometry":null,"properties":{}}"#
        for text in ["\(feature)\n\(feature)\n", "\u{1E}\(feature)\n\u{1E}\(feature)\n"] {
            let result = try GeoJSONValidator.result(ofSequence: ByteInput(text.utf8))
            #expect(result.isValid && result.count == 2)
        }
        let wrong = try GeoJSONValidator.result(
            ofSequence: ByteInput("\u{1E}\(feature)\n\(feature)\n\u{1E}{}\n".utf8))
        #expect(wrong.faults.map(\.place) == ["line 2", "line 3, $"])
    }

    @Test("a comma too many or too few between features is where it is; what is around them is told first")
    func commas() throws {
        let feature = #"{"type":"Feature","geometry":null,"properties":{}}"#
        func places(_ features: String) throws -> [String] {
            try result(of: "{\"type\":\"FeatureCollection\",\"crs\":{},\n\"features\":[\(features)]}").faults
                .map(\.place)
        }
        #expect(try places("\(feature),\(feature)") == ["$.crs"])
        #expect(try places("\n\(feature),\n") == ["$.crs", "line 4, column 1"])
        #expect(try places(",\(feature)") == ["$.crs", "line 2, column 13"])
        #expect(try places("\(feature)\n\(feature)") == ["$.crs", "line 3, column 1"])
    }

    @Test("a second text is none of a file's, whatever it is")
    func secondText() throws {
        let feature = #"{"type":"Feature","geometry":null,"properties":{}}"#
        let collection = #"{"type":"FeatureCollection","features":[]}"#
        for first in [feature, collection] {
            for second in [feature, collection, "x"] {
                #expect(try result(of: "\(first)\n \(second)").faults.map(\.place) == ["line 2, column 2"])
            }
            #expect(try result(of: "\(first)\n\u{1E}").faults.map(\.rule) == ["RFC 8259, 2"])
        }
    }

    @Test("a sequence is none of a file's texts")
    func separators() throws {
        let found = try result(of: "\u{1E}{\"type\":\"Point\",\"coordinates\":[1,2]}\n")
        #expect(found.faults.map(\.problem) == ["record separators: this is a text sequence"])
    }

    @Test("a byte order mark and a member that stands twice are faults; many faults are counted")
    func text() throws {
        let mark = [0xEF, 0xBB, 0xBF] + Array(#"{"type":"Point","type":"Point","coordinates":[1,2]}"#.utf8)
        #expect(
            try GeoJSONValidator.result(of: ByteInput(mark)).faults.map(\.rule) == [
                "RFC 8259, 8.1", "RFC 8259, 4",
            ])
        let points = Array(repeating: "[200,0]", count: 5000).joined(separator: ",")
        let many = try result(of: #"{"type":"MultiPoint","coordinates":[\#(points)]}"#)
        #expect(many.faultCount == 5000 && many.faults.count == ValidationResult.mostKept)
    }
}
