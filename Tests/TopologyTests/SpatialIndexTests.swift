import Geodesy
import SimpleFeatures
import TestSupport
import Testing
import Topology

@Suite("Spatial index")
struct SpatialIndexTests {
    private func randomBoxes(_ count: Int, seed: UInt64) -> [BoundingBox] {
        var random = RepeatableRandom(seed: seed)
        return (0..<count).map { _ in
            let south = Double.random(in: -90...90, using: &random)
            let west = Double.random(in: -180...180, using: &random)
            var east = west + .random(in: 0...30, using: &random)
            if east > 180 { east -= 360 }
            return BoundingBox(
                west: west, south: south, east: east,
                north: min(90, south + .random(in: 0...9, using: &random)))
        }
    }

    @Test("finds what a linear scan finds, antimeridian included")
    func oracle() throws {
        let boxes = randomBoxes(500, seed: 3)
        let index = try SpatialIndex(boxes)
        for query in randomBoxes(200, seed: 4) {
            let expected = boxes.indices.filter { boxes[$0].intersects(query) }
            #expect(try index.indices(intersecting: query) == expected)
            let expectedHere = boxes.indices.filter { boxes[$0].contains(query.center) }
            #expect(try index.indices(containing: query.center) == expectedHere)
        }
    }

    @Test("of nothing finds nothing")
    func empty() throws {
        let index = try SpatialIndex([])
        #expect(try index.indices(intersecting: .world).isEmpty)
        #expect(index.count == 0)
    }

    @Test("of one box finds it on its boundary too")
    func one() throws {
        let index = try SpatialIndex([BoundingBox(west: 0, south: 0, east: 1, north: 1)])
        #expect(try index.indices(containing: Coordinate(longitude: 1, latitude: 1)) == [0])
        #expect(try index.indices(containing: Coordinate(longitude: 1.001, latitude: 1)) == [])
    }

    @Test("holds boxes from pole to pole and all the way round")
    func world() throws {
        let index = try SpatialIndex([.world])
        #expect(try index.indices(containing: Coordinate(longitude: -180, latitude: 90)) == [0])
    }
}
