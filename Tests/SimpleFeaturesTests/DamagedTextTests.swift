import SimpleFeatures
import TestSupport
import Testing
import TextFormats

@Suite("Damaged shapes in text")
struct DamagedTextTests {
    @Test("Well-known text with any character changed is read or refused, never a crash")
    func wellKnownText() throws {
        var random = RepeatableRandom(seed: 12)
        let marks = Array("(),. -+eZM0149EMPTYé")
        for (_, text) in shapeTexts {
            for _ in 0..<200 {
                var characters = Array(text)
                let place = Int.random(in: 0..<characters.count, using: &random)
                characters[place] = marks.randomElement(using: &random) ?? "("
                if let shape = try? Geometry(wellKnownText: String(characters)) {
                    // What was read is written as something that reads the same.
                    #expect(
                        try Geometry(wellKnownText: shape.wellKnownText) == shape, "\(String(characters))")
                }
            }
        }
    }

    @Test("GeoJSON nested without end is refused, never a crash")
    func nested() {
        var json = JSONValue.object([
            JSONMember("type", .string("Point")),
            JSONMember("coordinates", .array([.integer(1), .integer(2)])),
        ])
        for _ in 0..<100 {
            json = .object([
                JSONMember("type", .string("GeometryCollection")), JSONMember("geometries", .array([json])),
            ])
        }
        let tooDeep = json
        #expect(throws: GeoJSONError.self) { try Geometry(geoJSON: tooDeep) }
    }
}
