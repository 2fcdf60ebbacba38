import Geodesy
import SimpleFeatures
import TestSupport
import Testing
import Topology

@Suite("Operations on shapes")
struct OperationTests {
    private func shape(_ text: String) throws -> Geometry { try Geometry(wellKnownText: text) }

    @Test("Every shape goes through GEOS and comes back the same")
    func roundTrip() throws {
        for (name, shape) in everyGeometry where !name.contains("collection") {
            // A union with nothing is the shape itself, as a set of points.
            let result = try shape.union(.geometryCollection(GeometryCollection([])))
            #expect(try result.isTopologicallyEqual(to: shape), "\(name)")
        }
    }

    @Test("Overlay obeys the sum of areas")
    func overlay() throws {
        let left = try shape("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))")
        let right = try shape("POLYGON ((2 2, 6 2, 6 6, 2 6, 2 2))")
        func area(_ shape: Geometry) -> Double {
            shape.polygons.reduce(0) { sum, polygon in
                sum + abs(polygon.exterior.signedArea)
                    - polygon.holes.reduce(0) { $0 + abs($1.signedArea) }
            }
        }
        #expect(try area(left.intersection(right)) == 4)
        #expect(try area(left.union(right)) == 28)
        #expect(try area(left.subtracting(right)) == 12)
        #expect(try area(left.symmetricDifference(right)) == 24)
        let both = GeometryCollection([left, right])
        #expect(try area(Geometry.geometryCollection(both).dissolved()) == 28)
        #expect(try left.intersection(shape("POINT (9 9)")).isEmpty)
    }

    @Test("A hole comes back as a hole")
    func hole() throws {
        let ring = try shape("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))")
            .subtracting(shape("POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))"))
        #expect(ring.polygonValue?.holes.count == 1)
        #expect(try ring.boundary().lineStrings.count == 2)
    }

    @Test("A fault is named with its place, and mended")
    func validity() throws {
        let bowtie = try shape("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))")
        let fault = try #require(try bowtie.validityFault())
        #expect(fault.reason == "Self-intersection")
        #expect(fault.coordinate == Coordinate(longitude: 1, latitude: 1))
        #expect(try bowtie.madeValid().isValid())
        #expect(try shape("POLYGON ((0 0, 1 0, 1 1, 0 0))").validityFault() == nil)
    }

    @Test("A fault that GEOS cannot work around is an error with its words, and told once")
    func refusal() throws {
        let collection = try shape("GEOMETRYCOLLECTION (POINT (1 1))")
        let error = #expect(throws: TopologyError.self) { try collection.boundary() }
        guard case .refused(let operation, let message) = try #require(error) else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(operation == "take the boundary")
        #expect(message.contains("GeometryCollection"))
    }

    @Test("A representative point lies inside, even where the centroid does not")
    func representativePoint() throws {
        let horseshoe = try shape("POLYGON ((0 0, 9 0, 9 9, 8 9, 8 1, 1 1, 1 9, 0 9, 0 0))")
        let point = try #require(try horseshoe.representativePoint())
        let centroid = try #require(try horseshoe.centroid())
        #expect(try horseshoe.location(of: point) == .interior)
        #expect(try horseshoe.location(of: centroid) == .exterior)
        #expect(try shape("MULTIPOLYGON EMPTY").representativePoint() == nil)
    }

    @Test("Lines are joined, simplified, enclosed and widened")
    func shaping() throws {
        let pieces = try shape("MULTILINESTRING ((0 0, 1 0), (1 0, 2 0.001), (2 0.001, 3 0))")
        let merged = try pieces.mergingLines()
        #expect(merged.lineStringValue?.coordinates.count == 4)
        #expect(try merged.simplified(within: .degrees(0.01)) == shape("LINESTRING (0 0, 3 0)"))
        let disc = try shape("POINT (5 5)").buffered(by: .degrees(1), segmentsPerQuarter: 16)
        #expect(disc.boundingBox == BoundingBox(west: 4, south: 4, east: 6, north: 6))
        #expect(try shape("MULTIPOINT ((0 0), (2 0), (1 1), (1 0.5))").convexHull().coordinates.count == 4)
    }

    @Test("The bounding circle is the least one")
    func boundingCircle() throws {
        let circle = try #require(try shape("MULTIPOINT ((0 0), (4 0), (2 1))").minimumBoundingCircle())
        #expect(abs(circle.center.longitude - 2) < 1e-12 && abs(circle.radius.degrees - 2) < 1e-12)
        #expect(try shape("MULTIPOINT EMPTY").minimumBoundingCircle() == nil)
    }
}
