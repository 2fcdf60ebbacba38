import Boundaries
import Geodesy
import SimpleFeatures
import TestSupport
import Testing
import Topology

@Suite("Region look-up against GEOS")
struct TopologyOracleTests {
    @Test("agrees with prepared geometries, and every shape is valid")
    func agrees() throws {
        let locator = try WorldAtlas.locator()
        let countries: Set = ["ML", "DZ", "NE", "BF"]
        let prepared = try locator.atlas.regions.filter {
            $0.level == 1 && countries.contains($0.countryCode)
        }.map {
            ($0.id, try PreparedGeometry(.multiPolygon(try locator.atlas.shape(of: $0.id))))
        }
        var random = RepeatableRandom(seed: 8)
        for _ in 0..<300 {
            let place = random.coordinate(BoundingBox(west: -4, south: 13, east: 10, north: 24))
            let holders = try prepared.filter { try $0.1.location(of: place) == .interior }.map(\.0)
            let answer = locator.regions(at: place)
            let ours =
                answer.country.map { countries.contains(locator.atlas[$0].code) } == true
                ? answer.admin1 : nil
            #expect(holders == [ours].compactMap { $0 }, "at \(place)")
        }
    }
}
