import Geodesy
import TestSupport
import Testing

@testable import Gazetteer

@Suite("GazetteerBuilder")
struct GazetteerBuilderTests {
    /// A row of a GeoNames dump.
    private func dump(
        _ id: Int, _ name: String, _ latitude: Double, _ longitude: Double, _ code: String, names: String = ""
    ) -> String {
        let feature = code.split(separator: ".").map(String.init)
        return [
            "\(id)", name, name, names, "\(latitude)", "\(longitude)", feature[0], feature[1], "ML", "", "10",
            "", "",
            "", "0", "", "300", "Africa/Bamako", "2012-01-17",
        ].joined(separator: "\t") + "\n"
    }

    @Test("the same GeoNames number is one place: the earlier row stays and takes over the names")
    func joinsByNumber() throws {
        let small = try SmallGazetteer(
            tables: [SmallGazetteer.sahel],
            geoNames: [dump(2_476_086, "Ti-n-Zaouaten", 19.9625, 2.8575, "P.PPL", names: "Tinzauaten")])
        #expect(small.report.joinedCount == 1)
        let place = try #require(small.file.letterMatches(of: "Tinzauaten").first?.place)
        #expect(small.file.place(place).key == "im:ml-tinzaouatene")
        #expect(small.file.coordinate(of: place).latitude == 19.9486)
    }

    @Test("the same name near by, of the same kind, is one place, and the missing number is taken over")
    func joinsByName() throws {
        let row = "im:ber\tBer\t16.835\t-2.532\tP\tPPL\tML\t\t\t\t\t\t\t\tcurated\n"
        let small = try SmallGazetteer(tables: [row], geoNames: [dump(9, "Bèr", 16.84, -2.53, "P.PPL")])
        #expect(small.file.placeCount == 1)
        #expect(small.file.place(PlaceID(row: 0)).geonameID == 9)
        #expect(small.file.place(PlaceID(row: 0)).admin1Code == "10")
    }

    @Test(
        "another kind, another country, too far, the same table, or another number stays another place",
        arguments: [
            ["im:a\tBer\t16.8\t-2.5\tT\tHLL\tML\t\t\t\t\t\t\t\t\n"],
            ["im:a\tBer\t16.8\t-2.5\tP\tPPL\tDZ\t\t\t\t\t\t\t\t\n"],
            ["im:a\tBer\t16.9\t-2.5\tP\tPPL\tML\t\t\t\t\t\t\t\t\n"],
            ["im:a\tBer\t16.8\t-2.5\tP\tPPL\tML\t\t\t\t\t\t8\t\t\n"],
        ])
    func staysApart(tables: [String]) throws {
        let small = try SmallGazetteer(tables: tables, geoNames: [dump(9, "Ber", 16.8, -2.5, "P.PPL")])
        #expect(small.file.placeCount == 2)
    }

    @Test("two rows of one table are two places, and one row of an earlier table joins the nearer of them")
    func oneOfEachTable() throws {
        let row = "im:a\tBer\t16.8\t-2.5\tP\tPPL\tML\t\t\t\t\t\t\t\t\n"
        let far = dump(8, "Ber", 16.83, -2.5, "P.PPL")
        let near = dump(9, "Ber", 16.81, -2.5, "P.PPL")
        let small = try SmallGazetteer(tables: [row], geoNames: [far + near])
        #expect(small.file.placeCount == 2)
        #expect(small.file.place(PlaceID(row: 0)).geonameID == 9)
    }

