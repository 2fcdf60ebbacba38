extension BoundingBox {
    /// Makes the narrowest box around places on the globe, across the antimeridian where that is narrower.
    ///
    /// There is no box, but `nil`, around no places.
    ///
    /// - Parameter places: Coordinates in any order.
    /// - Complexity: O(*n* log *n*).
    public init?(enclosing places: some Sequence<Coordinate>) {
        let places = Array(places)
        guard let planar = BoundingBox(spanning: places) else { return nil }
        self = planar
        let meridians = places.map(\.longitude).sorted()
        // The box leaves out the widest gap between neighbours; the plain box leaves out the one at 180 degrees.
        var widestGap = planar.west + 360 - planar.east
        for (left, right) in zip(meridians, meridians.dropFirst()) where right - left > widestGap {
            widestGap = right - left
            west = right
            east = left
        }
    }

    /// Makes the box from the least to the greatest longitude and latitude, as in the plane.
    ///
    /// This is the box of a shape whose sides are straight in longitude and latitude: it never crosses the
    /// antimeridian. There is no box, but `nil`, around no corners.
    ///
    /// - Parameter corners: Coordinates in any order.
    public init?(spanning corners: some Sequence<Coordinate>) {
        var iterator = corners.makeIterator()
        guard let first = iterator.next() else { return nil }
        self.init(first)
        while let next = iterator.next() {
            west = min(west, next.longitude)
            east = max(east, next.longitude)
            south = min(south, next.latitude)
            north = max(north, next.latitude)
        }
    }
}
