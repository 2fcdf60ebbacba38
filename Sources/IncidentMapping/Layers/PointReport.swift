public import Boundaries
public import Gazetteer
public import Geodesy

/// What the boundaries and the gazetteer say of one point, for `regions --at`.
public struct PointReport: Sendable {
    /// The regions, the border and what is known of both, as names with values.
    public let lines: [(name: String, value: String)]

    /// Asks about a point.
    ///
    /// - Parameters:
    ///   - point: The point.
    ///   - atlas: The regions and borders.
    ///   - gazetteer: The places, whose countries are held against the polygons'.
    public init(at point: Coordinate, atlas: BoundaryAtlas, gazetteer: GazetteerFile) {
        var locator = BoundaryLocator(atlas)
        let answer = locator.regions(at: point)
        lines =
            Self.regions(answer, atlas) + Self.border(at: point, answer, &locator)
            + (GazetteerNeighbour(of: point, in: gazetteer)?.lines(locator, gazetteer) ?? [])
    }

    private static func regions(_ answer: RegionAnswer, _ atlas: BoundaryAtlas) -> [(
        name: String, value: String
    )] {
        var lines: [(name: String, value: String)] = []
        let levels = [
            ("country", answer.country), ("admin1", answer.admin1), ("admin2", answer.admin2),
            ("admin3", answer.admin3),
        ]
        for case (let name, let id?) in levels {
            let region = atlas[id]
            lines.append(
                (name, "\(region.name) (\(region.code)), \(region.source.name), \(region.source.vintage)"))
        }
        switch answer.placement {
        case .interior: lines.append(("placement", "inside"))
        case .boundary: lines.append(("placement", "on a line between regions, or on a coast"))
        case .exterior: lines.append(("placement", "in no region: at sea, or in a gap of the data"))
        }
        if let nearest = answer.nearest {
            lines.append(
                (
                    "nearest region",
                    "\(atlas[nearest.region].name), \(atlas[nearest.country].name), \(nearest.distance)"
                ))
        }
        return lines
    }

    private static func border(
        at point: Coordinate, _ answer: RegionAnswer, _ locator: inout BoundaryLocator
    ) -> [(name: String, value: String)] {
        guard let border = locator.nearestBorder(to: point, in: answer) else { return [] }
        let line = locator.atlas[border.border]
        let least = max(.zero, border.distance - line.accuracy)
        return [
            ("border", "\(line.name) (\(line.code)), \(line.source.name)"),
            (
                "border distance",
                "\(border.distance), with the line's accuracy \(least) to \(border.distance + line.accuracy)"
            ),
            ("nearest point", border.nearest.decimalDegrees(decimals: 6)),
            ("azimuth", "\(border.azimuth)"),
        ]
    }
}
