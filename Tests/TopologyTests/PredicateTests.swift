import Geodesy
import SimpleFeatures
import TestSupport
import Testing
import Topology

@Suite("Predicates")
struct PredicateTests {
    @Test("keep the laws of OGC for every pair of shapes")
    func laws() throws {
        for (leftName, left) in everyGeometry {
            for (rightName, right) in everyGeometry {
                let pair: Comment = "\(leftName), \(rightName)"
                #expect(try left.intersects(right) != left.isDisjoint(from: right), pair)
                #expect(try left.intersects(right) == right.intersects(left), pair)
                #expect(try left.contains(right) == right.isWithin(left), pair)
                if try left.contains(right) { #expect(try left.covers(right), pair) }
                if try left.touches(right) { #expect(try left.intersects(right), pair) }
                if try left.overlaps(right) { #expect(try right.overlaps(left), pair) }
                if left.isEmpty || right.isEmpty { #expect(try !left.intersects(right), pair) }
            }
            #expect(try left.isTopologicallyEqual(to: left), "\(leftName)")
        }
    }

    @Test("of a prepared shape are those of the plain one, for every pair")
    func prepared() throws {
        for (leftName, left) in everyGeometry {
            let prepared = try PreparedGeometry(left)
            for (rightName, right) in everyGeometry {
                let pair: Comment = "\(leftName), \(rightName)"
                #expect(try prepared.intersects(right) == left.intersects(right), pair)
                #expect(try prepared.contains(right) == left.contains(right), pair)
                #expect(try prepared.covers(right) == left.covers(right), pair)
            }
        }
    }

    @Test("say what the eye says")
    func known() throws {
        let shapes = Dictionary(uniqueKeysWithValues: everyGeometry.map { ($0.name, $0.shape) })
        let square = try #require(shapes["square"])
        let inside = try #require(shapes["point inside the square"])
        let corner = try #require(shapes["point on the square's corner"])
        let neighbour = try #require(shapes["square that touches"])
        let across = try #require(shapes["line across the square"])
        let overlapping = try #require(shapes["square that overlaps"])
        #expect(try square.contains(inside))
        #expect(try !square.contains(corner))
        #expect(try square.covers(corner))
        #expect(try square.touches(neighbour))
        #expect(try across.crosses(square))
        #expect(try square.overlaps(overlapping))
    }

    @Test("of a coordinate that is no number throw, and say which")
    func notANumber() throws {
        let bad = Coordinate(longitude: 1, latitude: .nan)
        let line = Geometry.lineString(LineString(between: Coordinate(longitude: 0, latitude: 0), and: bad))
        do throws(TopologyError) {
            _ = try line.intersects(line)
            Issue.record("an answer was given")
        } catch {
            guard case .notFinite(_, index: 1) = error else {
                Issue.record("\(error)")
                return
            }
        }
    }
}
