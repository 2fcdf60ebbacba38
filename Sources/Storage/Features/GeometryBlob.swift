import Geodesy
import SimpleFeatures

/// A geometry as GeoPackage keeps it: the header of its section 2.1.3, then ISO well-known binary.
enum GeometryBlob {
    /// What every geometry of ours is in: WGS 84, longitude first in the blob whatever EPSG says.
    static let spatialReference: UInt32 = 4326

    private static let headerSize = 8

    /// Writes a shape; all but points get an envelope, so that the index need not read the whole of it.
    static func bytes(of geometry: Geometry) -> [UInt8] {
        var bytes: [UInt8] = [0x47, 0x50, 0]
        let box = geometry.kind == .point ? nil : BoundingBox(spanning: geometry.coordinates)
        let isEmpty: UInt8 = geometry.isEmpty ? 0b1_0000 : 0
        bytes.append(isEmpty | (box == nil ? 0b0001 : 0b0011))
        append(UInt64(spatialReference), size: 4, to: &bytes)
        if let box {
            for value in [box.west, box.east, box.south, box.north] {
                append(value.bitPattern, size: 8, to: &bytes)
            }
        }
        geometry.appendWellKnownBinary(to: &bytes)
        return bytes
    }

    /// Reads the box of a blob, from its envelope where it has one; nothing for an empty shape and for bytes that
    /// are no blob.
    static func box(of blob: [UInt8]) -> BoundingBox? {
        guard let header = Header(blob), !header.isEmpty else { return nil }
        if header.envelopeSize >= 32 {
            let sides = (0..<4).map {
                number(in: blob, at: headerSize + 8 * $0, isLittleEndian: header.isLittleEndian)
            }
            return BoundingBox(west: sides[0], south: sides[2], east: sides[1], north: sides[3])
        }
        let geometry = try? Geometry(wellKnownBinary: blob, startingAt: headerSize + header.envelopeSize)
        return geometry.flatMap { BoundingBox(spanning: $0.coordinates) }
    }

    /// Reads the box of a blob where it lies, as ``box(of:)-[UInt8]`` does.
    static func box(of blob: UnsafeRawBufferPointer) -> BoundingBox? {
        let (flags, isEmpty) = (blob.count > 3 ? blob[3] : 0, 0b1_0000 as UInt8)
        if flags & isEmpty == 0, flags & 1 == 1, blob[0] == 0x47, blob[1] == 0x50 {
            let (envelope, start) = (flags >> 1 & 7, headerSize)
            if envelope == 1, blob.count >= start + 32 {
                let sides = (0..<4).map { littleEndian(in: blob, at: start + 8 * $0) }
                return BoundingBox(west: sides[0], south: sides[2], east: sides[1], north: sides[3])
            }
            // A point of well-known binary: its byte order, its kind, two numbers.
            if envelope == 0, blob.count == start + 21, blob[start] == 1, blob[start + 1] == 1 {
                let point = Coordinate(
                    longitude: littleEndian(in: blob, at: start + 5),
                    latitude: littleEndian(in: blob, at: start + 13))
                if point.isValid { return BoundingBox(point) }
            }
        }
        return box(of: Array(blob))
    }

    private static func littleEndian(in blob: UnsafeRawBufferPointer, at offset: Int) -> Double {
        Double(bitPattern: UInt64(littleEndian: blob.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }

    /// Reads a shape; nothing for bytes that are no blob.
    static func geometry(of blob: [UInt8]) -> Geometry? {
        Header(blob).flatMap {
            try? Geometry(wellKnownBinary: blob, startingAt: headerSize + $0.envelopeSize)
        }
    }

    /// The flags of a blob.
    private struct Header {
        let isLittleEndian: Bool
        let isEmpty: Bool
        let envelopeSize: Int

        init?(_ blob: [UInt8]) {
            guard blob.count >= headerSize, blob[0] == 0x47, blob[1] == 0x50 else { return nil }
            let flags = blob[3]
            isLittleEndian = flags & 1 == 1
            isEmpty = flags & 0b1_0000 != 0
            switch flags >> 1 & 7 {
            case 0: envelopeSize = 0
            case 1: envelopeSize = 32
            case 2, 3: envelopeSize = 48
            case 4: envelopeSize = 64
            default: return nil
            }
            guard blob.count >= headerSize + envelopeSize else { return nil }
        }
    }

    private static func append(_ value: UInt64, size: Int, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0[..<size]) }
    }

    private static func number(in blob: [UInt8], at offset: Int, isLittleEndian: Bool) -> Double {
        let field = blob[offset..<(offset + 8)]
        let bits =
            isLittleEndian
            ? field.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            : field.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Double(bitPattern: bits)
    }
}
