import Geodesy
import SimpleFeatures
import TestSupport
import Testing

@Suite("Shapes")
struct ShapeTests {
    private func ring(_ numbers: [(Double, Double)]) throws -> LinearRing {
        try LinearRing(numbers.map { Coordinate(longitude: $0.0, latitude: $0.1) })
    }

    @Test("A ring knows its area and the way it runs")
    func winding() throws {
        let square = try ring([(10, 10), (12, 10), (12, 13), (10, 13), (10, 10)])
        #expect(square.signedArea == 6)
        #expect(square.winding == .counterClockwise)
        #expect(square.wound(.clockwise).signedArea == -6)
        #expect(square.wound(.clockwise).wound(.counterClockwise) == square)
        let flat = try ring([(0, 0), (1, 0), (2, 0), (0, 0)])
        #expect(flat.winding == .counterClockwise)
    }

    @Test("Winding for GeoJSON turns exteriors left and holes right, and twice is once")
    func geoJSONWinding() throws {
        let exterior = try ring([(0, 0), (0, 4), (4, 4), (4, 0), (0, 0)])
        let hole = try ring([(1, 1), (2, 1), (2, 2), (1, 1)])
        let wound = Polygon(exterior: exterior, holes: [hole]).woundForGeoJSON
        #expect(wound.exterior.winding == .counterClockwise)
        #expect(wound.holes.map(\.winding) == [.clockwise])
        #expect(wound.woundForGeoJSON == wound)
        #expect(Geometry.multiPolygon(MultiPolygon([wound])).woundForGeoJSON.polygons == [wound])
    }

    @Test("An empty shape has no box, no coordinates and no parts")
    func emptiness() {
        for (name, shape) in everyGeometry {
            #expect(shape.isEmpty == (shape.boundingBox == nil), "\(name)")
            #expect(shape.isEmpty == shape.coordinates.isEmpty, "\(name)")
        }
    }

    @Test("The box is that of the plane")
    func box() throws {
        let shape = try Geometry(wellKnownText: "MULTIPOINT ((-179 1), (179 -2))")
        #expect(shape.boundingBox == BoundingBox(west: -179, south: -2, east: 179, north: 1))
    }
}
