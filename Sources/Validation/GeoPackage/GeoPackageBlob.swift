import Geodesy
import SimpleFeatures

/// The binary form of a geometry in a GeoPackage (OGC 12-128r17, 2.1.3).
struct GeoPackageBlob {
    let system: Int
    let envelope: BoundingBox?
    let geometry: Geometry

    /// What is wrong with a blob.
    struct Fault: Error {
        let problem: String
        let rule: String
    }

    static func read(_ bytes: [UInt8]) -> Result<GeoPackageBlob, Fault> {
        guard bytes.count >= 8, bytes.starts(with: [0x47, 0x50]) else {
            return .failure(Fault(problem: "the geometry does not begin with 'GP'", rule: "requirement 19"))
        }
        guard bytes[2] == 0 else {
            return .failure(
                Fault(problem: "the geometry has the version \(bytes[2]), not 0", rule: "requirement 19"))
        }
        let (flags, isLittle) = (bytes[3], bytes[3] & 1 == 1)
        let envelopeKind = Int(flags >> 1 & 7)
        guard envelopeKind < 5, flags & 0xC0 == 0 else {
            return .failure(Fault(problem: "the geometry has the flags \(flags)", rule: "requirement 19"))
        }
        let envelopeSize = [0, 32, 48, 48, 64][envelopeKind]
        guard bytes.count > 8 + envelopeSize else {
            return .failure(
                Fault(problem: "the geometry ends after \(bytes.count) bytes", rule: "requirement 19"))
        }
        let system = Int(Int32(truncatingIfNeeded: number(bytes, 4, 4, isLittle)))
        do {
            let geometry = try Geometry(wellKnownBinary: bytes, startingAt: 8 + envelopeSize)
            return .success(
                GeoPackageBlob(
                    system: system, envelope: envelopeSize > 0 ? envelope(bytes, isLittle) : nil,
                    geometry: geometry))
        } catch {
            return .failure(Fault(problem: "the geometry is damaged: \(error)", rule: "requirement 19"))
        }
    }

    private static func envelope(_ bytes: [UInt8], _ isLittle: Bool) -> BoundingBox {
        let sides = (0..<4).map { Double(bitPattern: number(bytes, 8 + 8 * $0, 8, isLittle)) }
        return BoundingBox(west: sides[0], south: sides[2], east: sides[1], north: sides[3])
    }

    private static func number(_ bytes: [UInt8], _ offset: Int, _ size: Int, _ isLittle: Bool) -> UInt64 {
        let field = bytes[offset..<offset + size]
        return (isLittle ? Array(field.reversed()) : Array(field)).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
