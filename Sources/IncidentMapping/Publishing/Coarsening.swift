import Geodesy
import Incidents

/// How vaguely places are told in what is published.
public enum Coarsening: Hashable, Sendable {
    /// Points rounded to so many decimals of a degree, 0 to 4: a hundredth is about a kilometre.
    case decimals(Int)
    /// Points given up for their region of a level, 1 or 2.
    case region(level: Int)

    /// Reads `0` to `4`, `admin1` or `admin2`; nothing for other texts.
    ///
    /// - Parameter text: What a user writes.
    public init?(parsing text: String) {
        switch text.lowercased() {
        case "admin1": self = .region(level: 1)
        case "admin2": self = .region(level: 2)
        default:
            guard let decimals = Int(text), 0...4 ~= decimals else { return nil }
            self = .decimals(decimals)
        }
    }

    /// What was done to a place, in a sentence that goes into the published record.
    public var sentence: String {
        switch self {
        case .decimals(0): "The place was rounded to whole degrees for publication."
        case .decimals(1): "The place was rounded to one decimal of a degree for publication."
        case .decimals(let count): "The place was rounded to \(count) decimals of a degree for publication."
        case .region(let level):
            "The place was coarsened to its \(level == 1 ? "first" : "second")-level region for publication."
        }
    }

    /// Whether names of towns say more than what is told of places then.
    var isVague: Bool {
        switch self {
        case .decimals(let count): count <= 1
        case .region: true
        }
    }

    /// What was done where nothing around a place has a shape.
    static let withoutPlace = "The place was left out for publication."

    /// Half the diagonal of the cell that rounds to a point: how far the true point may be from it.
    static func reach(ofDecimals decimals: Int, at point: Coordinate) -> Length {
        let half = (0..<decimals).reduce(0.5) { cell, _ in cell / 10 }
        let corners = [half, -half].map { north in
            Coordinate(
                longitude: point.longitude + half, latitude: min(max(point.latitude + north, -90), 90))
        }
        return corners.map { Ellipsoid.wgs84.distance(from: point, to: $0) }.max() ?? .zero
    }

    /// The point rounded to decimals, on the Earth still.
    static func rounded(_ point: Coordinate, to decimals: Int) -> Coordinate {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        return Coordinate(
            longitude: (point.longitude * scale).rounded() / scale,
            latitude: (point.latitude * scale).rounded() / scale)
    }
}
