import CGEOS
import Geodesy
import SimpleFeatures

/// Values into GEOS.
extension GEOSContext {
    /// Makes GEOS's copy of a shape.
    func make(_ geometry: Geometry) throws(TopologyError) -> OwnedGeometry {
        switch geometry {
        case .point(let point): try make(point)
        case .lineString(let line): try make(line)
        case .polygon(let polygon): try make(polygon)
        case .multiPoint, .multiLineString, .multiPolygon, .geometryCollection:
            try makeCollection(geometry.kind, of: geometry.parts)
        }
    }

    func make(_ point: Point) throws(TopologyError) -> OwnedGeometry {
        let place = point.coordinate
        guard place.longitude.isFinite, place.latitude.isFinite else { throw .notFinite(place, index: 0) }
        return try unsafe require(
            "make a point", GEOSGeom_createPointFromXY_r(handle, place.longitude, place.latitude))
    }

    func make(_ line: LineString) throws(TopologyError) -> OwnedGeometry {
        let sequence = try makeSequence(line.coordinates)
        return try unsafe require(
            "make a line string", GEOSGeom_createLineString_r(handle, sequence.release()))
    }

    private func make(_ ring: LinearRing) throws(TopologyError) -> OwnedGeometry {
        let sequence = try makeSequence(ring.coordinates)
        return try unsafe require("make a ring", GEOSGeom_createLinearRing_r(handle, sequence.release()))
    }

    private func make(_ polygon: Polygon) throws(TopologyError) -> OwnedGeometry {
        let holes = OwnedGeometries(in: self)
        for hole in polygon.holes { holes.append(try make(hole)) }
        let shell = try unsafe make(polygon.exterior).release()
        let count = holes.count
        let made = unsafe holes.release { unsafe GEOSGeom_createPolygon_r(handle, shell, $0, count) }
        return try unsafe require("make a polygon", made)
    }

    private func makeCollection(
        _ kind: GeometryKind, of members: [Geometry]
    ) throws(TopologyError) -> OwnedGeometry {
        let type = CInt(kind.typeOfGEOS.rawValue)
        let parts = OwnedGeometries(in: self)
        for member in members { parts.append(try make(member)) }
        let count = parts.count
        let made = unsafe parts.release { unsafe GEOSGeom_createCollection_r(handle, type, $0, count) }
        return try unsafe require("make a collection", made)
    }

    /// Makes a coordinate sequence by one copy, since coordinates lie in memory as GEOS wants them.
    private func makeSequence(_ coordinates: [Coordinate]) throws(TopologyError) -> OwnedCoordinateSequence {
        if let index = coordinates.firstIndex(where: { !($0.longitude + $0.latitude).isFinite }) {
            throw .notFinite(coordinates[index], index: index)
        }
        precondition(MemoryLayout<Coordinate>.stride == 2 * MemoryLayout<Double>.stride)
        let made = unsafe coordinates.withUnsafeBytes { bytes in
            unsafe GEOSCoordSeq_copyFromBuffer_r(
                handle, bytes.assumingMemoryBound(to: Double.self).baseAddress, UInt32(coordinates.count), 0,
                0)
        }
        guard let made = unsafe made else { throw failure(of: "copy coordinates") }
        return unsafe OwnedCoordinateSequence(owning: made, in: self)
    }
}

extension GeometryKind {
    /// The type in GEOS, which counts a closed ring as a type of its own.
    var typeOfGEOS: GEOSGeomTypes {
        switch self {
        case .point: GEOS_POINT
        case .lineString: GEOS_LINESTRING
        case .polygon: GEOS_POLYGON
        case .multiPoint: GEOS_MULTIPOINT
        case .multiLineString: GEOS_MULTILINESTRING
        case .multiPolygon: GEOS_MULTIPOLYGON
        case .geometryCollection: GEOS_GEOMETRYCOLLECTION
        }
    }
}
