/// A position on the Earth: WGS 84 longitude and latitude in degrees.
public struct Coordinate: Hashable, Sendable {
    /// Degrees east of Greenwich, -180 to 180 when valid.
    public var longitude: Double
    /// Degrees north of the equator, -90 to 90 when valid.
    public var latitude: Double

    /// Makes a coordinate as given, without a check.
    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}

extension Coordinate {
    /// Whether both numbers are finite and in range: longitude -180 to 180, latitude -90 to 90, bounds included.
    public var isValid: Bool { longitude.magnitude <= 180 && latitude.magnitude <= 90 }

    /// The coordinate with its longitude brought to at least -180 and below 180.
    public var normalized: Coordinate {
        Coordinate(longitude: wrapped(longitude: longitude), latitude: latitude)
    }
}

extension Coordinate: CustomStringConvertible {
    /// The coordinate with its labels, as in `(longitude: 2.9678, latitude: 19.9486)`.
    public var description: String { "(longitude: \(longitude), latitude: \(latitude))" }
}

/// Brings a longitude to at least -180 and below 180 degrees, without touching one that is there already.
func wrapped(longitude: Double) -> Double {
    if longitude >= -180 && longitude < 180 { return longitude }
    let remainder = (longitude + 180).truncatingRemainder(dividingBy: 360)
    return (remainder < 0 ? remainder + 360 : remainder) - 180
}
