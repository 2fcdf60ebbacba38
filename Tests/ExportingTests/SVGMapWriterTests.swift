import ByteStreams
import Exporting
import Foundation
import Geodesy
import Incidents
import SimpleFeatures
import TestSupport
import Testing

@Suite("The SVG map")
struct SVGMapWriterTests {
    @Test(
        "is well-formed XML without scripts and references, whatever it shows",
        arguments: [
            [], [SampleIncidents.tinzaouatene], [SampleIncidents.fiji], [SampleIncidents.hostile],
            [SampleIncidents.unlocated], [SampleIncidents.kidalFighting], SampleIncidents.all,
            MapSamples.scattered(500),
        ])
    func wellFormed(incidents: [Incident]) throws {
        for name in ["Incidents", "<script>alert(1)</script>\"'&", "", "\u{0}\u{1B}]]>"] {
            let text = try Self.svg(incidents, name: name)
            #expect(XMLElements(text).fault == nil)
            #expect(!text.contains("<script") && !text.contains("href") && !text.contains("url("))
            #expect(!text.contains("nan") && !text.contains("inf\""))
            #expect(text.components(separatedBy: "http").count == 2, "only the name space")
        }
    }

    @Test("says the same in whatever order the incidents come")
    func order() throws {
        let incidents = MapSamples.scattered(40) + SampleIncidents.all
        #expect(try Self.svg(incidents) == Self.svg(incidents.reversed()))
    }

    @Test("gives an incident that is known only by its region a shade and no symbol")
    func regions() throws {
        let text = try Self.svg([SampleIncidents.kidalFighting])
        #expect(text.contains("stroke-dasharray") && text.contains("Kidal region"))
        #expect(!text.contains("<title>"))
        #expect(try Self.svg([SampleIncidents.tinzaouatene]).contains("<title>Armed clash, Tinzaouatene"))
    }

    @Test("counts what has no place, and says so where nothing can be shown")
    func empty() throws {
        #expect(try Self.svg([]).contains("There are no incidents to show."))
        #expect(try Self.svg([SampleIncidents.unlocated]).contains("No incident has a place"))
        #expect(
            try Self.svg([SampleIncidents.unlocated, SampleIncidents.fiji]).contains(
                "One incident has no place"))
    }

    @Test("shows Fiji whole: the symbol in the frame and the antimeridian among the meridians")
    func antimeridian() throws {
        let text = try Self.svg([SampleIncidents.fiji])
        #expect(text.contains(">180°<") && text.contains("179°30′ W<") && text.contains("179°30′ E<"))
        #expect(XMLElements(text).symbols.allSatisfy { $0.x > 300 && $0.x < 660 })
    }

    @Test("names its projection, its scale, its sources and what made it")
    func provenance() throws {
        let text = try Self.svg([SampleIncidents.tinzaouatene])
        for words in [
            "Lambert azimuthal equal-area projection around 19.9° N, 3° E", " km<",
            "incident-mapper 0.0-test",
            "sahel-2026-01 (ab12)", "filter: --country ML &amp; --from 2024-01-01", "GeoNames, CC BY 4.0",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test("keeps every label off the others and within the frame", arguments: [30, 120, 300])
    func labels(count: Int) throws {
        let elements = XMLElements(try Self.svg(MapSamples.scattered(count)))
        let names = elements.labels
        #expect(names.count > 10)
        for (index, a) in names.enumerated() {
            #expect(a.x >= 50 && a.x + a.width <= 910)
            for b in names[(index + 1)...] {
                let areApart =
                    a.x + a.width <= b.x || b.x + b.width <= a.x || (a.y - b.y).magnitude >= 12
                #expect(areApart, "\(a.text) covers \(b.text)")
            }
        }
    }

    @Test("draws a border that two countries share once")
    func sharedBorder() throws {
        let text = try Self.svg([SampleIncidents.tinzaouatene])
        let borders = text.components(separatedBy: "stroke=\"#7c7466\"").count - 1
        #expect(borders == 1)
    }

    @Test("is what it was")
    func golden() throws {
        let incidents = [
            SampleIncidents.tinzaouatene, SampleIncidents.kidalFighting, SampleIncidents.ambush,
            SampleIncidents.unlocated,
        ]
        try expectGolden(try Self.svg(incidents), "incidents.svg")
        try expectGolden(try Self.svg([SampleIncidents.fiji]), "antimeridian.svg")
        try expectGolden(try Self.svg([SampleIncidents.hostile]), "pole.svg")
    }

    static func svg(_ incidents: [Incident], name: String = "Incidents in the north") throws -> String {
        var metadata = sampleMetadata
        metadata.name = name
        let folder = try TemporaryDirectory()
        let path = folder.path + "/map.svg"
        try SVGMapWriter(try ByteOutput(path: path), baseMap: MapSamples.base).write(incidents, metadata)
        return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }
}
