import Boundaries
import Geodesy
import SimpleFeatures
import TestSupport
import Testing
import Topology

@Suite("Region look-up against GEOS", BuiltAtlas.isThere)
struct TopologyOracleTests {
    /// Every first-level region as a geometry of GEOS, asked one after the other; made when a place first lies in its box.
    private struct Scan {
        private let atlas: BoundaryAtlas
        private let boxes: [(region: Region, box: BoundingBox)]
        private var geometries: [RegionID: PreparedGeometry] = [:]

        init(_ atlas: BoundaryAtlas) {
            self.atlas = atlas
            boxes = atlas.regions.filter { $0.level == 1 }.compactMap { region in
                BoundingBox(spanning: atlas.rings(of: region.id).joined()).map { (region, $0) }
            }
        }

        mutating func holders(of place: Coordinate) throws -> [Region] {
            var holders: [Region] = []
            for (region, box) in boxes where box.contains(place) {
                let geometry =
                    try geometries[region.id]
                    ?? PreparedGeometry(.multiPolygon(try atlas.shape(of: region.id)))
                geometries[region.id] = geometry
                if try geometry.location(of: place) == .interior { holders.append(region) }
            }
            return holders
        }
    }

    @Test("10,000 places have the region, the country and the side of the border that a plain scan says")
    func agrees() throws {
        let locator = try BuiltAtlas.locator()
        let atlas = locator.atlas
        var scan = Scan(atlas)
        for place in try OraclePlaces.places(atlas) {
            let holders = try scan.holders(of: place)
            let answer = locator.regions(at: place)
            #expect(holders.map(\.id) == [answer.admin1].compactMap { $0 }, "at \(place)")
            let codes = holders.map(\.countryCode)
            #expect(codes == [answer.country.map { atlas[$0].code }].compactMap { $0 }, "at \(place)")
            let border = try #require(locator.nearestBorder(to: place, in: answer))
            let side = codes.filter(atlas[border.border].countryCodes.contains)
            #expect(side == [border.side.map { atlas[$0].code }].compactMap { $0 }, "at \(place)")
        }
    }
}
