public import Geodesy

extension BoundaryLocator {
    /// Finds the border nearest to a place.
    ///
    /// - Parameter place: A coordinate.
    /// - Returns: The border and the distance to it; nothing when the place is not valid or there is no border at all.
    /// - Complexity: Logarithmic, some microseconds.
    public func nearestBorder(to place: Coordinate) -> BorderDistance? {
        nearestBorder(to: place, in: nil)
    }

    /// Finds the border nearest to a place whose regions are known already.
    ///
    /// - Parameters:
    ///   - place: A coordinate.
    ///   - regions: What ``regions(at:)`` answered for it; nothing when it is still to be asked.
    /// - Returns: The border and the distance to it; nothing when the place is not valid or there is no border at all.
    public func nearestBorder(to place: Coordinate, in regions: RegionAnswer?) -> BorderDistance? {
        guard place.isValid, atlas.borderRoot != none else { return nil }
        let country = home(place, regions)
        let found = atlas.tree.nearest(to: place, root: atlas.borderRoot, scratch: &scratch) {
            comesFirst($0, $1, seenFrom: country)
        }
        return found.map { answer($0, from: country) }
    }

    /// Finds which of some borders is nearest to a place, and how far.
    ///
    /// - Parameters:
    ///   - place: A coordinate.
    ///   - borders: The borders to choose from, as ``BoundaryAtlas/borders(named:)`` finds them.
    /// - Returns: The border and the distance to it; nothing when the place is not valid or no border is given.
    public func nearestBorder(to place: Coordinate, among borders: [BorderID]) -> BorderDistance? {
        guard place.isValid else { return nil }
        let records = atlas.borderRecords
        let roots = borders.lazy.map { records[$0.index].root }
        let country = home(place, nil)
        let found = atlas.tree.nearest(to: place, roots: roots, scratch: &scratch) {
            comesFirst($0, $1, seenFrom: country)
        }
        return found.map { answer($0, from: country) }
    }

    private func home(_ place: Coordinate, _ regions: RegionAnswer?) -> UInt32 {
        let country = (regions ?? self.regions(at: place, findingNearest: false)).country
        return country.map { UInt32($0.index) } ?? none
    }

    /// Where three countries meet, a border of the country that holds the place comes before the one between the two
    /// others; beyond that, borders go by their code.
    private func comesFirst(_ line: UInt32, _ other: UInt32, seenFrom country: UInt32) -> Bool {
        let (border, rival) = (atlas.lines[line].border, atlas.lines[other].border)
        let (isOwn, isRivalOwn) = (isBorder(border, of: country), isBorder(rival, of: country))
        return isOwn == isRivalOwn ? border < rival : isOwn
    }

    private func isBorder(_ border: UInt32, of country: UInt32) -> Bool {
        let record = atlas.borderRecords[border]
        return record.first == country || record.second == country
    }

    private func answer(_ found: NearestSegment, from country: UInt32) -> BorderDistance {
        let border = atlas.lines[found.line].border
        return BorderDistance(
            border: BorderID(index: Int(border)), distance: found.point.distance,
            nearest: found.point.coordinate, azimuth: found.point.azimuth,
            side: isBorder(border, of: country) ? RegionID(index: Int(country)) : nil)
    }

    /// The distance to the nearest of some borders, and the border.
    func distance(to place: Coordinate, among borders: [BorderID]) -> (Length, BorderID)? {
        let records = atlas.borderRecords
        let roots = borders.lazy.map { records[$0.index].root }
        return atlas.tree.nearest(to: place, roots: roots, scratch: &scratch, comesFirst: <).map {
            ($0.point.distance, BorderID(index: Int(atlas.lines[$0.line].border)))
        }
    }
}
