import Boundaries
import Geodesy
import Incidents
import Synchronization

/// Measures how far located incidents are from borders that are not their nearest.
///
/// A value that any number of threads may use; their questions take turns.
final class BorderMeasure: Sendable {
    private let locator: Mutex<BoundaryLocator>
    private let shapes: RegionShapes
    private let borders: [String: Border]
    private let atlas: BoundaryAtlas

    /// Prepares to measure.
    init(_ atlas: BoundaryAtlas) {
        locator = Mutex(BoundaryLocator(atlas))
        shapes = RegionShapes(atlas)
        self.atlas = atlas
        borders = Dictionary(atlas.borders.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The distances that are possible between an incident and a border; nothing for a border that is not known or is
    /// certainly farther than a limit.
    func interval(
        of location: IncidentLocation, to code: String, within limit: Length
    ) -> DistanceInterval? {
        guard let border = borders[code], mayBeNear(location, border, limit) else { return nil }
        let area = area(of: location)
        return locator.withLock { $0.distanceInterval(from: area, toNearestOf: [border.id]) }
    }

    /// The boxes of the borders that were asked for.
    private let boxes = Mutex<[BorderID: BoundingBox]>([:])

    /// Whether the disc that covers the location reaches so near the border; a hundred times faster than the interval.
    private func mayBeNear(_ location: IncidentLocation, _ border: Border, _ limit: Length) -> Bool {
        let reach = limit + location.radius + border.accuracy
        if let box = box(of: border), reach < .kilometres(5000),
            !box.expanded(by: reach).contains(location.coordinate)
        {
            return false
        }
        let nearest = locator.withLock { $0.nearestBorder(to: location.coordinate, among: [border.id]) }
        return nearest.map { $0.distance <= reach } ?? true
    }

    private func box(of border: Border) -> BoundingBox? {
        boxes.withLock { boxes in
            if let known = boxes[border.id] { return known }
            let box = BoundingBox(spanning: atlas.lines(of: border.id).flatMap { $0 })
            boxes[border.id] = box
            return box
        }
    }

    /// What has no area in the boundary file is taken for the disc that covers it.
    private func area(of location: IncidentLocation) -> Boundaries.UncertaintyRegion {
        if case .segment(let start, let end, let width) = location.uncertainty {
            return .corridor(from: start, to: end, halfWidth: width)
        }
        // Of a whole country the disc says enough, see IncidentLocator.
        guard location.wherePrecision != .country, let region = shapes.region(of: location) else {
            return .disc(center: location.coordinate, radius: location.radius)
        }
        return .region(region)
    }
}
