/// A distance, kept in metres.
public struct Length: Hashable, Sendable {
    /// The length in metres.
    public var metres: Double

    /// The length in kilometres.
    public var kilometres: Double { metres / LengthUnit.kilometre.metres }

    /// The length in international miles of 1609.344 m.
    public var miles: Double { metres / LengthUnit.mile.metres }

    /// Makes a length from metres.
    public static func metres(_ value: Double) -> Length { Length(metres: value) }

    /// Makes a length from kilometres.
    public static func kilometres(_ value: Double) -> Length { Length(value, .kilometre) }

    /// Makes a length from international miles of 1609.344 m.
    public static func miles(_ value: Double) -> Length { Length(value, .mile) }

    /// Makes a length from a number of units.
    public init(_ count: Double, _ unit: LengthUnit) { metres = count * unit.metres }

    init(metres: Double) { self.metres = metres }
}

extension Length: Comparable, AdditiveArithmetic {
    /// The length of nothing.
    public static let zero = Length(metres: 0)

    /// A length greater than any other.
    public static let infinity = Length(metres: .infinity)

    /// Tells whether one length is shorter than another.
    public static func < (left: Length, right: Length) -> Bool { left.metres < right.metres }

    /// Adds two lengths.
    public static func + (left: Length, right: Length) -> Length {
        Length(metres: left.metres + right.metres)
    }

    /// Takes one length from another; the difference may be negative.
    public static func - (left: Length, right: Length) -> Length {
        Length(metres: left.metres - right.metres)
    }

    /// Multiplies a length by a plain number.
    public static func * (length: Length, factor: Double) -> Length { Length(metres: length.metres * factor) }

    /// Multiplies a length by a plain number.
    public static func * (factor: Double, length: Length) -> Length { Length(metres: length.metres * factor) }

    /// Divides a length by a plain number.
    public static func / (length: Length, divisor: Double) -> Length {
        Length(metres: length.metres / divisor)
    }

    /// Returns how many times the second length goes into the first.
    public static func / (length: Length, divisor: Length) -> Double { length.metres / divisor.metres }

    /// The length without its sign.
    public var magnitude: Length { Length(metres: metres.magnitude) }
}

extension Length: CustomStringConvertible {
    /// The length for people: metres with one decimal below 1 km, else kilometres with three.
    public var description: String {
        metres.magnitude < 1000
            ? "\(decimal(metres, places: 1)) m" : "\(decimal(kilometres, places: 3)) km"
    }
}
