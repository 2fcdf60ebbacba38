public import Geodesy

/// How far a border is from a place.
public struct BorderDistance: Hashable, Sendable {
    /// The border.
    public var border: BorderID
    /// The geodesic distance to its line.
    public var distance: Length
    /// The point of the line that is nearest.
    public var nearest: Coordinate
    /// The direction from the place to that point.
    public var azimuth: Azimuth
    /// The country of the border on whose side the place lies; nothing in a third country or at sea.
    public var side: RegionID?
}

/// The distances that are possible between an uncertain location and an uncertain line.
public struct DistanceInterval: Hashable, Sendable {
    /// No place of the uncertainty region is nearer, at least zero.
    public var minimum: Length
    /// The distance from the representative point.
    public var best: Length
    /// No place of the uncertainty region is farther.
    public var maximum: Length

    /// Makes an interval from its parts.
    public init(minimum: Length, best: Length, maximum: Length) {
        self.minimum = minimum
        self.best = best
        self.maximum = maximum
    }

    /// Tells how sure it is that the distance is at most a limit; nothing when it is more for sure.
    public func certainty(within limit: Length) -> Certainty? {
        if maximum <= limit { return .certain }
        return minimum <= limit ? .possible : nil
    }

    /// The interval with both ends moved out, the lower not below zero.
    func widened(by slack: Length) -> DistanceInterval {
        DistanceInterval(minimum: max(.zero, minimum - slack), best: best, maximum: maximum + slack)
    }
}
