import Geodesy
import TestSupport
import Testing

@testable import Exporting

@Suite("The geometry of the page")
struct PageGeometryTests {
    static let box = PageBox(left: 0, top: 0, right: 10, bottom: 10)

    @Test("cuts a line where it leaves the box and joins it where it stays")
    func lines() {
        func clip(_ points: [(Double, Double)]) -> [[PagePoint]] {
            Self.box.clip(line: points.map { PagePoint(x: $0.0, y: $0.1) })
        }
        #expect(clip([(1, 1), (9, 9)]) == [[PagePoint(x: 1, y: 1), PagePoint(x: 9, y: 9)]])
        #expect(clip([(-5, 5), (15, 5)]) == [[PagePoint(x: 0, y: 5), PagePoint(x: 10, y: 5)]])
        #expect(clip([(5, 5), (5, 20), (8, 20), (8, 5)]).count == 2)
        #expect(clip([(-5, 0), (-5, 10)]) == [] && clip([(3, 3)]) == [] && clip([]) == [])
        #expect(clip([(-3, 1), (1, -3)]) == [], "it passes the corner by")
    }

    @Test("keeps every clipped ring in the box, and its area where the ring is the box's or larger")
    func rings() {
        var random = RepeatableRandom(seed: 3)
        for _ in 0..<300 {
            let ring = (0..<Int.random(in: 3...9, using: &random)).map { _ in
                PagePoint(
                    x: Double.random(in: -15...25, using: &random),
                    y: Double.random(in: -15...25, using: &random))
            }
            let grown = PageBox(left: -1e-9, top: -1e-9, right: 10 + 1e-9, bottom: 10 + 1e-9)
            #expect(Self.box.clip(ring: ring).allSatisfy(grown.contains))
        }
        let around = [(-5.0, -5.0), (20, -5), (20, 20), (-5, 20)].map { PagePoint(x: $0.0, y: $0.1) }
        #expect(Set(Self.box.clip(ring: around)).count == 4)
        #expect(Self.box.clip(ring: around.map { PagePoint(x: $0.x + 100, y: $0.y) }).isEmpty)
    }

    @Test("simplifies a line without moving its ends or straying beyond the tolerance")
    func simplification() {
        var random = RepeatableRandom(seed: 5)
        let line = (0..<400).map {
            PagePoint(x: Double($0), y: Double.random(in: -1...1, using: &random))
        }
        #expect(PathSimplifier.simplified(line, tolerance: 0) == line)
        #expect(PathSimplifier.simplified(line, tolerance: 3) == [line[0], line[399]])
        let simple = PathSimplifier.simplified(line, tolerance: 0.8)
        #expect(simple.first == line.first && simple.last == line.last && simple.count < 400)
        for (start, end) in zip(simple, simple.dropFirst()) {
            for point in line where point.x > start.x && point.x < end.x {
                let part = (point.x - start.x) / (end.x - start.x)
                // The distance to the line is at least the height over it, times the cosine of its slope.
                let height = (start.y + (end.y - start.y) * part - point.y).magnitude
                let slope = (end.y - start.y) / (end.x - start.x)
                #expect(height / (1 + slope * slope).squareRoot() <= 0.8 + 1e-9)
            }
        }
    }

    @Test("finds the border that two areas share, once, and the coasts of both")
    func edges() {
        func ring(_ west: Double) -> [Coordinate] {
            let corners = BoundingBox(west: west, south: 0, east: west + 1, north: 1).corners
            return corners + corners.prefix(1)
        }
        let network = EdgeNetwork([ring(0), ring(1)])
        let shared = network.lines(.shared)
        #expect(shared.count == 1 && shared.first?.count == 2)
        #expect(shared.first?.allSatisfy { $0.longitude == 1 } == true)
        #expect(network.lines(.outer).map { $0.count - 1 }.reduce(0, +) == 6)
        #expect(network.lines(without: EdgeNetwork([ring(0)])).map { $0.count - 1 }.reduce(0, +) == 3)
        #expect(
            EdgeNetwork([ring(179)]).lines(.outer).map { $0.count - 1 }.reduce(0, +) == 3, "180° is no coast")
    }

    @Test("gives labels room that nothing else takes")
    func placing() {
        var placer = LabelPlacer(frame: Self.box)
        let label = PageBox(left: 1, top: 1, right: 4, bottom: 3)
        #expect(placer.place([label]) == label)
        #expect(placer.place([label]) == nil)
        let outside = PageBox(left: 8, top: 1, right: 11, bottom: 3)
        let beside = PageBox(left: 4, top: 1, right: 7, bottom: 3)
        #expect(placer.place([label, outside, beside]) == beside, "boxes may touch")
    }
}
