import Boundaries
import Geodesy
import TestSupport

/// 10,000 places by a seeded generator: where the questions are asked, and where answers go wrong.
enum OraclePlaces {
    static func places(_ atlas: BoundaryAtlas) throws -> [Coordinate] {
        var random = RepeatableRandom(seed: 2024)
        var places = near(try atlas.borders(named: "DZ-ML"), atlas, count: 500, &random)
        let others = try ["Mali", "Algeria", "Niger", "Burkina Faso", "Mauritania"].flatMap {
            try atlas.borders(named: $0)
        }
        places += near(others, atlas, count: 1000, &random)
        // The five countries and around them; Fiji and Chukotka on both sides of the antimeridian; the poles.
        let boxes = [
            (7590, BoundingBox(west: -18, south: 8, east: 16, north: 38)),
            (200, BoundingBox(west: 176, south: -20, east: 180, north: -15)),
            (200, BoundingBox(west: -180, south: -20, east: -177, north: -15)),
            (200, BoundingBox(west: 176, south: 62, east: 180, north: 70)),
            (200, BoundingBox(west: -180, south: 62, east: -168, north: 70)),
            (100, BoundingBox(west: -180, south: 85, east: 180, north: 90)),
            (10, BoundingBox(west: -180, south: -90, east: 180, north: -85)),
        ]
        for (count, box) in boxes { places += (0..<count).map { _ in random.coordinate(box) } }
        return places
    }

    /// Places within 2 km of a vertex of some borders.
    private static func near(
        _ borders: [Border], _ atlas: BoundaryAtlas, count: Int, _ random: inout RepeatableRandom
    ) -> [Coordinate] {
        let vertices = borders.flatMap { atlas.lines(of: $0.id).joined() }
        return (0..<count).map { _ in
            let base = vertices[Int.random(in: vertices.indices, using: &random)]
            return Ellipsoid.wgs84.direct(
                from: base, azimuth: Azimuth(degrees: random.number(0...360)),
                length: .metres(random.number(0...2000)))
        }
    }
}
