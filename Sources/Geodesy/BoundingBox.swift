/// A box between two meridians and two parallels, in degrees; its boundary belongs to it.
///
/// When `west` is greater than `east`, the box crosses the antimeridian (RFC 7946, section 5.2). The box from -180
/// to 180 goes all the way round.
public struct BoundingBox: Hashable, Sendable {
    /// The western meridian, -180 to 180.
    public var west: Double
    /// The southern parallel, -90 to 90.
    public var south: Double
    /// The eastern meridian, -180 to 180.
    public var east: Double
    /// The northern parallel, -90 to 90.
    public var north: Double

    /// Makes a box from its four sides.
    public init(west: Double, south: Double, east: Double, north: Double) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    /// Makes the box of a single coordinate.
    public init(_ coordinate: Coordinate) {
        self.init(
            west: coordinate.longitude, south: coordinate.latitude, east: coordinate.longitude,
            north: coordinate.latitude)
    }

    /// The box of the whole Earth.
    public static let world = BoundingBox(west: -180, south: -90, east: 180, north: 90)

    /// Whether the box crosses the antimeridian.
    public var crossesAntimeridian: Bool { west > east }

    /// The extent in longitude, 0 to 360 degrees.
    public var longitudeSpan: Angle { .degrees(crossesAntimeridian ? east - west + 360 : east - west) }

    /// The extent in latitude.
    public var latitudeSpan: Angle { .degrees(north - south) }

    /// The coordinate in the middle of both extents.
    public var center: Coordinate {
        Coordinate(
            longitude: wrapped(longitude: west + longitudeSpan.degrees / 2), latitude: (south + north) / 2)
    }

    /// The corners, counter-clockwise from the southwest.
    public var corners: [Coordinate] {
        [
            Coordinate(longitude: west, latitude: south), Coordinate(longitude: east, latitude: south),
            Coordinate(longitude: east, latitude: north), Coordinate(longitude: west, latitude: north),
        ]
    }
}
