import Boundaries
import Geodesy
import TestSupport
import Testing

@Suite("Region look-up against a plain scan")
struct RegionLookupTests {
    /// Every first-level region of some countries with its rings, asked one after the other.
    private struct Scan {
        let regions: [(id: RegionID, rings: [[Coordinate]])]

        init(_ atlas: BoundaryAtlas, in countries: Set<String>) {
            regions = atlas.regions.filter { $0.level == 1 && countries.contains($0.countryCode) }
                .map { ($0.id, atlas.rings(of: $0.id)) }
        }

        func holders(of place: Coordinate) -> [RegionID] {
            regions.filter { region in region.rings.count { isInside(place, $0) } % 2 == 1 }.map(\.id)
        }

        /// Even and odd crossings of the ray to the east.
        private func isInside(_ place: Coordinate, _ ring: [Coordinate]) -> Bool {
            var isInside = false
            for index in 1..<ring.count {
                let (p, q) = (ring[index - 1], ring[index])
                guard (p.latitude <= place.latitude) != (q.latitude <= place.latitude) else { continue }
                let part = (place.latitude - p.latitude) / (q.latitude - p.latitude)
                if p.longitude + (q.longitude - p.longitude) * part > place.longitude { isInside.toggle() }
            }
            return isInside
        }
    }

    @Test("agrees for random places in and around Mali")
    func random() throws {
        let locator = try WorldAtlas.locator()
        let scan = Scan(
            locator.atlas, in: ["ML", "DZ", "NE", "BF", "MR", "SN", "GN", "CI", "BJ", "TG", "GH", "NG"])
        var random = RepeatableRandom(seed: 5)
        for _ in 0..<150 {
            let place = random.coordinate(BoundingBox(west: -11, south: 11, east: 4, north: 24))
            #expect(
                scan.holders(of: place) == [locator.regions(at: place).admin1].compactMap { $0 },
                "at \(place)")
        }
    }

    @Test("agrees within a hand's breadth of the lines")
    func nearLines() throws {
        let locator = try WorldAtlas.locator()
        let scan = Scan(locator.atlas, in: ["ML", "DZ"])
        let border = try locator.atlas.borders(named: "DZ-ML")[0]
        var random = RepeatableRandom(seed: 6)
        let line = locator.atlas.lines(of: border.id)[0]
        for _ in 0..<150 {
            let vertex = line[Int.random(in: 1..<line.count - 1, using: &random)]
            let place = Coordinate(
                longitude: vertex.longitude + random.number(-1e-6...1e-6),
                latitude: vertex.latitude + random.number(-1e-6...1e-6))
            #expect(
                scan.holders(of: place) == [locator.regions(at: place).admin1].compactMap { $0 },
                "at \(place)")
        }
    }

    @Test("a vertex of a line is on the boundary and belongs to the first of its regions by code")
    func vertices() throws {
        let locator = try WorldAtlas.locator()
        let atlas = locator.atlas
        let border = try atlas.borders(named: "DZ-ML")[0]
        for vertex in atlas.lines(of: border.id)[0].dropFirst().prefix(50) {
            let answer = locator.regions(at: vertex)
            #expect(answer.placement == .boundary)
            #expect(answer.country.map { atlas[$0].code } == "DZ")
        }
    }

    @Test("every representative point lies in its own region, and the disc around it covers the region")
    func representativePoints() throws {
        let locator = try WorldAtlas.locator()
        let atlas = locator.atlas
        for region in atlas.regions {
            let answer = locator.regions(at: region.representativePoint)
            #expect(
                (region.level == 0 ? answer.country : answer.admin1) == region.id,
                "\(region.code) \(region.name)")
        }
        for region in atlas.regions where region.countryCode == "ML" {
            let farthest = atlas.rings(of: region.id).joined().map {
                Ellipsoid.wgs84.distance(from: region.representativePoint, to: $0)
            }.max()
            #expect((farthest ?? .zero) <= region.coveringRadius)
            #expect((farthest ?? .zero) >= region.coveringRadius * 0.98)
        }
    }
}
