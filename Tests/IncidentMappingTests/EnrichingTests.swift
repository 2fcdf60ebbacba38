import Boundaries
import Foundation
import Geodesy
import TestSupport
import Testing
import TextFormats

@testable import IncidentMapping

@Suite(
    "Enriching tables of points",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct EnrichingTests {
    private let folder: TemporaryDirectory
    private let atlas: BoundaryAtlas

    init() throws {
        folder = try TemporaryDirectory()
        atlas = try Installation(executable: BuiltCommand.path, environment: [:])
            .openBoundaries()
    }

    private func enrich(_ name: String, _ text: String, threads: Int = 2) throws -> (
        lines: [String], summary: EnrichSummary
    ) {
        let output = folder.path + "/out"
        let options = EnrichOptions(input: try folder.file(name, text), output: output, threads: threads)
        let summary = try Enricher(atlas: atlas).enrich(options)
        return (
            try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n").map(String.init),
            summary
        )
    }

    @Test("adds regions and the nearest border in any table that GIS people write")
    func tables() throws {
        for header in ["lon,lat", "LATITUDE;LONGITUDE", "x\ty", "\"Long\",\"Lat\""] {
            let separator = header.contains(";") ? ";" : header.contains("\t") ? "\t" : ","
            let values = header.hasPrefix("LAT") ? ["19.9486", "2.9678"] : ["2.9678", "19.9486"]
            let (lines, summary) = try enrich(
                "t.csv", header + "\r\n" + values.joined(separator: separator) + "\r\n")
            #expect(summary.faulty == 0)
            let fields = lines[1].components(separatedBy: separator)
            #expect(fields[2...5] == ["Mali", "Kidal", "", "DZ-ML"])
            #expect(Double(fields[6]).map { 300...600 ~= $0 } == true)
        }
    }

    @Test("columns that are there already are kept and ours renamed")
    func renamed() throws {
        let (lines, summary) = try enrich("t.csv", "country,latitude,longitude\nMali,18.44,1.41\n")
        #expect(lines[0].hasPrefix("country,latitude,longitude,located_country,admin1"))
        #expect(summary.renamed.map(\.to) == ["located_country"])
    }

    @Test("quoted line ends, short rows and blanks go through; what is no point is named")
    func faults() throws {
        let (lines, summary) = try enrich(
            "t.csv", "id,lat,lon,note\n1, 18.44 ,1.41,\"two\nlines\"\n2,91,0,x\n3,1.41\n4,abc,1,y\n")
        #expect(summary.rows == 4)
        #expect(summary.problems.map { $0.prefix { $0 != ":" } } == ["line 4", "line 5", "line 6"])
        #expect(lines[1] == "1, 18.44 ,1.41,\"two")
        #expect(lines[4] == "3,1.41,,,,,,,,,,")
    }

    @Test("GeoJSON features come back with properties added, with and without record separators")
    func features() throws {
        let feature =
            "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1.41,18.44]},\"properties\":{\"country\":\"x\"}}"
        let (lines, summary) = try enrich(
            "t.geojsonl", "\u{1E}\(feature)\n\(feature)\n{\"type\":\"Feature\"}\n")
        #expect(summary.rows == 3 && summary.faulty == 1)
        #expect(lines[0].contains("\"country\":\"x\",\"located_country\":\"Mali\",\"admin1\":\"Kidal\""))
        #expect(
            lines[0].dropFirst().contains("\"border\":\"DZ-ML\"") || lines[0].contains("\"border\":\"ML-NE\"")
        )
        #expect(lines[2] == "{\"type\":\"Feature\"}")
    }

    @Test("a GeoJSON collection comes back as one, and what is around its features stays", arguments: [1, 2])
    func collection(threads: Int) throws {
        let point =
            #"{"type":"Feature","geometry":{"type":"Point","coordinates":[1.41,18.44]},"properties":{"n":N}}"#
        let features = (0..<3000).map { point.replacing("N", with: "\($0)") }
        let line = #"{"type":"Feature","geometry":{"type":"LineString","coordinates":[]}}"#
        let text =
            "{ \"type\": \"FeatureCollection\", \"name\": \"x\",\n\"features\": [\n\(line),\(features.joined(separator: " ,\n"))] , \"y\": [1] }"
        let (lines, summary) = try enrich("t.geojson", text, threads: threads)
        #expect(summary.rows == 3001 && summary.problems == ["line 3: not a GeoJSON feature with a point"])
        let written = try JSONValue(parsing: lines.joined(separator: "\n").utf8)
        #expect(written.objectValue?.map(\.name) == ["type", "name", "features", "y"])
        let found = try #require(written["features"]?.arrayValue)
        #expect(found.dropFirst().map { $0["properties"]?["n"]?.integerValue } == (0..<3000).map { $0 })
        #expect(found.dropFirst().allSatisfy { $0["properties"]?["admin1"]?.stringValue == "Kidal" })
        #expect(found.first == (try JSONValue(parsing: line.utf8)))
    }

    @Test(
        "one feature in a file of GeoJSON is answered, and so is a collection whose first feature is too long"
    )
    func oneFeature() throws {
        let point =
            #"{"type":"Feature","geometry":{"type":"Point","coordinates":[1.41,18.44]},"properties":null}"#
        let (one, summary) = try enrich("t.json", "\n\(point)")
        #expect(summary.rows == 1 && one.count == 1 && one[0].contains("Kidal"))
        let long = "{\"a\":\"\(String(repeating: "x", count: 17 << 20))\"}"
        let (lines, rest) = try enrich("t.geojson", "{\"features\":[\(long),\(point),\(long),\(point)]}")
        #expect(rest.rows == 4 && rest.faulty == 2 && rest.leftOut == 2)
        #expect(lines.map { $0.contains("Kidal") } == [false, true, true, false])
        #expect((try JSONValue(parsing: lines.joined().utf8))["features"]?.arrayValue?.count == 2)
    }

    @Test("properties that are there already are kept, and ours have the same names in all features")
    func renamedProperties() throws {
        let geometry = #""geometry":{"type":"Point","coordinates":[1.41,18.44]}"#
        let (first, second) = (#"{"country":"mine","n":1}"#, #"{"border":"b","n":2}"#)
        let features = [first, second].map { "{\(geometry),\"properties\":\($0)}" }
        let (lines, summary) = try enrich("t.geojson", "{\"features\":[\(features.joined(separator: ","))]}")
        #expect(summary.renamed.map(\.to) == ["located_country"])
        let written = try JSONValue(parsing: lines.joined().utf8)["features"]?.arrayValue ?? []
        #expect(written.map { $0["properties"]?["located_country"]?.stringValue } == ["Mali", "Mali"])
        #expect(written.map { $0["properties"]?["country"]?.stringValue } == ["mine", nil])
        #expect(written.last?["properties"]?["border"]?.stringValue == "b")
        #expect(
            written.last?["properties"]?["located_border"]?.stringValue == "DZ-ML"
                || written.last?["properties"]?["located_border"]?.stringValue == "ML-NE")
    }

    @Test(
        "no rows are answered by none",
        arguments: [
            ("t.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}"), ("t.csv", "lat,lon\n"),
        ])
    func none(name: String, text: String) throws {
        let (lines, summary) = try enrich(name, text)
        #expect(summary.rows == 0 && summary.faulty == 0)
        #expect(lines.first?.hasPrefix(name == "t.csv" ? "lat,lon,country" : "{\"type\"") == true)
    }

    @Test("a collection that is cut off is refused, and nothing is written")
    func cutCollection() throws {
        let error = #expect(throws: MappingError.self) {
            try enrich("t.geojson", "{\"features\":[\n{},\n{\"a\":")
        }
        #expect(error?.description.contains("line 3") == true && error?.description.contains("whole") == true)
        #expect(folder.names == ["t.geojson"])
    }

    @Test("a line too long to hold is left out and named; the others come back")
    func longFeature() throws {
        let feature =
            "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1.41,18.44]},\"properties\":null}"
        let (lines, summary) = try enrich(
            "t.geojsonl", feature + "\n" + String(repeating: "x", count: 17 << 20) + "\n" + feature + "\n")
        #expect(summary.rows == 3 && summary.faulty == 1)
        #expect(summary.problems == ["line 2: longer than 16 MB; it is left out"])
        #expect(lines.count == 2 && lines.allSatisfy { $0.contains("Kidal") })
    }

    @Test("rows keep their order and the threads do not show")
    func order() throws {
        var random = RepeatableRandom(seed: 7)
        let rows = (0..<5000).map {
            "\($0),\(Double.random(in: -35...37, using: &random)),\(Double.random(in: -17...51, using: &random))"
        }
        let text = "id,lat,lon\n" + rows.joined(separator: "\n")
        let one = try enrich("t.csv", text, threads: 1).lines
        let two = try enrich("t.csv", text, threads: 2).lines
        #expect(one == two)
        #expect(one.dropFirst().map { $0.prefix { $0 != "," } } == (0..<5000).map { Substring("\($0)") })
    }

    @Test("1,000 distances agree with brute force over every segment to a metre")
    func oracle() throws {
        var random = RepeatableRandom(seed: 2024)
        let points = (0..<1000).map { _ in
            Coordinate(
                longitude: Double.random(in: -12...12, using: &random),
                latitude: Double.random(in: 10...25, using: &random))
        }
        let text =
            "latitude,longitude\n" + points.map { "\($0.latitude),\($0.longitude)" }.joined(separator: "\n")
        let found = try enrich("t.csv", text).lines.dropFirst().map { $0.components(separatedBy: ",")[6] }
        let oracle = BruteForceBorders(atlas, around: -18...18, 4...31)
        for (point, distance) in zip(points, found) {
            let expected = oracle.distance(from: point)
            #expect(abs((Double(distance) ?? .infinity) - expected) < 1, "\(point)")
        }
    }
}

