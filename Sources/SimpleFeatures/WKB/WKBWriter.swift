import Geodesy

extension Geometry {
    /// The shape as ISO well-known binary, little endian.
    public var wellKnownBinary: [UInt8] {
        var bytes: [UInt8] = []
        appendWellKnownBinary(to: &bytes)
        return bytes
    }

    /// Appends the shape as ISO well-known binary, little endian.
    public func appendWellKnownBinary(to bytes: inout [UInt8]) {
        bytes.append(1)
        bytes.append(little: kind.rawValue)
        switch self {
        case .point(let point): bytes.append(point.coordinate)
        case .lineString(let line): bytes.append(line.coordinates)
        case .polygon(let polygon):
            bytes.append(count: polygon.holes.count + 1)
            for ring in polygon.rings { bytes.append(ring.coordinates) }
        case .multiPoint, .multiLineString, .multiPolygon, .geometryCollection:
            bytes.append(count: parts.count)
            for part in parts { part.appendWellKnownBinary(to: &bytes) }
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(little value: some FixedWidthInteger & UnsignedInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }

    fileprivate mutating func append(count: Int) { append(little: UInt32(count)) }

    fileprivate mutating func append(_ coordinate: Coordinate) {
        append(little: coordinate.longitude.bitPattern)
        append(little: coordinate.latitude.bitPattern)
    }

    fileprivate mutating func append(_ coordinates: [Coordinate]) {
        append(count: coordinates.count)
        reserveCapacity(count + 16 * coordinates.count)
        for coordinate in coordinates { append(coordinate) }
    }
}