    @Test("bad rows are left out, counted and named by their line; the others stay")
    func rejects() throws {
        let rows = """
            a\t\t1\t1\tP\t\tML\t\t\t\t\t\t\t\t
            b\tNowhere\t91\t1\tP\t\tML\t\t\t\t\t\t\t\t
            c\tNowhere\tnan\t1\tP\t\tML\t\t\t\t\t\t\t\t
            d\tNowhere\t1\t1\tQ\t\tML\t\t\t\t\t\t\t\t
            e\tNowhere\t1\t1\tP\t\tMLI\t\t\t\t\t\t\t\t
            f\tNowhere\t1\t1\tP\t\tML\t\t\t\tmany\t\t\t\t
            g\tSomewhere\t1\t1\tP\t\tML\t\t\t\t\t\t\t\t
            g\tSomewhere\t1\t1\tP\t\tML\t\t\t\t\t\t\t\t

            """
        let report = try SmallGazetteer(tables: [rows], geoNames: ["1\ttoo short\n"]).report
        #expect(report.placeCount == 1)
        #expect(report.rejectedCount == 8)
        #expect(report.rejected.map(\.line) == [2, 3, 4, 5, 6, 7, 9, 1])
        #expect(
            report.rejected.map(\.fault) == [
                .noName, .badCoordinate, .badCoordinate, .badFeatureClass, .badCountryCode, .badNumber,
                .repeatedID,
                .tooFewColumns,
            ])
        #expect(report.faults.map(\.count).reduce(0, +) == 8)
        #expect(report.faults.map { "\($0.count) \($0.fault)" }.contains("2 no valid latitude and longitude"))
        #expect(report.emptyTables.count == 1)
    }

    @Test(
        "a table without a needed column says what its header has",
        arguments: [
            ("name;latitude;longitude\nFoo;1;2\n", "but 'name;latitude;longitude'"),
            ("naam,latitude,lon\nFoo,1,2\n", "no column 'name' but 'naam', 'latitude', 'lon'"),
            ("", "it is empty"),
        ])
    func headers(text: String, says: String) throws {
        let folder = try TemporaryDirectory()
        var builder = GazetteerBuilder()
        let path = try folder.file("own.csv", text)
        #expect { try builder.addTable(path: path) } throws: { "\($0)".contains(says) }
    }

    @Test("zipped dumps and names are read like plain ones, names last, the readme not at all")
    func zipped() throws {
        let folder = try TemporaryDirectory()
        var builder = GazetteerBuilder()
        try builder.addGeoNames(paths: [folder.file("all.zip", bytes: ZipSamples.geoNames)])
        let report = try builder.write(to: folder.path + "/g.bin")
        let file = try GazetteerFile(path: folder.path + "/g.bin")
        #expect(file.places.map { file.mainName(of: $0) } == ["Ber", "Anefis", "Assamaka"])
        #expect(file.names(of: PlaceID(row: 0)).map(\.text) == ["Ber", "Bère"])
        #expect(
            report.sources.map(\.name) == [
                "GeoNames ML.txt", "GeoNames NE.txt", "GeoNames alternateNamesV2.txt",
            ])
        #expect(report.rejected.map(\.description) == ["\(folder.path)/all.zip/ML.txt:3: too few columns"])
    }

    @Test(
        "GeoJSON points are places: a collection, one feature, a feature a line",
        arguments: [
            (
                "c.geojson",
                "{\"type\": \"FeatureCollection\", \"name\": \"features\", \"features\": [\nONE,\nTWO\n]}",
                [2, 3]
            ),
            ("s.geojsonl", "ONE\n\nTWO\n", [1, 3]), ("rs.json", "\u{1E}ONE\n\u{1E}TWO\n", [1, 2]),
        ])
    func geoJSON(name: String, text: String, lines: [Int]) throws {
        let one = """
            {"type": "Feature", "properties": {"name": "Foyta \\"{ camp", "country": "ML", "names": ["Foita"]}, "geometry": \
            {"type": "Point", "coordinates": [-5.5, 15.5]}}
            """
        let two = """
            {"type": "Feature", "properties": {"name": "A road"}, "geometry": {"type": "LineString", "coordinates": []}}
            """
        let folder = try TemporaryDirectory()
        var builder = GazetteerBuilder()
        let written = text.replacing("ONE", with: one).replacing("TWO", with: two)
        try builder.addTable(path: folder.file(name, written))
        let report = try builder.write(to: folder.path + "/g.bin")
        let file = try GazetteerFile(path: folder.path + "/g.bin")
        let place = file.place(try #require(file.places.first))
        #expect(
            place.name == "Foyta \"{ camp" && place.countryCode == "ML" && place.coordinate.latitude == 15.5)
        #expect(place.key.hasSuffix(":\(lines[0])"))
        #expect(file.names(of: place.id).map(\.text) == ["Foyta \"{ camp", "Foita"])
        #expect(report.rejected.map(\.line) == [lines[1]] && report.rejected.first?.fault == .noPoint)
    }

    @Test("GeoJSON that is cut off or no JSON says where", arguments: ["{\n\"a\": [", "{\"a\": nope}", "}"])
    func badGeoJSON(text: String) throws {
        let folder = try TemporaryDirectory()
        var builder = GazetteerBuilder()
        let path = try folder.file("bad.geojson", text)
        let error = #expect(throws: GazetteerError.self) { try builder.addTable(path: path) }
        #expect(error?.description.contains("line") == true)
    }

    @Test("names of alternateNamesV2 join their places, links and codes do not")
    func alternateNames() throws {
        let folder = try TemporaryDirectory()
        var builder = GazetteerBuilder()
        try builder.addGeoNames(paths: [folder.file("ML.txt", dump(9, "Ber", 16.8, -2.5, "P.PPL"))])
        let names = """
            1\t9\tfr\tBère\t\t\t\t\t\t
            2\t9\tlink\thttps://example.org\t\t\t\t\t\t
            3\t9\t\tOld Ber\t\t\t\t1\t\t
            4\t77\tfr\tAilleurs\t\t\t\t\t\t

            """
        try builder.addGeoNames(paths: [folder.file("alternateNamesV2.txt", names)])
        let report = try builder.write(to: folder.path + "/g.bin")
        let file = try GazetteerFile(path: folder.path + "/g.bin")
        #expect(
            file.names(of: PlaceID(row: 0)) == [
                PlaceName("Ber", kind: .main), PlaceName("Bère", language: "fr"),
                PlaceName("Old Ber", kind: .historic),
            ])
        #expect(report.sources.map(\.rows) == [1, 2])
    }

    @Test("any table with a name, a latitude and a longitude will do, also CSV")
    func ownTable() throws {
        let folder = try TemporaryDirectory()
        var builder = GazetteerBuilder()
        try builder.addTable(path: folder.file("own.csv", "Name,Lat,Lon\n\"Post 7, north\",19.5,1.25\n"))
        _ = try builder.write(to: folder.path + "/g.bin")
        let file = try GazetteerFile(path: folder.path + "/g.bin")
        #expect(file.place(PlaceID(row: 0)).name == "Post 7, north")
        #expect(file.place(PlaceID(row: 0)).key == "own:2")
    }

    @Test("a table without coordinates, a missing table and a folder without tables are refused by name")
    func refuses() throws {
        let folder = try TemporaryDirectory()
        let path = try folder.file("names.tsv", "id\tname\n")
        var builder = GazetteerBuilder()
        let column = #expect(throws: GazetteerError.self) { try builder.addTable(path: path) }
        #expect(column?.description.contains("no column 'latitude'") == true)
        let missing = #expect(throws: GazetteerError.self) {
            try builder.addGeoNames(paths: [folder.path + "/none.txt"])
        }
        #expect(missing?.description.contains("none.txt") == true)
        let empty = #expect(throws: GazetteerError.self) { try builder.addDefaults(folder: folder.path) }
        #expect(empty?.description.contains("holds no table of places") == true)
    }

    @Test("a gazetteer of nothing is a file that finds nothing")
    func empty() throws {
        let file = try SmallGazetteer(tables: [""]).file
        #expect(file.placeCount == 0)
        #expect(file.matches(of: "Kidal").isEmpty)
        #expect(file.fuzzyMatches(of: "Kidal").isEmpty)
        #expect(file.place(withKey: "gn:1") == nil)
    }
}
