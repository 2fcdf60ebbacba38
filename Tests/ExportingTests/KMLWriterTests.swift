import Exporting
import Foundation
import Geodesy
import Incidents
import SimpleFeatures
import TestSupport
import Testing

@Suite("The KML writer")
struct KMLWriterTests {
    static let sorted = SampleIncidents.all.sorted(by: KMLWriter.areInFolderOrder)

    @Test("writes what the schema allows, in its order, down to an empty document")
    func order() throws {
        for incidents in [Self.sorted, SampleIncidents.all, [SampleIncidents.unlocated], []] {
            for shape in [nil, UncertaintySquare.shape] {
                let text = try written(incidents) { KMLWriter($0, uncertaintyShape: shape) }
                #expect(KMLChecker.faults(in: text) == [])
            }
        }
    }

    @Test(
        "is judged by a checker that finds faults",
        arguments: [
            "<Placemark><styleUrl>#a</styleUrl><name>n</name></Placemark>", "<Placemark id=\"1\"/>",
            "<Placemark><Point><coordinates>1, 2</coordinates></Point></Placemark>",
            "<Placemark><name>a</name><name>b</name></Placemark>", "<Placemark><colour/></Placemark>",
            "<Document><Placemark/><Schema/></Document>", "<Placemark>",
            "<Placemark><styleUrl>#gone</styleUrl></Placemark>",
        ])
    func checker(bad: String) {
        #expect(KMLChecker.faults(in: "<kml xmlns=\"http://www.opengis.net/kml/2.2\">\(bad)</kml>") != [])
    }

    @Test("gives one known day a time stamp, several or doubtful days a span, the undated nothing")
    func times() throws {
        #expect(try Self.kml(.fiji).contains("<TimeStamp><when>2023-12-31</when></TimeStamp>"))
        let span = "<TimeSpan><begin>2024-07-25</begin><end>2024-07-27</end></TimeSpan>"
        #expect(try Self.kml(.tinzaouatene).contains(span))
        #expect(try Self.kml(.ambush).contains("<begin>2025-06-09</begin><end>2025-06-15</end>"))
        #expect(try !Self.kml(.unlocated).contains("<Time"))
    }

    @Test("has one folder for what has no country, whether it has a place or not")
    func withoutCountry() throws {
        var atSea = SampleIncidents.fiji
        atSea.location?.country = nil
        let incidents = [SampleIncidents.unlocated, atSea, SampleIncidents.unlocated].enumerated().map {
            index, incident in
            var incident = incident
            incident.date = CalendarDate(iso: "2024-03-0\(index + 1)").map {
                EventDate(DateInterval($0, $0), .days)
            }
            return incident
        }
        let text = try written(incidents.sorted(by: KMLWriter.areInFolderOrder)) { KMLWriter($0) }
        #expect(text.components(separatedBy: "<name>Country not known</name>").count == 2)
        #expect(text.components(separatedBy: "<name>March 2024</name>").count == 2)
    }

    @Test("gives what is known only by its region no distance of a point")
    func borderOfRegion() throws {
        var incident = SampleIncidents.kidalFighting
        incident.location?.border = BorderRelation(
            code: "DZ-ML", name: "Algeria–Mali", distance: .kilometres(120), minimum: .zero,
            maximum: .kilometres(314), side: "ML")
        let text = try written([incident]) { KMLWriter($0) }
        #expect(text.contains("</b> 0 to 314 km from the Algeria–Mali border"))
        #expect(!text.contains("120 km"))
    }

