import Geodesy

extension Geometry {
    /// Reads well-known text (OGC 06-103r4), in any case, as in `POINT (2.9678 19.9486)`: longitude first.
    ///
    /// Heights and measures (`Z`, `M`, `ZM`) are read and left out. A multi-point is read with and without inner
    /// brackets. An empty point, line or polygon is read as an empty multi-shape of its kind.
    ///
    /// - Parameter text: One shape and nothing more.
    /// - Throws: `WKTError`, which says where in the text the fault is.
    public init(wellKnownText text: String) throws(WKTError) {
        var reader = WKTReader(scanner: WKTScanner(text))
        self = try reader.readGeometry(depth: 0)
        guard reader.scanner.isAtEnd else { throw reader.scanner.fault(expected: "the end of the text") }
    }
}

/// A reader of well-known text, by recursive descent.
struct WKTReader {
    var scanner: WKTScanner
    /// How many numbers a coordinate has; only the first two are kept.
    private var dimensions = 2

    /// How deep collections may nest.
    static let deepest = 32

    init(scanner: WKTScanner) { self.scanner = scanner }

    mutating func readGeometry(depth: Int) throws(WKTError) -> Geometry {
        guard depth < Self.deepest else {
            throw scanner.fault(expected: "at most \(Self.deepest) nested shapes")
        }
        let kind = try readKind()
        dimensions = 2 + scanner.skipDimensionWord()
        if scanner.skip(word: "EMPTY") { return kind.empty }
        switch kind {
        case .point: return .point(try readPoint())
        case .lineString: return .lineString(try readLineString())
        case .polygon: return .polygon(try readPolygon())
        case .multiPoint:
            return .multiPoint(
                MultiPoint(try readList { reader throws(WKTError) in try reader.readMember() }))
        case .multiLineString:
            return .multiLineString(
                MultiLineString(try readList { reader throws(WKTError) in try reader.readLineString() }))
        case .multiPolygon:
            return .multiPolygon(
                MultiPolygon(try readList { reader throws(WKTError) in try reader.readPolygon() }))
        case .geometryCollection:
            return .geometryCollection(
                GeometryCollection(
                    try readList { reader throws(WKTError) in try reader.readGeometry(depth: depth + 1) }))
        }
    }

    private mutating func readKind() throws(WKTError) -> GeometryKind {
        let start = scanner
        let word = scanner.word()
        // In one word too, as PostGIS writes it: POINTZ, LINESTRINGZM.
        for kind in GeometryKind.allCases where word.hasPrefix(kind.name.uppercased()) {
            let rest = String(word.dropFirst(kind.name.count))
            if rest.isEmpty { return kind }
            if let extra = WKTScanner.dimensionWords[rest] {
                scanner.pendingDimensions = extra
                return kind
            }
        }
        throw start.fault(expected: "the name of a shape, such as POINT or MULTIPOLYGON")
    }

    private mutating func readList<Item>(
        _ readItem: (inout WKTReader) throws(WKTError) -> Item
    ) throws(WKTError) -> [Item] {
        try scanner.require("(")
        var items = [try readItem(&self)]
        while scanner.skip(",") { items.append(try readItem(&self)) }
        try scanner.require(")")
        return items
    }

    private mutating func readCoordinate() throws(WKTError) -> Coordinate {
        let longitude = try scanner.number()
        let latitude = try scanner.number()
        for _ in 0..<(dimensions - 2) { _ = try scanner.number() }
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    private mutating func readCoordinates() throws(WKTError) -> [Coordinate] {
        try readList { reader throws(WKTError) in try reader.readCoordinate() }
    }

    private mutating func readPoint() throws(WKTError) -> Point {
        try scanner.require("(")
        let point = Point(try readCoordinate())
        try scanner.require(")")
        return point
    }

    /// Reads a member of a multi-point, which old writers leave without brackets.
    private mutating func readMember() throws(WKTError) -> Point {
        scanner.isAt("(") ? try readPoint() : Point(try readCoordinate())
    }

    private mutating func readLineString() throws(WKTError) -> LineString {
        let start = scanner
        let coordinates = try readCoordinates()
        do { return try LineString(coordinates) } catch { throw start.fault(shape: error) }
    }

    private mutating func readRing() throws(WKTError) -> LinearRing {
        let start = scanner
        let coordinates = try readCoordinates()
        do { return try LinearRing(coordinates) } catch { throw start.fault(shape: error) }
    }

    private mutating func readPolygon() throws(WKTError) -> Polygon {
        let rings = try readList { reader throws(WKTError) in try reader.readRing() }
        return Polygon(exterior: rings[0], holes: Array(rings.dropFirst()))
    }
}
