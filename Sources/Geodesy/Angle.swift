/// A plane angle, kept in degrees.
///
/// Degrees are kept because every format of the field writes them: a value that is only read and written
/// comes back bit for bit.
public struct Angle: Hashable, Sendable {
    /// The angle in degrees.
    public var degrees: Double

    /// The angle in radians.
    public var radians: Double { degrees * (.pi / 180) }

    /// Makes an angle from degrees.
    public static func degrees(_ value: Double) -> Angle { Angle(degrees: value) }

    /// Makes an angle from radians.
    public static func radians(_ value: Double) -> Angle { Angle(degrees: value * (180 / .pi)) }
}

extension Angle: Comparable, AdditiveArithmetic {
    /// The angle of no turn.
    public static let zero = Angle(degrees: 0)

    /// Tells whether one angle is less than another, without reducing either to a full turn.
    public static func < (left: Angle, right: Angle) -> Bool { left.degrees < right.degrees }

    /// Adds two angles, without reducing the sum to a full turn.
    public static func + (left: Angle, right: Angle) -> Angle { Angle(degrees: left.degrees + right.degrees) }

    /// Takes one angle from another, without reducing the difference to a full turn.
    public static func - (left: Angle, right: Angle) -> Angle { Angle(degrees: left.degrees - right.degrees) }

    /// Turns an angle the other way.
    public static prefix func - (angle: Angle) -> Angle { Angle(degrees: -angle.degrees) }

    /// Multiplies an angle by a plain number.
    public static func * (angle: Angle, factor: Double) -> Angle { Angle(degrees: angle.degrees * factor) }

    /// Divides an angle by a plain number.
    public static func / (angle: Angle, divisor: Double) -> Angle { Angle(degrees: angle.degrees / divisor) }

    /// The size of the angle, whichever way it turns.
    public var magnitude: Angle { Angle(degrees: degrees.magnitude) }
}

extension Angle: CustomStringConvertible {
    /// The angle in degrees with a degree sign, as in `12.5°`.
    public var description: String { "\(degrees)°" }
}
