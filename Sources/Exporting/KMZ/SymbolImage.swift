import Archives
import Incidents

/// The mark of an event type as a picture: its form in its colour, with a dark edge and nothing around it.
struct SymbolImage {
    /// Pixels of either side.
    private static let size = 48

    /// So many samples of either side make a pixel.
    private static let samples = 4

    private let color: MapColor
    private let corners: [PagePoint]
    private let edge: [PagePoint]
    private let radius = 14.0

    private static let center = PagePoint(x: Double(size) / 2, y: Double(size) / 2)

    init(_ type: EventType) {
        color = type.color
        corners = IncidentSymbol(type, radius: radius).corners(around: Self.center)
        edge = IncidentSymbol(type, radius: radius + 2.5).corners(around: Self.center)
    }

    /// The picture in the PNG format (ISO 15948).
    var png: [UInt8] {
        var lines: [UInt8] = []
        for y in 0..<Self.size {
            lines.append(0)  // no filter
            for x in 0..<Self.size { lines += pixel(x, y) }
        }
        var compressed: [UInt8] = []
        Deflater(.zlib).compress(lines, isLast: true) { compressed += $0 }
        let size = Self.big(Self.size)
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            // Eight bits for each of red, green, blue and opacity.
            + Self.chunk("IHDR", size + size + [8, 6, 0, 0, 0]) + Self.chunk("IDAT", compressed)
            + Self.chunk("IEND", [])
    }

    /// Red, green, blue and opacity.
    private func pixel(_ x: Int, _ y: Int) -> [UInt8] {
        var (inside, around) = (0, 0)
        for sample in 0..<Self.samples * Self.samples {
            let step = 1 / Double(Self.samples)
            let point = PagePoint(
                x: Double(x) + (Double(sample % Self.samples) + 0.5) * step,
                y: Double(y) + (Double(sample / Self.samples) + 0.5) * step)
            if Self.holds(corners, radius, point) {
                inside += 1
            } else if Self.holds(edge, radius + 2.5, point) {
                around += 1
            }
        }
        let covered = inside + around
        guard covered > 0 else { return [0, 0, 0, 0] }
        let channels = [color.red, color.green, color.blue].map { channel in
            UInt8((Int(channel) * inside + 0x1F * around) / covered)
        }
        return channels + [UInt8(255 * covered / (Self.samples * Self.samples))]
    }

    /// Whether a form holds a point; without corners it is a circle.
    private static func holds(_ corners: [PagePoint], _ radius: Double, _ point: PagePoint) -> Bool {
        guard !corners.isEmpty else {
            let (x, y) = (point.x - center.x, point.y - center.y)
            return x * x + y * y <= radius * radius
        }
        var isInside = false
        for (a, b) in zip(corners, corners.dropFirst() + corners.prefix(1))
        where (a.y <= point.y) != (b.y <= point.y) {
            if a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y) > point.x { isInside.toggle() }
        }
        return isInside
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        var checksum = CRC32()
        checksum.add(Array(name.utf8) + content)
        return big(content.count) + Array(name.utf8) + content + big(Int(checksum.value))
    }

    private static func big(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
