/// An area of the Earth's surface, kept in square metres.
public struct Area: Hashable, Sendable, Comparable {
    /// The area in square metres.
    public var squareMetres: Double

    /// The area in square kilometres.
    public var squareKilometres: Double { squareMetres / 1e6 }

    /// Makes an area from square metres.
    public static func squareMetres(_ value: Double) -> Area { Area(squareMetres: value) }

    /// Tells whether one area is smaller than another.
    public static func < (left: Area, right: Area) -> Bool { left.squareMetres < right.squareMetres }

    /// The area without its sign.
    public var magnitude: Area { Area(squareMetres: squareMetres.magnitude) }
}
