import Boundaries
import Geodesy
import Incidents
import SimpleFeatures
import Synchronization
import Topology

/// The polygons of regions as the layers of a database draw them: fine enough for any map, each made once.
///
/// A region is drawn again for every incident that is known by it alone, so that its full outline would make up most of
/// a large file. What is measured is measured against the full outline.
final class DrawnRegions: Sendable {
    /// Half a kilometre: a tenth of what the lines of small maps are wide.
    private static let tolerance = Angle.degrees(0.005)

    private let shapes: RegionShapes
    private let drawn = Mutex<[RegionID: Geometry?]>([:])

    init(_ shapes: RegionShapes) { self.shapes = shapes }

    /// The polygon of a region; nothing for what is known otherwise.
    func shape(of location: IncidentLocation) -> Geometry? {
        guard let region = shapes.region(of: location) else { return nil }
        return drawn.withLock { drawn in
            if let known = drawn[region] { return known }
            let full = shapes.shape(of: location)
            let simple = full.map { (try? $0.simplified(within: Self.tolerance)) ?? $0 }
            drawn[region] = .some(simple)
            return simple
        }
    }
}
