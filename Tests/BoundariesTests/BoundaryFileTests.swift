import Boundaries
import Foundation
import Geodesy
import SimpleFeatures
import TestSupport
import Testing

/// A made-up map: two countries side by side, the western one of two regions.
private enum MadeUp {
    static let source = BoundarySource(
        name: "made up", licence: "CC0-1.0", vintage: "2024", accuracy: .metres(50))

    /// Squares of one degree: A.1 in the west, A.2 in the middle, B.1 in the east.
    static func table(without missing: Int? = nil) -> BoundaryTable {
        let divisions = [("A.1", "AA"), ("A.2", "AA"), ("B.1", "BB")].map { code, country in
            BoundaryTable.Division(
                code: code, level: 1, name: "Region \(code)", countryCode: country, source: source)
        }
        var lines: [BoundaryTable.Line] = []
        func add(_ pairs: [(Double, Double)], _ left: Int?, _ right: Int?) {
            lines.append(
                BoundaryTable.Line(points: coordinates(pairs), left: left, right: right, source: source))
        }
        add([(1, 1), (0, 1), (0, 0), (1, 0)], 0, nil)
        add([(1, 0), (1, 1)], 0, 1)
        add([(1, 0), (2, 0)], 1, nil)
        add([(2, 0), (2, 1)], 1, 2)
        add([(2, 1), (1, 1)], 1, nil)
        add([(2, 0), (3, 0), (3, 1), (2, 1)], 2, nil)
        if let missing { lines.remove(at: missing) }
        return BoundaryTable(
            countries: [
                .init(code: "AA", iso3: "AAA", name: "Aland"), .init(code: "BB", iso3: "BBB", name: "Beland"),
            ],
            base: .init(divisions: divisions, lines: lines))
    }
}

