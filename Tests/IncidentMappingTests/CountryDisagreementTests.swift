import Boundaries
import Geodesy
import Incidents
import TestSupport
import Testing

@testable import IncidentMapping

/// The gazetteer against the polygons, and what is known of the region of an uncertain place.
@Suite(
    "Countries and regions in doubt",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct CountryDisagreementTests {
    private let atlas: BoundaryAtlas
    private let locator: IncidentLocator

    init() throws {
        let installation = try Installation(executable: BuiltCommand.path, environment: [:])
        atlas = try installation.openBoundaries()
        locator = IncidentLocator(atlas: atlas, countries: try CountryFacts(folder: installation.folder))
    }

    /// A place so far on the Algerian side of the Algeria–Mali line, across from Tinzaouatene.
    private func point(beyond distance: Length) throws -> Coordinate {
        let town = Coordinate(longitude: 2.9678, latitude: 19.9486)
        let border = try atlas.borders(named: "DZ-ML").map(\.id)
        let nearest = try #require(BoundaryLocator(atlas).nearestBorder(to: town, among: border))
        return Ellipsoid.wgs84.direct(from: nearest.nearest, azimuth: nearest.azimuth, length: distance)
    }

    private func location(
        at point: Coordinate, within radius: Length, listed: String?, admin1: String? = nil
    ) -> IncidentLocation {
        var site = Site(
            location: IncidentLocation(
                name: "x", coordinate: point, uncertainty: .disc(center: point, radius: radius),
                radius: radius, geoPrecision: .place, wherePrecision: .place),
            area: .disc(center: point, radius: radius))
        site.listedCountry = listed
        site.admin1 = admin1
        return locator.located(site)
    }

    @Test("within the accuracy of the line the gazetteer's country stands, and the disagreement is kept")
    func within() throws {
        let found = location(at: try point(beyond: .metres(60)), within: .zero, listed: "ML", admin1: "Kidal")
        #expect(found.countryCode == "ML" && found.admin1 == "Kidal" && found.border?.side == "ML")
        let disagreement = try #require(found.disagreement)
        #expect(disagreement.listed == "ML" && disagreement.drawn == "DZ" && disagreement.isListedRight)
        #expect((disagreement.distance.metres - 60).magnitude < 20)
        #expect(disagreement.accuracy == .metres(100))
        #expect(disagreement.words.contains("ML stands"))
    }

    @Test("beyond it the polygon's stands, with its own region, and the disagreement is kept too")
    func beyond() throws {
        let found = location(
            at: try point(beyond: .kilometres(3)), within: .kilometres(1), listed: "ML", admin1: "Kidal")
        #expect(found.countryCode == "DZ" && found.country == "Algeria" && found.admin1 == "Adrar")
        #expect(found.disagreement?.isListedRight == false && found.disagreement?.country == "DZ")
    }

    @Test(
        "a place that may be off by more than its distance from the line stays where the gazetteer lists it")
    func uncertain() throws {
        let found = location(at: try point(beyond: .kilometres(3)), within: .kilometres(5), listed: "ML")
        #expect(found.countryCode == "ML" && found.disagreement?.isListedRight == true)
    }

    @Test("where both agree, and at sea, there is nothing to keep")
    func agreement() throws {
        let inland = location(
            at: Coordinate(longitude: 1.41, latitude: 18.44), within: .kilometres(1), listed: "ML")
        #expect(inland.disagreement == nil && inland.countryCode == "ML")
        let atSea = location(
            at: Coordinate(longitude: -25, latitude: 15), within: .kilometres(1), listed: "CV")
        #expect(atSea.disagreement == nil && atSea.countryCode == "CV" && atSea.admin1 == nil)
    }

    @Test("a region is certain where the whole disc lies in it, else all that it reaches are told")
    func regions() {
        let kidal = Coordinate(longitude: 1.40921, latitude: 18.44345)
        #expect(location(at: kidal, within: .kilometres(2), listed: "ML").possibleAdmin1 == ["Kidal"])
        let wide = location(at: kidal, within: .kilometres(210), listed: "ML").possibleAdmin1
        #expect(wide.first == "Kidal" && wide.contains("Gao") && wide.contains("Adrar (Algeria)"))
        #expect(Set(wide).count == wide.count)
        #expect(
            location(at: kidal, within: .kilometres(2), listed: "ML", admin1: "Anéfis").possibleAdmin1 == [
                "Anéfis"
            ])
    }
}
