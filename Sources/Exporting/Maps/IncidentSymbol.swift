import Incidents

/// The mark of an incident: its form and colour say the type, its area the deaths.
struct IncidentSymbol {
    /// The event type.
    let type: EventType

    /// Half the height, in pixels.
    let radius: Double

    /// The radius that stands for no known death, and for as many as fit it.
    static let leastRadius = 5.0

    /// The radius that stands for the most.
    static let greatestRadius = 26.0

    /// Makes the mark of so many deaths; where many incidents share a map, all marks are smaller.
    init(_ type: EventType, deaths: Int, scale: Double = 1) {
        self.type = type
        let proportional = 2.2 * Double(deaths).squareRoot()
        radius = min(max(proportional, Self.leastRadius), Self.greatestRadius) * scale
    }

    /// Makes a mark of a size.
    init(_ type: EventType, radius: Double) {
        self.type = type
        self.radius = radius
    }

    /// The corners of the mark around a point, of the same area for every type; none for a circle.
    func corners(around center: PagePoint) -> [PagePoint] {
        Self.form(of: type).map {
            PagePoint(x: center.x + $0.x * radius, y: center.y + $0.y * radius)
        }
    }

    /// The room that the mark takes.
    func box(around center: PagePoint) -> PageBox {
        PageBox(around: center, width: radius * 2.3, height: radius * 2.3)
    }

    /// The forms for a circle of radius 1, so that the types stay apart in print without colours.
    private static func form(of type: EventType) -> [PagePoint] {
        switch type {
        case .battles: []
        case .protests: [(-0.89, -0.89), (0.89, -0.89), (0.89, 0.89), (-0.89, 0.89)].map(PagePoint.init)
        case .riots: [(-1.35, -0.78), (1.35, -0.78), (0, 1.55)].map(PagePoint.init)
        case .explosions: [(0, -1.55), (1.35, 0.78), (-1.35, 0.78)].map(PagePoint.init)
        case .violenceAgainstCivilians: [(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)].map(PagePoint.init)
        case .strategicDevelopments:
            [(0, -1.1), (0.95, -0.55), (0.95, 0.55), (0, 1.1), (-0.95, 0.55), (-0.95, -0.55)].map(
                PagePoint.init)
        }
    }
}
