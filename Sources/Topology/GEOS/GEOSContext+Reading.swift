import CGEOS
import Geodesy
import SimpleFeatures

/// GEOS into values.
extension GEOSContext {
    /// Copies a shape of GEOS into a value; the pointer stays whose it was.
    func read(_ geometry: OpaquePointer) throws(TopologyError) -> Geometry {
        let kind = try unsafe kind(of: geometry)
        if try unsafe predicate("ask whether a shape is empty", GEOSisEmpty_r(handle, geometry)) {
            return kind.empty
        }
        switch kind {
        case .point: return .point(try unsafe readPoint(geometry))
        case .lineString: return .lineString(try unsafe readLine(geometry))
        case .polygon: return .polygon(try unsafe readPolygon(geometry))
        case .multiPoint:
            return .multiPoint(MultiPoint(try unsafe readParts(geometry).compactMap(\.pointValue)))
        case .multiLineString:
            return .multiLineString(
                MultiLineString(try unsafe readParts(geometry).compactMap(\.lineStringValue)))
        case .multiPolygon:
            return .multiPolygon(MultiPolygon(try unsafe readParts(geometry).compactMap(\.polygonValue)))
        case .geometryCollection:
            return .geometryCollection(GeometryCollection(try unsafe readParts(geometry)))
        }
    }

    private func kind(of geometry: OpaquePointer) throws(TopologyError) -> GeometryKind {
        let type = unsafe GEOSGeomTypeId_r(handle, geometry)
        if type == CInt(GEOS_LINEARRING.rawValue) { return .lineString }
        guard let kind = GeometryKind.allCases.first(where: { CInt($0.typeOfGEOS.rawValue) == type }) else {
            throw failure(of: "ask for the kind of a shape")
        }
        return kind
    }

    private func readPoint(_ geometry: OpaquePointer) throws(TopologyError) -> Point {
        var longitude = 0.0
        var latitude = 0.0
        try unsafe status("read a longitude", GEOSGeomGetX_r(handle, geometry, &longitude))
        try unsafe status("read a latitude", GEOSGeomGetY_r(handle, geometry, &latitude))
        return Point(longitude: longitude, latitude: latitude)
    }

    private func readLine(_ geometry: OpaquePointer) throws(TopologyError) -> LineString {
        let coordinates = try unsafe readCoordinates(geometry)
        do { return try LineString(coordinates) } catch { throw .badResult(error) }
    }

    private func readRing(_ geometry: OpaquePointer?) throws(TopologyError) -> LinearRing {
        guard let geometry = unsafe geometry else { throw failure(of: "read a ring") }
        let coordinates = try unsafe readCoordinates(geometry)
        do { return try LinearRing(coordinates) } catch { throw .badResult(error) }
    }

    private func readPolygon(_ geometry: OpaquePointer) throws(TopologyError) -> Polygon {
        let exterior = try unsafe readRing(GEOSGetExteriorRing_r(handle, geometry))
        let count = unsafe GEOSGetNumInteriorRings_r(handle, geometry)
        guard count >= 0 else { throw failure(of: "count the holes of a polygon") }
        var holes: [LinearRing] = []
        for index in 0..<count {
            holes.append(try unsafe readRing(GEOSGetInteriorRingN_r(handle, geometry, index)))
        }
        return Polygon(exterior: exterior, holes: holes)
    }

    private func readParts(_ geometry: OpaquePointer) throws(TopologyError) -> [Geometry] {
        let count = unsafe GEOSGetNumGeometries_r(handle, geometry)
        guard count >= 0 else { throw failure(of: "count the parts of a shape") }
        var parts: [Geometry] = []
        for index in 0..<count {
            guard let part = unsafe GEOSGetGeometryN_r(handle, geometry, index) else {
                throw failure(of: "read a part of a shape")
            }
            parts.append(try unsafe read(part))
        }
        return parts
    }

    /// Reads the coordinates of a point, line or ring by one copy.
    private func readCoordinates(_ geometry: OpaquePointer) throws(TopologyError) -> [Coordinate] {
        var count: UInt32 = 0
        guard let sequence = unsafe GEOSGeom_getCoordSeq_r(handle, geometry),
            unsafe GEOSCoordSeq_getSize_r(handle, sequence, &count) == 1
        else { throw failure(of: "read coordinates") }
        var isCopied = false
        let coordinates = unsafe [Coordinate](unsafeUninitializedCapacity: Int(count)) {
            buffer, initialized in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            isCopied =
                unsafe GEOSCoordSeq_copyToBuffer_r(
                    handle, sequence, bytes.assumingMemoryBound(to: Double.self).baseAddress, 0, 0) == 1
            initialized = isCopied ? Int(count) : 0
        }
        guard isCopied else { throw failure(of: "copy coordinates") }
        return coordinates
    }
}
