import Boundaries
import Geodesy
import Testing

@Suite("Known places")
struct KnownPlacesTests {
    @Test(
        "lie in their region and at their distance from the Algeria–Mali border",
        arguments: [
            ("Tinzaouatene", 2.9678, 19.9486, "ML", "Kidal", 0.3...0.6),
            ("In-Khalil", 1.04303, 21.19006, "ML", "Kidal", 0.3...0.6),
            ("In-Afarak", 0.6628, 21.3069, "ML", "Kidal", 11.4...13.4),
            ("Kidal", 1.40921, 18.44345, "ML", "Kidal", 194.9...196.9),
            ("Bordj Badji Mokhtar", 0.9461, 21.325, "DZ", "Adrar", 1...10),
        ])
    func distance(
        name: String, longitude: Double, latitude: Double, country: String, region: String,
        kilometres: ClosedRange<Double>
    ) throws {
        let locator = try WorldAtlas.locator()
        let place = Coordinate(longitude: longitude, latitude: latitude)
        let answer = locator.regions(at: place)
        #expect(answer.placement == .interior)
        #expect(answer.country.map { locator.atlas[$0].code } == country)
        #expect(answer.admin1.map { locator.atlas[$0].name } == region)
        let borders = try locator.atlas.borders(named: "DZ-ML").map(\.id)
        let found = try #require(locator.nearestBorder(to: place, among: borders))
        #expect(kilometres.contains(found.distance.kilometres))
        #expect(found.side.map { locator.atlas[$0].code } == country)
    }

    @Test("lie far from any border or at sea, and are told so")
    func exterior() throws {
        let locator = try WorldAtlas.locator()
        let atlantic = locator.regions(at: Coordinate(longitude: -30, latitude: 0))
        #expect(atlantic.placement == .exterior)
        #expect(atlantic.country == nil)
        let nearest = try #require(atlantic.nearest)
        #expect(locator.atlas[nearest.country].code == "BR")
        #expect(nearest.distance > .kilometres(50))
        #expect(locator.nearestBorder(to: Coordinate(longitude: -30, latitude: 0))?.side == nil)
    }

    @Test(
        "beyond the antimeridian and at the poles have a country",
        arguments: [
            (178.4419, -18.1416, "FJ"), (-179.9, -16.9, "FJ"), (-173.23, 64.42, "RU"), (180, 67, "RU"),
            (-180, 67, "RU"), (0, -90, "AQ"), (123, -90, "AQ"), (180, -85, "AQ"),
        ])
    func seams(longitude: Double, latitude: Double, country: String) throws {
        let locator = try WorldAtlas.locator()
        let answer = locator.regions(at: Coordinate(longitude: longitude, latitude: latitude))
        #expect((answer.country ?? answer.nearest?.country).map { locator.atlas[$0].code } == country)
    }

    @Test("that are no places have no answer")
    func invalid() throws {
        let locator = try WorldAtlas.locator()
        for place in [
            Coordinate(longitude: .nan, latitude: 0), Coordinate(longitude: 0, latitude: 91),
            Coordinate(longitude: 0, latitude: .infinity),
        ] {
            #expect(locator.regions(at: place).placement == .exterior)
            #expect(locator.regions(at: place).nearest == nil)
            #expect(locator.nearestBorder(to: place) == nil)
        }
    }
}

@Suite("Names")
struct NameTests {
    @Test(
        "of a border find it",
        arguments: [
            "DZ-ML", "ML-DZ", "ml-dz", "MLI-DZA", "Mali–Algeria", "Algeria/Mali", "Mali-Algeria",
            "algeria – mali",
        ])
    func border(name: String) throws {
        #expect(try WorldAtlas.atlas().borders(named: name).map(\.code) == ["DZ-ML"])
    }

    @Test("with a hyphen of their own are taken apart at the right one")
    func hyphens() throws {
        #expect(try WorldAtlas.atlas().borders(named: "Guinea-Bissau–Senegal").map(\.code) == ["GW-SN"])
        #expect(try WorldAtlas.atlas().borders(named: "Guinea-Senegal").map(\.code) == ["GN-SN"])
    }

    @Test("of one country mean all its borders")
    func country() throws {
        let codes = try WorldAtlas.atlas().borders(named: "Mali").map(\.code)
        #expect(codes == ["BF-ML", "CI-ML", "DZ-ML", "GN-ML", "ML-MR", "ML-NE", "ML-SN"])
    }

    @Test("that nothing bears are an error", arguments: ["", "Atlantis", "ML-FR", "Mali–Atlantis"])
    func unknown(name: String) {
        #expect(throws: BoundaryError.self) { try WorldAtlas.atlas().borders(named: name) }
    }

    @Test(
        "of a region find it, with and without what stands around them",
        arguments: [
            ("Kidal", "ML.10"), ("Région de Kidal", "ML.10"), ("Kidal Region", "ML.10"),
            ("kidal region", "ML.10"),
            ("Tombouctou", "ML.08"), ("Timbuktu", "ML.08"), ("ML.10", "ML.10"), ("Segou", "ML.05"),
        ])
    func region(name: String, code: String) throws {
        #expect(try WorldAtlas.atlas().regions(named: name, countryCode: "ML").map(\.code) == [code])
    }

    @Test("of a border come with what it is")
    func attributes() throws {
        let border = try #require(try WorldAtlas.atlas().borders(named: "DZ-ML").first)
        #expect(border.name == "Algeria–Mali")
        #expect((border.length.kilometres - 1366).magnitude < 2)
        #expect(border.accuracy == .metres(100))
        #expect(border.source.licence == "ODbL-1.0")
    }
}
