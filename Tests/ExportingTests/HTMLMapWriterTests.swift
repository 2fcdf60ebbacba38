import ByteStreams
import Exporting
import Foundation
import Geodesy
import Incidents
import TestSupport
import Testing
import TextFormats

@Suite("The HTML map")
struct HTMLMapWriterTests {
    @Test(
        "loads nothing: no element, style sheet or address of ours leads out",
        arguments: ["nothing", "samples", "many"])
    func offline(kind: String) throws {
        let incidents = [
            "nothing": [], "samples": SampleIncidents.all, "many": MapSamples.scattered(300),
        ][kind, default: []]
        let page = try Self.page(incidents)
        #expect(page.contains("content=\"default-src 'none'; script-src 'unsafe-inline';"))
        for loader in ["src=", "<link", "@import", "url(", "<iframe", "<img", "sourceMappingURL", "@@"] {
            #expect(!page.contains(loader), "\(loader)")
        }
        let addresses = page.matches(of: /https?:[^"\s]+/).map { String($0.output) }
        #expect(addresses.allSatisfy { $0.hasPrefix("https://example.org/") || $0.hasPrefix("http://evil") })
    }

    @Test("takes text from outside as data: it ends no element and begins none")
    func hostile() throws {
        let name = "<script>alert(1)</script>\"'&<!-- \u{2028}"
        let page = try Self.page([SampleIncidents.hostile], name: name)
        #expect(page.components(separatedBy: "<script").count == 4)
        #expect(page.components(separatedBy: "</script").count == 4)
        #expect(page.contains("<title>&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;&lt;!--"))
        let data = try Self.dataText(page)
        #expect(!data.contains("<") && !data.unicodeScalars.contains("\u{2028}"))
        let incident = try #require(try JSONValue(parsing: data.utf8)["incidents"]?.arrayValue?.first)
        #expect(incident["n"]?.stringValue == SampleIncidents.hostile.notes)
        let links = incident["o"]?.arrayValue?.map { $0.arrayValue?[1] }
        #expect(links == [.null, .string("https://example.org/?a=1&b=\"2\"<c>")])
    }

    @Test("lists the latest first, the undated last, whatever order they come in")
    func order() throws {
        let page = try Self.page(SampleIncidents.all)
        #expect(page == (try Self.page(SampleIncidents.all.reversed())))
        let incidents = try JSONValue(parsing: Self.dataText(page).utf8)["incidents"]?.arrayValue ?? []
        let days = incidents.map { incident -> Int? in
            if case .integer(let day)? = incident["s"] { Int(day) } else { nil }
        }
        #expect(days.count == 6 && days.last == .some(nil))
        #expect(days.compactMap(\.self) == days.compactMap(\.self).sorted(by: >))
    }

    @Test("gives what is known only by its region a shape and the unlocated no position")
    func places() throws {
        let data = try JSONValue(
            parsing: Self.dataText(try Self.page([SampleIncidents.kidalFighting, SampleIncidents.unlocated]))
                .utf8)
        let incidents = data["incidents"]?.arrayValue ?? []
        #expect(incidents.first?["z"] == .integer(0) && incidents.last?["x"] == .null)
        #expect(data["shapes"]?.arrayValue?.first?.arrayValue?.isEmpty == false)
    }

    @Test("keeps both sides of the antimeridian together")
    func antimeridian() throws {
        let data = try JSONValue(parsing: Self.dataText(try Self.page([SampleIncidents.fiji])).utf8)
        let x = data["incidents"]?.arrayValue?.first?["x"]?.doubleValue ?? 0
        #expect((x - 180.0625).magnitude < 1e-9)
        #expect(data["base"]?["land"]?.arrayValue?.count == 1)
    }

    @Test("says what to install when the library is missing")
    func missingLibrary() {
        let error = #expect(throws: MapWritingError.self) { try MapLibrary(folder: "/nowhere") }
        #expect(
            error?.description.contains("apt-get install libjs-leaflet libjs-leaflet.markercluster") == true)
    }

    /// A page with a library of two lines, as ours is not to be tested through another's.
    static func page(_ incidents: [Incident], name: String = "Incidents") throws -> String {
        let folder = try TemporaryDirectory()
        try folder.file("leaflet.js", "const text = '</script>';\n//# sourceMappingURL=leaflet.js.map\n")
        try folder.file("leaflet.markercluster.js", "")
        try folder.file("leaflet.css", ".layers { background-image: url(images/layers.png); }")
        try folder.file("MarkerCluster.css", "")
        var metadata = sampleMetadata
        metadata.name = name
        let path = folder.path + "/map.html"
        try HTMLMapWriter(
            try ByteOutput(path: path), library: MapLibrary(folder: folder.path), baseMap: MapSamples.base
        ).write(incidents, metadata)
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    /// What stands in the page's element of data.
    static func dataText(_ page: String) throws -> String {
        let start = try #require(page.range(of: "id=\"data\">"))
        let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
        return String(page[start.upperBound..<end.lowerBound])
    }
}
