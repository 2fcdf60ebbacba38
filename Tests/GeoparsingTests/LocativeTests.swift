import Gazetteer
import Geodesy
import Geoparsing
import Prose
import Testing

@Suite("Locative expressions")
struct LocativeTests {
    private func only(_ text: String) throws -> (LocativeExpression, [Toponym], String) {
        let parse = try TestGeoparser.parse(text)
        let expression = try #require(parse.locatives.first)
        return (expression, parse.toponyms, TokenizedText(text).string(in: expression.span))
    }

    @Test(
        "distances and directions",
        arguments: [
            ("Gunmen attacked 50 km west of Gao.", "50 km west of Gao", 50_000.0, CompassPoint.west),
            ("He died about 30km north of Timbuktu.", "about 30km north of Timbuktu", 30_000, .north),
            ("The camp is about 25 miles north of Kidal.", "about 25 miles north of Kidal", 40_233.6, .north),
            (
                "It lies ten kilometres to the south-east of Ménaka.",
                "ten kilometres to the south-east of Ménaka", 10_000, .southeast
            ),
            (
                "It lies 1,200 metres east of the town of Ber.", "1,200 metres east of the town of Ber",
                1_200, .east
            ),
        ])
    func offsets(text: String, words: String, metres: Double, bearing: CompassPoint) throws {
        let (expression, _, found) = try only(text)
        #expect(expression.kind == .offset)
        #expect(found == words)
        #expect(abs((expression.distance?.metres ?? 0) - metres) < 0.01)
        #expect(expression.bearing == bearing)
    }

    @Test("an offset is a point at that distance, and its disc holds the anchor's doubt")
    func offsetPoint() throws {
        let (expression, toponyms, _) = try only("Gunmen attacked 50 km west of Gao.")
        guard case .disc(let centre, let radius) = expression.area else {
            Issue.record("no disc")
            return
        }
        let anchor = try #require(toponyms[expression.anchors[0]].place)
        let way = Ellipsoid.wgs84.inverse(from: anchor.coordinate, to: centre)
        #expect(abs(way.length.metres - 50_000) < 1)
        #expect(way.initialAzimuth.compassPoint == .west)
        #expect(radius > anchor.uncertainty)
    }

    @Test("a distance without a direction is a disc around the anchor")
    func distanceOnly() throws {
        let (expression, toponyms, _) = try only("It happened some 30 kilometres from Ménaka.")
        let anchor = try #require(toponyms[expression.anchors[0]].place)
        #expect(
            expression.area == .disc(centre: anchor.coordinate, radius: .kilometres(30) + anchor.uncertainty))
    }

    @Test(
        "kinds and anchors",
        arguments: [
            (
                "They were stopped between Koro and Dioungani.", LocativeExpression.Kind.between,
                ["Koro", "Dioungani"]
            ),
            ("A bus on the road from Gao to Ansongo was hit.", .road, ["Gao", "Ansongo"]),
            ("A bus on the Gao-Ansongo axis was hit.", .road, ["Gao", "Ansongo"]),
            ("A mine lay near Tessalit.", .near, ["Tessalit"]),
            ("A mine lay on the outskirts of Tessalit.", .near, ["Tessalit"]),
            ("Herders left the Tessalit area.", .near, ["Tessalit"]),
            ("They moved west of Timbuktu.", .direction, ["Timbuktu"]),
            ("Clashes in the Kidal region went on.", .region, ["Kidal"]),
            ("Clashes in Soum Province went on.", .region, ["Soum Province"]),
            ("Clashes in northern Mali went on.", .part, ["Mali"]),
            ("Clashes in the north of Mali went on.", .part, ["Mali"]),
            ("Clashes in Mali's north went on.", .part, ["Mali"]),
        ])
    func kinds(text: String, kind: LocativeExpression.Kind, anchors: [String]) throws {
        let (expression, toponyms, _) = try only(text)
        #expect(expression.kind == kind)
        #expect(expression.anchors.map { toponyms[$0].phrase } == anchors)
        #expect(expression.area != nil)
    }

    @Test("a side of a region keeps the region and the side")
    func side() throws {
        let (expression, toponyms, words) = try only("Shots were heard in the southern Kidal region.")
        #expect(words == "southern Kidal region")
        let region = try #require(toponyms[expression.anchors[0]].place)
        #expect(region.featureCode == "ADM1")
        #expect(expression.area == .region(region.id, side: .south))
    }

    @Test(
        "borders by name and by demonym, with the country the text tells of",
        arguments: [
            ("In Mali, a camp near the Algerian border was hit.", ["DZ", "ML"]),
            ("In Mali, a town on the border with Niger was hit.", ["ML", "NE"]),
            ("It happened at the border between Mali and Niger.", ["ML", "NE"]),
            ("It happened on the Mali-Niger border.", ["ML", "NE"]),
        ])
    func borders(text: String, countries: [String]) throws {
        let found = try TestGeoparser.parse(text).locatives.first { $0.kind == .border }
        #expect(found?.countries == countries)
    }

    @Test("where three countries meet")
    func tripoint() throws {
        #expect(
            try TestGeoparser.parse("Gunmen roam the tri-border area.").locatives.map(\.kind) == [.tripoint])
    }

    @Test("an unresolved anchor gives no area")
    func unresolvedAnchor() throws {
        let (expression, _, _) = try only("A mine went off near Inouelene.")
        #expect(expression.kind == .near)
        #expect(expression.area == nil)
    }
}
