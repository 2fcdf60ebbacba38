import Geodesy

/// The representative point of a region and the disc around it, worked out from its rings.
struct RegionShape {
    /// The points of each ring, packed longitude and latitude.
    let rings: [[Double]]

    /// How many parallels are tried for the representative point.
    private static let trials = 9

    /// A place well inside: of the middles of the widest stretches on some parallels, the one farthest from
    /// the rim.
    func representativePoint() -> Coordinate {
        let ends = rim()
        let (south, north) = extentOfLargestRing()
        var best = Coordinate(longitude: rings[0][0], latitude: rings[0][1])
        var farthest = -1.0
        for trial in 1...Self.trials {
            // The parallels are off any vertex for all practical purposes.
            let latitude = south + (north - south) * (Double(trial) + 1e-4) / Double(Self.trials + 1)
            guard let candidate = middleOfWidestStretch(at: latitude) else { continue }
            let position = EarthCentred.position(of: candidate)
            let clearance = ends.lazy.map { distanceSquared($0, position) }.min() ?? 0
            if clearance > farthest { (best, farthest) = (candidate, clearance) }
        }
        return best
    }

    /// Whether a place lies in the region: whether the ray to its east crosses the rim an odd number of times.
    func holds(_ place: Coordinate) -> Bool {
        var isInside = false
        for ring in rings {
            for index in stride(from: 0, to: ring.count - 2, by: 2) {
                let (y0, y1) = (ring[index + 1], ring[index + 3])
                guard (y0 <= place.latitude) != (y1 <= place.latitude) else { continue }
                let part = (place.latitude - y0) / (y1 - y0)
                if ring[index] + (ring[index + 2] - ring[index]) * part > place.longitude {
                    isInside.toggle()
                }
            }
        }
        return isInside
    }

    /// The radius in metres around a place within which every point of the region lies.
    ///
    /// The farthest point is on the rim; that of a step of at most 20 km is at one of its ends to within some
    /// metres.
    func coveringRadius(around place: Coordinate) -> Double {
        let center = EarthCentred.position(of: place)
        let chord = rim().lazy.map { distanceSquared($0, center) }.max() ?? 0
        return ChordBound.greatestDistance(chord: chord.squareRoot()) + 10
    }

    private func rim() -> [SIMD3<Double>] {
        rings.flatMap { ring in
            stride(from: 0, to: ring.count, by: 2).map {
                EarthCentred.position(of: Coordinate(longitude: ring[$0], latitude: ring[$0 + 1]))
            }
        }
    }

    private func distanceSquared(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> Double {
        ((a - b) * (a - b)).sum()
    }

    private func extentOfLargestRing() -> (south: Double, north: Double) {
        let areas = rings.map(signedArea)
        let largest = areas.indices.max { areas[$0] < areas[$1] } ?? 0
        var south = Double.infinity
        var north = -Double.infinity
        for index in stride(from: 1, to: rings[largest].count, by: 2) {
            south = min(south, rings[largest][index])
            north = max(north, rings[largest][index])
        }
        return (south, north)
    }

    private func middleOfWidestStretch(at latitude: Double) -> Coordinate? {
        var crossings: [Double] = []
        for ring in rings {
            for index in stride(from: 0, to: ring.count - 2, by: 2) {
                let (y0, y1) = (ring[index + 1], ring[index + 3])
                guard (y0 <= latitude) != (y1 <= latitude) else { continue }
                crossings.append(ring[index] + (ring[index + 2] - ring[index]) * (latitude - y0) / (y1 - y0))
            }
        }
        crossings.sort()
        let stretches = stride(from: 0, to: crossings.count - 1, by: 2).map {
            (crossings[$0], crossings[$0 + 1])
        }
        return stretches.max { $0.1 - $0.0 < $1.1 - $1.0 }.map {
            Coordinate(longitude: ($0.0 + $0.1) / 2, latitude: latitude)
        }
    }
}

/// The area inside a ring of packed longitudes and latitudes in square degrees, positive when
/// counter-clockwise.
func signedArea(_ ring: [Double]) -> Double {
    var sum = 0.0
    for index in stride(from: 0, to: ring.count - 2, by: 2) {
        sum += (ring[index] - ring[0]) * (ring[index + 3] - ring[1])
        sum -= (ring[index + 2] - ring[0]) * (ring[index + 1] - ring[1])
    }
    return sum / 2
}
