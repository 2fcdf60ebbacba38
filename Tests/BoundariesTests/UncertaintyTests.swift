import Boundaries
import Geodesy
import TestSupport
import Testing

@Suite("Uncertain locations")
struct UncertaintyTests {
    @Test("somewhere in the Kidal region is possibly, never certainly, within 50 km of Algeria")
    func kidal() throws {
        let locator = try WorldAtlas.locator()
        let kidal = try #require(locator.atlas.regions(named: "Kidal", level: 1).first)
        let borders = try locator.atlas.borders(named: "DZ-ML").map(\.id)
        let interval = try #require(locator.distanceInterval(from: .region(kidal.id), toNearestOf: borders))
        #expect(interval.minimum == .zero)
        #expect(interval.certainty(within: .kilometres(50)) == .possible)
        #expect(interval.maximum > .kilometres(196))
        #expect(interval.minimum <= interval.distance && interval.distance <= interval.maximum)
    }

    @Test("Tinzaouatene is certainly within 5 km and certainly not beyond 10")
    func tinzaouatene() throws {
        let locator = try WorldAtlas.locator()
        let town = Coordinate(longitude: 2.9678, latitude: 19.9486)
        let borders = try locator.atlas.borders(named: "DZ-ML").map(\.id)
        let disc = UncertaintyRegion.disc(center: town, radius: .kilometres(1))
        let interval = try #require(locator.distanceInterval(from: disc, toNearestOf: borders))
        #expect(interval.certainty(within: .kilometres(5)) == .certain)
        #expect(interval.certainty(within: .metres(500)) == .possible)
        #expect(interval.minimum <= .kilometres(0.3) && interval.maximum >= .kilometres(0.6))
        let gao = Coordinate(longitude: -0.04472, latitude: 16.27167)
        let far = locator.distanceInterval(
            from: .disc(center: gao, radius: .kilometres(5)), toNearestOf: borders)
        #expect(far?.certainty(within: .kilometres(50)) == nil)
    }

    @Test("an interval over a region holds every place of it and is tight")
    func intervalHoldsPlaces() throws {
        let locator = try WorldAtlas.locator()
        let atlas = locator.atlas
        let borders = try atlas.borders(named: "DZ-ML").map(\.id)
        for name in ["Kidal", "Gao", "Sikasso"] {
            let region = try #require(atlas.regions(named: name, level: 1, countryCode: "ML").first)
            let interval = try #require(
                locator.distanceInterval(from: .region(region.id), toNearestOf: borders))
            let distances = atlas.rings(of: region.id).joined().compactMap {
                locator.nearestBorder(to: $0, among: borders)?.distance
            }
            let least = try #require(distances.min())
            let greatest = try #require(distances.max())
            #expect(interval.minimum <= least && interval.maximum >= greatest)
            #expect(least - interval.minimum < max(.metres(400), greatest * 0.01))
            #expect(interval.maximum - greatest < max(.metres(400), greatest * 0.02))
        }
    }

    @Test("a corridor between two towns has an interval that holds both")
    func corridor() throws {
        let locator = try WorldAtlas.locator()
        let borders = try locator.atlas.borders(named: "DZ-ML").map(\.id)
        let towns = coordinates([(1.40921, 18.44345), (1.01186, 20.20126)])
        let road = UncertaintyRegion.corridor(from: towns[0], to: towns[1], halfWidth: .kilometres(2))
        let interval = try #require(locator.distanceInterval(from: road, toNearestOf: borders))
        for town in towns {
            let distance = try #require(locator.nearestBorder(to: town, among: borders)).distance
            #expect(interval.minimum <= distance && distance <= interval.maximum)
        }
    }

    @Test("regions within reach are certain or possible")
    func possibleRegions() throws {
        let locator = try WorldAtlas.locator()
        let atlas = locator.atlas
        let mali = try #require(atlas.country(named: "Mali")).id
        let algeria = try #require(atlas.country(named: "Algeria")).id
        let town = Coordinate(longitude: 2.9678, latitude: 19.9486)
        #expect(locator.certainty(of: mali, over: .disc(center: town, radius: .metres(300))) == .certain)
        #expect(locator.certainty(of: mali, over: .disc(center: town, radius: .kilometres(1))) == .possible)
        #expect(
            locator.certainty(of: algeria, over: .disc(center: town, radius: .kilometres(1))) == .possible)
        #expect(locator.certainty(of: algeria, over: .disc(center: town, radius: .metres(300))) == nil)
        let kidal = try #require(atlas.regions(named: "Kidal", level: 1).first).id
        #expect(locator.possibleRegions(over: .region(kidal), level: 0) == [mali])
        #expect(locator.possibleRegions(over: .region(mali), level: 1).count == 9)
    }
}
