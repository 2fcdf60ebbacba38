public import Geodesy

extension BoundaryLocator {
    /// Finds the border nearest to a place.
    ///
    /// - Parameter place: A coordinate.
    /// - Returns: The border and the distance to it; nothing when the place is not valid or there is no border at all.
    /// - Complexity: Logarithmic, some microseconds.
    public func nearestBorder(to place: Coordinate) -> BorderDistance? {
        guard atlas.borderRoot != none else { return nil }
        return nearest(to: place, roots: CollectionOfOne(atlas.borderRoot), inside: nil)
    }

    /// Finds the border nearest to a place whose regions are known already.
    ///
    /// - Parameters:
    ///   - place: A coordinate.
    ///   - regions: What ``regions(at:)`` answered for it.
    /// - Returns: The border and the distance to it; nothing when the place is not valid or there is no border at all.
    public func nearestBorder(to place: Coordinate, in regions: RegionAnswer) -> BorderDistance? {
        guard atlas.borderRoot != none else { return nil }
        return nearest(to: place, roots: CollectionOfOne(atlas.borderRoot), inside: regions)
    }

    /// Finds which of some borders is nearest to a place, and how far.
    ///
    /// - Parameters:
    ///   - place: A coordinate.
    ///   - borders: The borders to choose from, as ``BoundaryAtlas/borders(named:)`` finds them.
    /// - Returns: The border and the distance to it; nothing when the place is not valid or no border is given.
    public func nearestBorder(to place: Coordinate, among borders: [BorderID]) -> BorderDistance? {
        let records = atlas.borderRecords
        return nearest(to: place, roots: borders.lazy.map { records[$0.index].root }, inside: nil)
    }

    private func nearest(
        to place: Coordinate, roots: some Sequence<UInt32>, inside regions: RegionAnswer?
    ) -> BorderDistance? {
        guard place.isValid else { return nil }
        let tree = atlas.tree
        guard let found = tree.nearest(to: place, roots: roots, scratch: &scratch, accepts: { _ in true })
        else { return nil }
        let border = atlas.lines[found.line].border
        let record = atlas.borderRecords[border]
        let country = (regions ?? self.regions(at: place)).country
        let isOnASide =
            country.map { $0.index == Int(record.first) || $0.index == Int(record.second) } ?? false
        return BorderDistance(
            border: BorderID(index: Int(border)), distance: found.point.distance,
            nearest: found.point.coordinate, azimuth: found.point.azimuth, side: isOnASide ? country : nil)
    }

    /// The distance to the nearest of some borders, and the border.
    func distance(to place: Coordinate, among borders: [BorderID]) -> (Length, BorderID)? {
        let records = atlas.borderRecords
        let roots = borders.lazy.map { records[$0.index].root }
        return atlas.tree.nearest(to: place, roots: roots, scratch: &scratch, accepts: { _ in true }).map {
            ($0.point.distance, BorderID(index: Int(atlas.lines[$0.line].border)))
        }
    }
}
