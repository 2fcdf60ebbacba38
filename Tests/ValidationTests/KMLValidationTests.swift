import Archives
import ByteStreams
import Exporting
import Foundation
import Incidents
import TestSupport
import Testing

@testable import Validation

@Suite("KML is judged as its schema does")
struct KMLValidationTests {
    static let opening =
        "<?xml version=\"1.0\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\" xmlns:gx=\"g\">\n"

    static let good = [
        "<Placemark/>",
        "<Document><name>n</name><Style id=\"a\"/><Folder><Placemark><styleUrl>#a</styleUrl></Placemark></Folder></Document>",
        "<Placemark><name>a</name><gx:balloonVisibility>1</gx:balloonVisibility><Point><coordinates>1,2,3</coordinates></Point></Placemark>",
        "<Placemark><TimeSpan><begin>2024</begin><end>2024-07-25T06:00:00Z</end></TimeSpan></Placemark>",
        "<Placemark><LineString><tessellate>1</tessellate><coordinates>\n 1,2 3,4\n</coordinates></LineString></Placemark>",
        "<Placemark><description><![CDATA[<b>a</b>]]></description></Placemark>",
    ]

    static let bad: [(text: String, says: String)] = [
        ("<Placemark><styleUrl>x</styleUrl>\n<name>n</name></Placemark>", "line 4: 'name' is out of order"),
        ("<Placemark><name>a</name>\n<name>b</name></Placemark>", "stands twice, in 'Placemark'"),
        ("<Placemark>\n<colour/></Placemark>", "line 4: 'colour' does not belong in 'Placemark'"),
        ("<Placemark id=\"1\"/>", "the id '1' is no NCName"),
        ("<Folder><Placemark id=\"a\"/><Placemark id=\"a\"/></Folder>", "the id 'a' stands twice"),
        ("<Placemark><styleUrl>#gone</styleUrl></Placemark>", "#gone leads nowhere"),
        ("<Placemark><Point><coordinates>1, 2</coordinates></Point></Placemark>", "position 1, '1,'"),
        ("<Placemark><Point><coordinates>19,200</coordinates></Point></Placemark>", "not on the Earth"),
        ("<Placemark><TimeStamp><when>27 July</when></TimeStamp></Placemark>", "'27 July' is no time"),
        ("<Placemark><TimeStamp><when>2024-13-01</when></TimeStamp></Placemark>", "is no time"),
        (
            "<Placemark><Style><LineStyle><color>red</color></LineStyle></Style></Placemark>",
            "'red' is no colour"
        ),
        ("<Placemark><visibility>yes</visibility></Placemark>", "'yes' is neither 0 nor 1"),
        (
            "<Placemark><ExtendedData><SchemaData><SimpleData name=\"a\">1</SimpleData></SchemaData></ExtendedData></Placemark>",
            "a field 'a' that no Schema declares"
        ),
        (
            "<Document><Schema><SimpleField type=\"number\" name=\"a\"/></Schema></Document>",
            "the type 'number'"
        ),
        ("<Placemark>\n<name>a</Placemark>", "line 4: not well-formed"),
    ]

    private func result(_ text: String) throws -> ValidationResult {
        try result(whole: Self.opening + text + "\n</kml>\n")
    }

    private func result(whole text: String) throws -> ValidationResult {
        let input = ByteInput(path: "test") { _ in 0 }
        input.putBack(Array(text.utf8))
        return try KMLValidator.checked(input).result
    }

    @Test("what is right passes", arguments: good)
    func passes(text: String) throws { #expect(try result(text).faults == []) }

    @Test("what is wrong is found, with its line", arguments: bad)
    func finds(text: String, says: String) throws {
        let faults = try result(text).faults
        #expect(faults.contains { $0.description.contains(says) }, "\(faults)")
    }

    @Test("another namespace and another root are told")
    func root() throws {
        let old = try result(whole: "<kml xmlns=\"http://earth.google.com/kml/2.1\"/>")
        #expect(old.faults.first?.problem.contains("the namespace is") == true)
        #expect(try result(whole: "<gpx/>").isValid == false)
        #expect(try result(whole: "").isValid == false)
    }

    @Test("our own documents and archives pass; a damaged archive does not")
    func own() throws {
        let folder = try TemporaryDirectory()
        let (kml, kmz) = (folder.path + "/a.kml", folder.path + "/a.kmz")
        var writer = KMLWriter(try ByteOutput(path: kml))
        try writer.writeAll(SampleIncidents.all, ExportMetadata(toolVersion: "test"))
        writer = KMLWriter(compressedTo: try ByteOutput(path: kmz))
        try writer.writeAll(SampleIncidents.all, ExportMetadata(toolVersion: "test"))
        for path in [kml, kmz] {
            let result = try #require(try Validator.validate(path))
            #expect(result.faults == [] && result.count == SampleIncidents.all.count)
        }
        var bytes = try Data(contentsOf: URL(filePath: kmz))
        bytes[bytes.count / 3] ^= 0xFF
        try bytes.write(to: URL(filePath: kmz))
        #expect(try Validator.validate(kmz)?.isValid == false)
        let cut = try folder.file("cut.kmz", bytes: [0x50, 0x4B, 3, 4])
        #expect(try Validator.validate(cut)?.faults.map(\.place) == ["archive"])
    }

    @Test("an archive that would fill the memory is not read", arguments: ["doc.kml", "icons/a.png"])
    func bomb(name: String) throws {
        let path = try TemporaryDirectory().path + "-bomb.kmz"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let zip = ZIPWriter(try ByteOutput(path: path))
        if name != "doc.kml" {
            try zip.begin("doc.kml")
            try zip.write(Array("<kml xmlns=\"http://www.opengis.net/kml/2.2\"/>".utf8))
        }
        try zip.begin(name)
        let blanks = [UInt8](repeating: 0x20, count: 1 << 20)
        for _ in 0..<65 { try zip.write(blanks) }
        try zip.finish()
        let result = try #require(try Validator.validate(path))
        #expect(result.faults.map(\.place) == ["archive"])
        #expect(result.faults.first?.problem.contains("'\(name)' would grow") == true)
    }

    @Test(
        "what GDAL's KML driver writes passes",
        .enabled(if: GDAL.isInstalled, "gdal-bin is not installed: apt-get install gdal-bin"))
    func foreign() throws {
        let folder = try TemporaryDirectory()
        let result = try Validator.validate(try GDAL.sample("KML", at: folder.path + "/a.kml"))
        #expect(result?.faults == [] && result?.count == 1)
    }
}
