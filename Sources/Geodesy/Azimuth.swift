/// A direction on the ground: degrees clockwise from true north, at least 0 and below 360.
public struct Azimuth: Hashable, Sendable {
    /// The azimuth in degrees, at least 0 and below 360.
    public let degrees: Double

    /// Makes an azimuth from any number of degrees, reduced to at least 0 and below 360.
    public init(degrees: Double) {
        // Without the division, which costs as much as a sine: geodesics give -180 to 180.
        if degrees > 0, degrees < 360 {
            self.degrees = degrees
            return
        }
        let remainder = degrees.truncatingRemainder(dividingBy: 360)
        let positive = remainder < 0 ? remainder + 360 : remainder
        // A tiny negative remainder rounds up to 360, and a zero may bear a minus sign.
        self.degrees = positive == 360 || positive == 0 ? 0 : positive
    }

    /// Makes an azimuth from an angle that is measured clockwise from north.
    public init(_ angle: Angle) { self.init(degrees: angle.degrees) }

    /// The azimuth as an angle clockwise from north.
    public var angle: Angle { .degrees(degrees) }

    /// The opposite direction.
    public var reversed: Azimuth { Azimuth(degrees: degrees + 180) }

    /// Returns the turn from another azimuth to this one, above -180 and at most 180 degrees, clockwise positive.
    public func turn(from other: Azimuth) -> Angle {
        let turn = Azimuth(degrees: degrees - other.degrees).degrees
        return .degrees(turn > 180 ? turn - 360 : turn)
    }
}

extension Azimuth: CustomStringConvertible {
    /// The azimuth in degrees with the compass point, as in `92.5° (E)`.
    public var description: String { "\(decimal(degrees, places: 1))° (\(compassPoint.symbol))" }
}