    @Test("never pins an incident that is known only by its region")
    func regions() throws {
        #expect(try !Self.kml(.kidalFighting).contains("<coordinates>"))
        let drawn = try written([SampleIncidents.kidalFighting]) {
            KMLWriter($0, uncertaintyShape: UncertaintySquare.shape)
        }
        #expect(drawn.contains("<Polygon>") && !drawn.contains("<Point>"))
        #expect(drawn.contains("<name>Kidal region: one incident</name>"))
        #expect(
            try Self.kml(.tinzaouatene).contains("<Point><coordinates>2.9678,19.9486</coordinates></Point>"))
    }

    @Test(
        "tells an area's corners to a thousandth of its radius",
        arguments: [100, 799, 801, 2_000, 7_999, 8_001, 79_999, 80_001, 200_000])
    func decimals(metres: Double) throws {
        var incident = SampleIncidents.tinzaouatene
        let radius = Length.metres(metres)
        let center = try #require(incident.location?.coordinate)
        incident.location?.uncertainty = .disc(center: center, radius: radius)
        incident.location?.radius = radius
        let disc = try #require(MultiPolygon.disc(center: center, radius: radius, sideCount: 36))
        let text = try written([incident]) {
            KMLWriter($0, uncertaintyShape: { _ in .multiPolygon(disc) })
        }
        let ring = try #require(
            text.components(separatedBy: "<LinearRing><coordinates>").last?.prefix { $0 != "<" })
        let corners = ring.split(separator: " ").map { $0.split(separator: ",").compactMap { Double($0) } }
        let expected = try #require(disc.polygons.first?.exterior.coordinates)
        #expect(corners.count == expected.count)
        for corner in corners {
            let point = Coordinate(longitude: corner[0], latitude: corner[1])
            let nearest = expected.map { Ellipsoid.wgs84.distance(from: point, to: $0) }.min()
            #expect(try #require(nearest) <= radius / 1_000)
        }
    }

    @Test("opens each folder once when incidents come in its order")
    func folders() throws {
        let text = try written(Self.sorted) { KMLWriter($0) }
        let names = text.components(separatedBy: "<Folder>\n<name>").dropFirst().map {
            String($0.prefix { $0 != "<" })
        }
        #expect(
            names == [
                "A &amp; B &lt;Republic&gt;", "February 2024", "Fiji", "December 2023", "Mali", "July 2024",
                "June 2025", "Country not known", "Date not known",
            ])
    }

    @Test("draws each area once, in a folder that is one switch, and names what may lie in it")
    func areas() throws {
        let text = try written([SampleIncidents.ambush, SampleIncidents.kidalFighting]) {
            KMLWriter($0, uncertaintyShape: UncertaintySquare.shape)
        }
        let folder = try #require(
            text.components(separatedBy: "<Folder>\n<name>Where the incidents may lie").last)
        #expect(folder.contains("<listItemType>checkHideChildren</listItemType>"))
        #expect(folder.components(separatedBy: "<Polygon>").count == 2)
        #expect(folder.contains("<name>Kidal region: 2 incidents</name>"))
        #expect(folder.components(separatedBy: "<li>Armed clash, Kidal region").count == 3)
    }

    @Test("sets claims side by side, a column for each claimant, and escapes them")
    func balloon() throws {
        let text = try Self.kml(.tinzaouatene)
        let table = try #require(text.components(separatedBy: "Who claims what").last)
        for claimant in ["CSP-DPA", "JNIM", "The report itself", "Military Forces of Mali"] {
            #expect(table.contains("<td><b>\(claimant)</b><br>"))
        }
        #expect(table.contains("<a href=\"https://example.org/report-1\">Convoy routed near the border</a>"))
        #expect(
            try Self.kml(.hostile).contains(
                "<td><b>]]&gt;</b><br><b>up to 5</b> wounded, &lt;b&gt;x&lt;/b&gt;"))
    }

    @Test("links to the web only, and lets nothing from outside run or break out")
    func hostile() throws {
        let text = try Self.kml(.hostile)
        #expect(!text.contains("<script") && !text.contains("href=\"javascript"))
        #expect(text.components(separatedBy: "]]>").count == 2)
        #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value >= 0xFFFE })
        #expect(text.contains("href=\"https://example.org/?a=1&amp;b=&quot;2&quot;&lt;c&gt;\""))
    }

    @Test("gives different identities different identifiers")
    func identifiers() throws {
        let ids = ["a b", "a_x20_b", "a_b", "ab", "1", "é", ""]
        let incidents = ids.map { id in
            var incident = SampleIncidents.fiji
            incident.id = IncidentID(id)
            return incident
        }
        let text = try written(incidents) { KMLWriter($0) }
        #expect(KMLChecker.faults(in: text) == [])
        #expect(
            Set(text.components(separatedBy: "<Placemark id=").dropFirst().map { $0.prefix(30) }).count == 7)
    }

    @Test("is what it was")
    func golden() throws {
        try expectGolden(
            try written(Self.sorted) { KMLWriter($0, uncertaintyShape: UncertaintySquare.shape) },
            "incidents.kml")
    }

    enum Sample { case fiji, tinzaouatene, ambush, unlocated, kidalFighting, hostile }

    static func kml(_ sample: Sample) throws -> String {
        let incident =
            switch sample {
            case .fiji: SampleIncidents.fiji
            case .tinzaouatene: SampleIncidents.tinzaouatene
            case .ambush: SampleIncidents.ambush
            case .unlocated: SampleIncidents.unlocated
            case .kidalFighting: SampleIncidents.kidalFighting
            case .hostile: SampleIncidents.hostile
            }
        return try written([incident]) { KMLWriter($0) }
    }
}
