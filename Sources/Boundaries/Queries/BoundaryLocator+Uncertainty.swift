public import Geodesy

/// What a distance interval was worked out for.
struct ExtremeKey: Hashable {
    let region: RegionID
    let borders: [BorderID]
}

extension BoundaryLocator {
    /// Finds how near and how far an uncertain location may be from the nearest of some borders.
    ///
    /// The interval holds for every place of the uncertainty region, and is widened by the accuracy of the
    /// border's line.
    ///
    /// - Parameters:
    ///   - area: Where the location may lie.
    ///   - borders: The borders, as ``BoundaryAtlas/borders(named:)`` finds them.
    /// - Returns: The interval; nothing when a coordinate is not valid or no border is given.
    /// - Complexity: Some microseconds for a disc, some milliseconds for a region asked for the first time.
    public func distanceInterval(
        from area: UncertaintyRegion, toNearestOf borders: [BorderID]
    ) -> DistanceInterval? {
        let accuracy = borders.map { atlas[$0].accuracy }.max() ?? .zero
        switch area {
        case .disc(let center, let radius):
            return aroundPoint(center, radius, borders)?.widened(by: accuracy)
        case .corridor(let start, let end, let halfWidth):
            return along(start, end, halfWidth, borders)?.widened(by: accuracy)
        case .region(let region):
            let key = ExtremeKey(region: region, borders: borders)
            if let known = extremes[key] { return known }
            let found = within(region, borders)?.widened(by: accuracy)
            extremes[key] = found
            return found
        }
    }

    /// A distance changes by no more than one moves: nothing in a disc is nearer or farther by more than its
    /// radius.
    private func aroundPoint(
        _ center: Coordinate, _ radius: Length, _ borders: [BorderID]
    ) -> DistanceInterval? {
        guard center.isValid, let found = distance(to: center, among: borders) else { return nil }
        return DistanceInterval(found.0, within: radius)
    }

    /// The interval of a corridor: that of the discs around points along it.
    private func along(
        _ start: Coordinate, _ end: Coordinate, _ halfWidth: Length, _ borders: [BorderID]
    ) -> DistanceInterval? {
        guard start.isValid, end.isValid else { return nil }
        let length = Ellipsoid.wgs84.distance(from: start, to: end)
        let step = max(length / 64, .metres(100))
        let places = Ellipsoid.wgs84.waypoints(alongGeodesicFrom: start, to: end, maximumSpacing: step)
        let intervals = places.compactMap { aroundPoint($0, halfWidth + step / 2, borders) }
        guard let nearest = intervals.map(\.minimum).min(), let farthest = intervals.map(\.maximum).max()
        else {
            return nil
        }
        return DistanceInterval(
            minimum: nearest, distance: intervals[intervals.count / 2].distance, maximum: farthest)
    }

    private func within(_ region: RegionID, _ borders: [BorderID]) -> DistanceInterval? {
        let place = atlas[region].representativePoint
        guard let best = distance(to: place, among: borders)?.0 else { return nil }
        var search = ExtremeSearch(rings: atlas.rings(of: region), representative: place, distance: best)
        let extremes = search.run { self.distance(to: $0, among: borders)?.0 ?? best }
        return DistanceInterval(minimum: extremes.least, distance: best, maximum: extremes.greatest)
    }

    /// Finds the regions of a level in which an uncertain location may lie.
    ///
    /// - Parameters:
    ///   - area: Where the location may lie.
    ///   - level: 0 for countries, 1 for their first division.
    /// - Returns: The regions, by code; a single one is certain if the whole area lies in it.
    /// - Complexity: Linear in the edges near the area.
    public func possibleRegions(over area: UncertaintyRegion, level: Int) -> [RegionID] {
        switch area {
        case .region(let region): return parts(of: region, level: level)
        case .disc(let center, let radius): return regions(near: center, within: radius, level: level)
        case .corridor(let start, let end, let halfWidth):
            let length = Ellipsoid.wgs84.distance(from: start, to: end)
            let step = max(length / 16, .kilometres(1))
            let places = Ellipsoid.wgs84.waypoints(alongGeodesicFrom: start, to: end, maximumSpacing: step)
            var found = Set<RegionID>()
            for place in places {
                found.formUnion(regions(near: place, within: halfWidth + step / 2, level: level))
            }
            return found.sorted()
        }
    }

    /// Tells how sure it is that an uncertain location lies in a region; nothing when it does not for sure.
    ///
    /// - Parameters:
    ///   - region: A country or a first-level region.
    ///   - area: Where the location may lie.
    /// - Returns: Certain only when no other region is within reach; a part of the area may lie at sea.
    public func certainty(of region: RegionID, over area: UncertaintyRegion) -> Certainty? {
        let possible = possibleRegions(over: area, level: atlas[region].level)
        guard possible.contains(region) else { return nil }
        return possible.count == 1 ? .certain : .possible
    }

    private func parts(of region: RegionID, level: Int) -> [RegionID] {
        let own = atlas[region]
        if own.level == level { return [region] }
        if level < own.level { return own.parent.map { parts(of: $0, level: level) } ?? [] }
        return atlas.regions.filter { $0.level == level && $0.countryCode == own.countryCode }.map(\.id)
    }

    /// A region that reaches into a disc either holds its centre or has an edge in it.
    private func regions(near center: Coordinate, within radius: Length, level: Int) -> [RegionID] {
        guard center.isValid, level <= 1 else { return [] }
        let answer = regions(at: center, findingNearest: false)
        var found = Set([level == 0 ? answer.country : answer.admin1].compactMap { $0 })
        for region in atlas.grids[0].sides(near: center, within: radius) {
            let id = level == 0 ? atlas.regionRecords[region].country : region
            found.insert(RegionID(index: Int(id)))
        }
        return found.sorted()
    }
}
