import Geodesy
import TestSupport
import Testing

@Suite("Bounding boxes")
struct BoundingBoxTests {
    private let fiji = BoundingBox(west: 177, south: -20, east: -178, north: -16)
    private let square = BoundingBox(west: 0, south: 0, east: 4, north: 4)

    @Test(
        "hold what lies in them, boundaries included",
        arguments: [
            (179.0, -18.0, true), (-179, -18, true), (180, -18, true), (-180, -18, true), (177, -20, true),
            (-178, -16, true), (176.9, -18, false), (-177.9, -18, false), (0, -18, false),
            (179, -15.9, false),
            (.nan, -18, false),
        ])
    func antimeridian(longitude: Double, latitude: Double, expected: Bool) {
        #expect(fiji.contains(Coordinate(longitude: longitude, latitude: latitude)) == expected)
    }

    @Test("that end at 180 hold -180 too, the same meridian")
    func oneMeridian() {
        let box = BoundingBox(west: 170, south: 0, east: 180, north: 1)
        #expect(box.contains(Coordinate(longitude: -180, latitude: 0)))
        #expect(box.intersects(BoundingBox(west: -180, south: 0, east: -170, north: 1)))
    }

    @Test("around places take the narrow way")
    func enclosing() {
        let places = [Coordinate(longitude: 179, latitude: 1), Coordinate(longitude: -178, latitude: -2)]
        #expect(
            BoundingBox(enclosing: places) == BoundingBox(west: 179, south: -2, east: -178, north: 1))
        #expect(BoundingBox(spanning: places) == BoundingBox(west: -178, south: -2, east: 179, north: 1))
        #expect(BoundingBox(enclosing: []) == nil)
        #expect(BoundingBox(spanning: []) == nil)
        #expect(BoundingBox(enclosing: places.prefix(1)) == BoundingBox(places[0]))
    }

    @Test("know their middle and their extent")
    func middle() {
        #expect(fiji.center == Coordinate(longitude: 179.5, latitude: -18))
        #expect(fiji.longitudeSpan == .degrees(5))
        #expect(BoundingBox.world.longitudeSpan == .degrees(360))
    }

    @Test("intersect as the points in them tell, for random pairs")
    func relations() {
        var random = RepeatableRandom(seed: 2)
        let boxes = (0..<60).map { _ in
            let south = Double.random(in: -90...80, using: &random)
            return BoundingBox(
                west: .random(in: -180...180, using: &random), south: south,
                east: .random(in: -180...180, using: &random), north: .random(in: south...90, using: &random))
        }
        for left in boxes {
            for right in boxes {
                let meets =
                    right.corners.contains(where: left.contains)
                    || left.corners.contains(where: right.contains)
                if meets { #expect(left.intersects(right)) }
                #expect(left.intersects(right) == right.intersects(left))
                let union = left.union(right)
                #expect(union.contains(left) && union.contains(right))
                #expect(union == right.union(left))
                if left.contains(right) { #expect(left.corners == union.corners && left.intersects(right)) }
            }
        }
    }

    @Test(
        "widened hold every place within the distance, and little more",
        arguments: [1000.0, 50000, 2_000_000])
    func expansion(metres: Double) {
        var random = RepeatableRandom(seed: 6)
        for _ in 0..<100 {
            let place = Coordinate(
                longitude: .random(in: -180...180, using: &random),
                latitude: .random(in: -90...90, using: &random))
            let box = BoundingBox(place).expanded(by: .metres(metres))
            var reached = place.latitude
            for degrees in stride(from: 0.0, to: 360, by: 5) {
                let edge = Ellipsoid.wgs84.direct(
                    from: place, azimuth: Azimuth(degrees: degrees), length: .metres(metres * 0.999999))
                #expect(box.contains(edge), "\(place) \(degrees) \(box)")
                reached = max(reached, edge.latitude)
            }
            // A box that reaches a pole ends there, and the ways north lead down again.
            if box.north == 90 { continue }
            #expect(box.north - reached < 0.01 * metres / 111_000 + 1e-9)
        }
    }

    @Test("widened over a pole go all the way round")
    func pole() {
        let box = BoundingBox(Coordinate(longitude: 20, latitude: 89.9)).expanded(by: .kilometres(50))
        #expect(box.west == -180 && box.east == 180 && box.north == 90)
        let far = square.expanded(by: .kilometres(30000))
        #expect(far == .world)
    }
}