/// Every segment of every border in an area, looked at one by one.
private struct BruteForceBorders {
    private var segments: [(start: Coordinate, end: Coordinate)] = []

    // The middles of the segments on a sphere of 6,371 km, and half their lengths: four plain lists, because a test
    // built without optimisation crawls over anything else.
    private var x: [Double] = []
    private var y: [Double] = []
    private var z: [Double] = []
    private var reach: [Double] = []

    init(_ atlas: BoundaryAtlas, around longitudes: ClosedRange<Double>, _ latitudes: ClosedRange<Double>) {
        for line in atlas.borders.flatMap({ atlas.lines(of: $0.id) }) {
            for (start, end) in zip(line, line.dropFirst())
            where longitudes.contains(start.longitude) && latitudes.contains(start.latitude) {
                let (first, last) = (Self.position(start), Self.position(end))
                segments.append((start, end))
                x.append((first.x + last.x) / 2)
                y.append((first.y + last.y) / 2)
                z.append((first.z + last.z) / 2)
                reach.append(
                    Self.length(first.x - last.x, first.y - last.y, first.z - last.z) / 2)
            }
        }
    }

    /// The shortest distance in metres, by cutting thirds off each segment that may be nearest.
    ///
    /// Chords of a sphere tell which may be: within 1,500 km they differ from the geodesic by less than 1 %.
    func distance(from point: Coordinate) -> Double {
        let place = Self.position(point)
        let chords = chords(from: place)
        var limit = Double.infinity
        for index in chords.indices { limit = min(limit, chords[index] + reach[index]) }
        var least = Double.infinity
        for index in chords.indices where chords[index] - reach[index] <= limit * 1.02 + 10 {
            least = min(least, Self.distance(from: point, to: segments[index]))
        }
        return least
    }

