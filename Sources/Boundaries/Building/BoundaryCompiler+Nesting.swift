import Geodesy

extension BoundaryCompiler {
    /// A region of a deeper level is part of the one above that holds its representative point; without one, of its
    /// country.
    mutating func nestRegions() {
        let levels = Dictionary(grouping: regions.indices) {
            SIMD2(regions[$0].country, regions[$0].level)
        }
        var shapes: [Int: RegionShape] = [:]
        for region in regions.indices where regions[region].level > 1 && regions[region].ringCount > 0 {
            let own = regions[region]
            let place = Coordinate(longitude: own.longitude, latitude: own.latitude)
            let above = levels[SIMD2(own.country, own.level - 1)] ?? levels[SIMD2(own.country, 1)] ?? []
            for candidate in above where regions[candidate].ringCount > 0 {
                let shape = shapes[candidate] ?? shape(of: candidate)
                shapes[candidate] = shape
                guard shape.holds(place) else { continue }
                regions[region].parent = UInt32(candidate)
                break
            }
        }
    }

    private func shape(of region: Int) -> RegionShape {
        let (first, count) = (Int(regions[region].firstRing), Int(regions[region].ringCount))
        return RegionShape(
            rings: rings[first..<first + count].map { ring in
                packed(
                    ringLines[Int(ring.first)..<Int(ring.first + ring.count)].map {
                        RingStep(line: Int($0 >> 1), isReversed: $0 & 1 == 1)
                    })
            })
    }
}
