/// Whether something that is asked of an uncertain place is so.
public enum Certainty: String, Hashable, Sendable {
    /// It is so wherever in its uncertainty region the place is.
    case certain
    /// It is so in a part of the uncertainty region.
    case possible
}

/// How far something may be from a place that is not known exactly.
public struct DistanceInterval: Hashable, Sendable {
    /// From the nearest point at which the place may be.
    public let minimum: Length

    /// From the point that stands for the place.
    public let distance: Length

    /// From the farthest point at which the place may be.
    public let maximum: Length

    /// Creates an interval.
    ///
    /// - Parameters:
    ///   - minimum: From the nearest point.
    ///   - distance: From the point that stands for the place.
    ///   - maximum: From the farthest point.
    public init(minimum: Length, distance: Length, maximum: Length) {
        self.minimum = minimum
        self.distance = distance
        self.maximum = maximum
    }

    /// Creates the interval of a disc.
    ///
    /// - Parameters:
    ///   - distance: From its middle.
    ///   - radius: Its radius.
    public init(_ distance: Length, within radius: Length) {
        self.init(minimum: max(.zero, distance - radius), distance: distance, maximum: distance + radius)
    }

    /// Tells whether the place is within a distance.
    ///
    /// - Parameter limit: The distance; it belongs to what is within.
    /// - Returns: How certain it is; nothing when it is not within.
    public func certainty(within limit: Length) -> Certainty? {
        if maximum <= limit { return .certain }
        return minimum <= limit ? .possible : nil
    }

    /// The interval with both ends moved out, the lower not below zero.
    ///
    /// - Parameter slack: By how much.
    /// - Returns: The wider interval.
    public func widened(by slack: Length) -> DistanceInterval {
        DistanceInterval(
            minimum: max(.zero, minimum - slack), distance: distance, maximum: maximum + slack)
    }

    /// The distances to the nearer of two things, whichever that is from point to point.
    ///
    /// - Parameter other: The distances to the other thing.
    /// - Returns: The least of each.
    public func joined(to other: DistanceInterval) -> DistanceInterval {
        DistanceInterval(
            minimum: min(minimum, other.minimum), distance: min(distance, other.distance),
            maximum: min(maximum, other.maximum))
    }
}