    private func chords(from place: (x: Double, y: Double, z: Double)) -> [Double] {
        [Double](unsafeUninitializedCapacity: x.count) { chords, count in
            x.withUnsafeBufferPointer { x in
                y.withUnsafeBufferPointer { y in
                    z.withUnsafeBufferPointer { z in
                        var index = 0
                        while index < x.count {
                            let (dx, dy, dz) = (x[index] - place.x, y[index] - place.y, z[index] - place.z)
                            chords[index] = (dx * dx + dy * dy + dz * dz).squareRoot()
                            index += 1
                        }
                        count = index
                    }
                }
            }
        }
    }

    private static func distance(
        from point: Coordinate, to segment: (start: Coordinate, end: Coordinate)
    ) -> Double {
        let way = Ellipsoid.wgs84.inverse(from: segment.start, to: segment.end)
        func distance(at fraction: Double) -> Double {
            let place = Ellipsoid.wgs84.direct(
                from: segment.start, azimuth: way.initialAzimuth, length: way.length * fraction)
            return Ellipsoid.wgs84.distance(from: point, to: place).metres
        }
        var (low, high) = (0.0, 1.0)
        while (high - low) * way.length.metres > 0.1 {
            let (first, second) = (low + (high - low) / 3, high - (high - low) / 3)
            if distance(at: first) < distance(at: second) { high = second } else { low = first }
        }
        return min(distance(at: (low + high) / 2), distance(at: 0), distance(at: 1))
    }

    private static func position(_ coordinate: Coordinate) -> (x: Double, y: Double, z: Double) {
        let (longitude, latitude) = (coordinate.longitude * .pi / 180, coordinate.latitude * .pi / 180)
        let radius = 6_371_000.0
        return (
            radius * cos(latitude) * cos(longitude), radius * cos(latitude) * sin(longitude),
            radius * sin(latitude)
        )
    }

    private static func length(_ x: Double, _ y: Double, _ z: Double) -> Double {
        (x * x + y * y + z * z).squareRoot()
    }
}
