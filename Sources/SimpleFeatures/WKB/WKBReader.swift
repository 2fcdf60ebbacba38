import Geodesy

extension Geometry {
    /// Reads ISO well-known binary (ISO 13249-3), of either byte order.
    ///
    /// Heights and measures (types 1001 to 3007) are read and left out. An empty point (written as NaN), line or
    /// polygon is read as an empty multi-shape of its kind.
    ///
    /// - Parameters:
    ///   - bytes: The bytes, with nothing after the shape.
    ///   - start: Where in them the shape begins, after a header of another format.
    /// - Throws: `WKBError`, which says at which byte the fault is.
    public init(wellKnownBinary bytes: [UInt8], startingAt start: Int = 0) throws(WKBError) {
        var reader = WKBReader(bytes: bytes, offset: start)
        self = try reader.readGeometry(depth: 0)
        guard reader.offset == bytes.count else {
            throw .trailingBytes(count: bytes.count - reader.offset, offset: reader.offset)
        }
    }
}

/// A reader of well-known binary, by recursive descent.
struct WKBReader {
    let bytes: [UInt8]
    private(set) var offset: Int
    private var isLittleEndian = true
    /// How many numbers a coordinate has; only the first two are kept.
    private var dimensions = 2

    /// How deep collections may nest.
    static let deepest = 32

    init(bytes: [UInt8], offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    mutating func readGeometry(depth: Int) throws(WKBError) -> Geometry {
        guard depth < Self.deepest else { throw .nestedTooDeep(offset: offset) }
        switch try readKind() {
        case .point:
            let coordinate = try readCoordinate()
            let isEmpty = coordinate.longitude.isNaN && coordinate.latitude.isNaN
            return isEmpty ? GeometryKind.point.empty : .point(Point(coordinate))
        case .lineString: return try readLineString()
        case .polygon: return try readPolygon()
        case .multiPoint: return .multiPoint(MultiPoint(try readMembers(.point, depth) { $0.pointValue }))
        case .multiLineString:
            return .multiLineString(
                MultiLineString(try readMembers(.lineString, depth) { $0.lineStringValue }))
        case .multiPolygon:
            return .multiPolygon(MultiPolygon(try readMembers(.polygon, depth) { $0.polygonValue }))
        case .geometryCollection:
            return .geometryCollection(GeometryCollection(try readMembers(nil, depth) { $0 }))
        }
    }

    /// Reads the byte order and the type.
    private mutating func readKind() throws(WKBError) -> GeometryKind {
        let order = try take(1).first ?? 0
        guard order <= 1 else { throw .badByteOrder(order, offset: offset - 1) }
        isLittleEndian = order == 1
        let code = UInt32(truncatingIfNeeded: try readInteger(size: 4))
        guard code < 4000, let kind = GeometryKind(rawValue: code % 1000) else {
            throw .unknownType(code, offset: offset - 4)
        }
        dimensions = [2, 3, 3, 4][Int(code / 1000)]
        return kind
    }

    /// Reads the parts of a multi-shape, each with a header of its own; empty ones are left out.
    private mutating func readMembers<Part>(
        _ kind: GeometryKind?, _ depth: Int, _ part: (Geometry) -> Part?
    ) throws(WKBError) -> [Part] {
        let count = try readCount(eachAtLeast: 9)
        var parts: [Part] = []
        for _ in 0..<count {
            let start = offset
            let member = try readGeometry(depth: depth + 1)
            if let part = part(member) {
                parts.append(part)
            } else if let kind, !member.isEmpty {
                throw .wrongPart(found: member.kind, expected: kind, offset: start)
            }
        }
        return parts
    }

    private mutating func readLineString() throws(WKBError) -> Geometry {
        let start = offset
        let coordinates = try readCoordinates()
        if coordinates.isEmpty { return GeometryKind.lineString.empty }
        do { return .lineString(try LineString(coordinates)) } catch { throw .badShape(error, offset: start) }
    }

    private mutating func readPolygon() throws(WKBError) -> Geometry {
        let count = try readCount(eachAtLeast: 4)
        var rings: [LinearRing] = []
        for _ in 0..<count {
            let start = offset
            let coordinates = try readCoordinates()
            do { rings.append(try LinearRing(coordinates)) } catch { throw .badShape(error, offset: start) }
        }
        guard let exterior = rings.first else { return GeometryKind.polygon.empty }
        return .polygon(Polygon(exterior: exterior, holes: Array(rings.dropFirst())))
    }

    private mutating func readCoordinates() throws(WKBError) -> [Coordinate] {
        let count = try readCount(eachAtLeast: 8 * dimensions)
        var coordinates: [Coordinate] = []
        coordinates.reserveCapacity(count)
        for _ in 0..<count { coordinates.append(try readCoordinate()) }
        return coordinates
    }

    private mutating func readCoordinate() throws(WKBError) -> Coordinate {
        let longitude = Double(bitPattern: try readInteger(size: 8))
        let latitude = Double(bitPattern: try readInteger(size: 8))
        _ = try take(8 * (dimensions - 2))
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    /// Reads a count, and refuses one that the bytes left cannot hold, before memory is set aside for it.
    private mutating func readCount(eachAtLeast size: Int) throws(WKBError) -> Int {
        let start = offset
        let count = Int(try readInteger(size: 4))
        guard count <= (bytes.count - offset) / size else {
            throw .truncated(needed: count * size, left: bytes.count - offset, offset: start)
        }
        return count
    }

    private mutating func readInteger(size: Int) throws(WKBError) -> UInt64 {
        let field = try take(size)
        var value: UInt64 = 0
        if isLittleEndian {
            for byte in field.reversed() { value = value << 8 | UInt64(byte) }
        } else {
            for byte in field { value = value << 8 | UInt64(byte) }
        }
        return value
    }

    private mutating func take(_ count: Int) throws(WKBError) -> ArraySlice<UInt8> {
        guard offset >= 0, bytes.count - offset >= count else {
            throw .truncated(needed: count, left: bytes.count - offset, offset: offset)
        }
        defer { offset += count }
        return bytes[offset..<(offset + count)]
    }
}