@Suite("Compiled boundary files")
struct BoundaryFileTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    private func locator(_ table: BoundaryTable = MadeUp.table()) throws -> BoundaryLocator {
        let path = folder.path + "/test.boundaries"
        try BoundaryCompiler.compile(table, to: path)
        let atlas = try BoundaryAtlas(path: path)
        try atlas.verify()
        return BoundaryLocator(atlas)
    }

    @Test("hold the regions, borders and shapes of the tables")
    func contents() throws {
        let locator = try locator()
        #expect(locator.atlas.regions.map(\.code) == ["AA", "BB", "A.1", "A.2", "B.1"])
        #expect(locator.atlas.borders.map(\.code) == ["AA-BB"])
        #expect(locator.atlas.borders[0].name == "Aland–Beland")
        #expect((locator.atlas.borders[0].length.metres - 110_574.4).magnitude < 1)
        let country = try locator.atlas.shape(of: RegionID(index: 0))
        #expect(country.polygons.count == 1)
        #expect((country.polygons[0].exterior.signedArea - 2).magnitude < 1e-9)
    }

    @Test(
        "tell inside, rim and outside",
        arguments: [
            (0.5, 0.5, "A.1", Placement.interior), (1.5, 0.5, "A.2", .interior),
            (2.5, 0.25, "B.1", .interior),
            (1, 0.5, "A.1", .boundary), (2, 0.5, "A.2", .boundary), (2, 1, "A.2", .boundary),
            (0, 0, "A.1", .boundary),
            (0.5, 1, "A.1", .boundary), (3.5, 0.5, nil, .exterior), (0.5, -1, nil, .exterior),
            (179, 80, nil, .exterior),
        ] as [(Double, Double, String?, Placement)])
    func placement(longitude: Double, latitude: Double, code: String?, placement: Placement) throws {
        let locator = try locator()
        let answer = locator.regions(at: Coordinate(longitude: longitude, latitude: latitude))
        #expect(answer.placement == placement)
        #expect(answer.admin1.map { locator.atlas[$0].code } == code)
        #expect((answer.nearest == nil) == (placement != .exterior))
    }

    @Test("do not come out of lines that leave a region open", arguments: 0..<6)
    func open(missing: Int) {
        #expect(throws: BoundaryError.self) {
            try BoundaryCompiler.compile(MadeUp.table(without: missing), to: folder.path + "/open.boundaries")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/open.boundaries"))
    }

    @Test("that are missing, of another kind, cut off or altered are refused in a sentence")
    func damage() throws {
        _ = try locator()
        let whole = try Data(contentsOf: URL(filePath: folder.path + "/test.boundaries"))
        #expect(throws: BoundaryError.self) { try BoundaryAtlas(path: folder.path + "/none.boundaries") }
        let other = try folder.file("other.boundaries", "a text that is no boundary file")
        #expect(throws: BoundaryError.self) { try BoundaryAtlas(path: other) }
        let short = try folder.file("short.boundaries", bytes: Array(whole.dropLast(100)))
        #expect(throws: BoundaryError.self) { try BoundaryAtlas(path: short) }
        var altered = Array(whole)
        altered[altered.count - 500] ^= 1
        let path = try folder.file("altered.boundaries", bytes: altered)
        #expect(throws: BoundaryError.self) { try BoundaryAtlas(path: path).verify() }
    }

    @Test("take further regions of a second level, fitted to the country lines")
    func secondLevel() throws {
        // A square that stops 100 m short of the border: the strip between is the district's all the same.
        let path = try folder.file(
            "districts.geojson",
            """
            {"type":"FeatureCollection","features":[{"type":"Feature",
            "properties":{"shapeName":"East","shapeID":"1","shapeGroup":"AAA","shapeType":"ADM2"},
            "geometry":{"type":"Polygon","coordinates":[[[1,0],[1.999,0],[1.999,1],[1,1],[1,0]]]}}]}
            """)
        var table = MadeUp.table()
        table.layers.append(try BoundaryTable.Coverage(RegionFile(path: path, accuracy: .metres(200))))
        let locator = try locator(table)
        func district(_ longitude: Double) -> String? {
            locator.regions(at: Coordinate(longitude: longitude, latitude: 0.5)).admin2.map {
                locator.atlas[$0].name
            }
        }
        #expect(district(1.5) == "East")
        #expect(district(1.9995) == "East")
        #expect(district(2.0005) == nil)
        #expect(district(0.5) == nil)
    }

    @Test("keep what a region file says of its source; what was given stands")
    func source() throws {
        let collection = #"""
            {"source":"Office of Maps","license":"CC-BY-4.0","vintage":2019,"accuracy_m":50,"features":[{"properties":
            {"name":"A","ADM1_PCODE":"AA1"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}
            """#
        let path = try folder.file("office.geojson", collection)
        let source = try BoundaryTable.Coverage(RegionFile(path: path)).divisions.first?.source
        #expect(
            source
                == BoundarySource(
                    name: "Office of Maps", licence: "CC-BY-4.0", vintage: "2019", accuracy: .metres(50)))
        let given = try BoundaryTable.Coverage(RegionFile(path: path, vintage: "2021")).divisions.first?
            .source
        #expect(given?.vintage == "2021")
        #expect(RegionFile(path: path).source.name == "office.geojson")
    }

    @Test(
        "are not made of what is no region file",
        arguments: [
            "", "{}", "[1,", #"{"features":[{"properties":{},"geometry":null}]}"#,
            #"{"features":[{"properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[1,2]}}]}"#,
            #"{"features":[{"properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,95],[0,0]]]}}]}"#,
        ])
    func badRegionFile(text: String) throws {
        let path = try folder.file("bad.geojson", text)
        #expect(throws: BoundaryError.self) { try BoundaryTable.Coverage(RegionFile(path: path)) }
    }

    @Test("say where a polygon is not valid, and mend it when asked")
    func invalid() throws {
        // A bow tie whose strings cross at (2, 1), and whose outer rings run clockwise, as some publishers have them.
        let path = try folder.file(
            "bow.geojson",
            """
            {"features":[{"properties":{"ADM2_FR":"Bow","ADM2_PCODE":"AA01","ADM0_PCODE":"AA"},"geometry":
            {"type":"Polygon","coordinates":[[[1,0],[3,2],[3,0],[1,2],[1,0]]]}}]}
            """)
        let error = #expect(throws: BoundaryError.self) {
            try BoundaryTable.Coverage(RegionFile(path: path))
        }
        #expect(error?.description.contains("feature 1") == true)
        #expect(error?.description.contains("2.0") == true && error?.description.contains("--mend") == true)
        var file = RegionFile(path: path)
        file.isMended = true
        let mended = try BoundaryTable.Coverage(file)
        #expect(mended.lines.count == 2)
        #expect(mended.divisions.map(\.level) == [2])
        for line in mended.lines { #expect(try LinearRing(line.points).winding == .counterClockwise) }
    }

    @Test(
        "know the field names of publishers",
        arguments: [
            (#"{"shapeName":"Kidal","shapeISO":"ML-8","shapeGroup":"MLI","shapeType":"ADM1"}"#, "ML-8", 1),
            (
                #"{"ADM2_FR":"Kidal","ADM2_PCODE":"ML0801","ADM1_PCODE":"ML08","ADM0_PCODE":"ML"}"#, "ML0801",
                2
            ),
            (#"{"name":"Kidal","iso_3166_2":"ML-8","iso_a2":"ML"}"#, "ML-8", 1),
            (#"{"NAME_2":"Kidal","GID_2":"MLI.3.1_1","GID_0":"MLI","level":2}"#, "MLI.3.1_1", 2),
            (#"{"name":"Kidal","code":"ML.10","country_code":"ML","level":1}"#, "ML.10", 1),
        ])
    func publishers(properties: String, code: String, level: Int) throws {
        let path = try folder.file(
            "one.geojson",
            #"{"features":[{"properties":\#(properties),"geometry":{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[0,0]]]}}]}"#
        )
        let division = try #require(try BoundaryTable.Coverage(RegionFile(path: path)).divisions.first)
        #expect(division.name == "Kidal" && division.code == code && division.level == level)
    }

    @Test(
        "take the cercles of Mali as OCHA has them",
        .enabled(if: SharedFolder.has("data/boundaries/mali_cercles_ocha2017.geojson")))
    func cercles() throws {
        var table = try BoundaryTable(directory: WorldAtlas.directory).restricted(to: ["ML"])
        let path = SharedFolder.path + "/data/boundaries/mali_cercles_ocha2017.geojson"
        table.layers.append(
            try BoundaryTable.Coverage(RegionFile(path: path, vintage: "2017", accuracy: .kilometres(2))))
        let locator = try locator(table)
        #expect(locator.atlas.regions.count { $0.level == 2 } == 50)
        for (longitude, latitude, name) in [
            (2.9678, 19.9486, "Abeibara"), (1.40921, 18.44345, "Kidal"), (1.01186, 20.20126, "Tessalit"),
            (-0.04472, 16.27167, "Gao"),
        ] {
            let answer = locator.regions(at: Coordinate(longitude: longitude, latitude: latitude))
            let cercle = answer.admin2.map { locator.atlas[$0] }
            #expect(cercle?.name == name)
            #expect(
                cercle?.parent == answer.admin1, "\(name) is part of another region than the one it lies in")
        }
    }
}
