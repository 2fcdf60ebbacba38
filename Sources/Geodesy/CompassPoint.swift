/// One of the sixteen points of the compass.
public enum CompassPoint: Int, Hashable, Sendable, CaseIterable {
    /// 0 degrees.
    case north
    /// 22.5 degrees.
    case northNortheast
    /// 45 degrees.
    case northeast
    /// 67.5 degrees.
    case eastNortheast
    /// 90 degrees.
    case east
    /// 112.5 degrees.
    case eastSoutheast
    /// 135 degrees.
    case southeast
    /// 157.5 degrees.
    case southSoutheast
    /// 180 degrees.
    case south
    /// 202.5 degrees.
    case southSouthwest
    /// 225 degrees.
    case southwest
    /// 247.5 degrees.
    case westSouthwest
    /// 270 degrees.
    case west
    /// 292.5 degrees.
    case westNorthwest
    /// 315 degrees.
    case northwest
    /// 337.5 degrees.
    case northNorthwest

    /// The eight principal points, clockwise from north.
    public static let principal = allCases.filter { $0.rawValue.isMultiple(of: 2) }

    /// The direction of the point.
    public var azimuth: Azimuth { Azimuth(degrees: Double(rawValue) * 22.5) }

    /// The letters of the point on a compass card, as in `NNE`.
    public var symbol: String {
        ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"][
            rawValue]
    }

    /// The English name of the point, as in `north-northeast`.
    public var name: String {
        let words = ["N": "north", "E": "east", "S": "south", "W": "west"]
        let parts = symbol.map { words[String($0)] ?? "" }
        return parts.count == 3 ? parts[0] + "-" + parts[1] + parts[2] : parts.joined()
    }
}

extension Azimuth {
    /// The nearest of the sixteen compass points; halfway goes clockwise.
    public var compassPoint: CompassPoint { CompassPoint.allCases[sector(of: 16)] }

    /// The nearest of the eight principal compass points; halfway goes clockwise.
    public var principalCompassPoint: CompassPoint { CompassPoint.principal[sector(of: 8)] }

    private func sector(of count: Int) -> Int {
        guard degrees.isFinite else { return 0 }
        return Int((degrees * Double(count) / 360 + 0.5).rounded(.down)) % count
    }
}
