import CPROJ

extension Ellipsoid {
    /// Returns the area inside a ring of geodesics: positive when the ring runs counter-clockwise.
    ///
    /// The last coordinate may repeat the first or not. A ring around a pole is measured rightly. Fewer than three
    /// coordinates give zero.
    ///
    /// - Parameter ring: The corners, in order.
    /// - Returns: The signed area.
    /// - Complexity: Linear, about a microsecond per corner.
    public func area(ofRing ring: some Sequence<Coordinate>) -> Area {
        .squareMetres(measure(ring, closed: true).squareMetres)
    }

    /// Returns the length of a ring of geodesics, the closing side included.
    public func perimeter(ofRing ring: some Sequence<Coordinate>) -> Length {
        .metres(measure(ring, closed: true).metres)
    }

    /// Returns the length of a line of geodesics.
    public func length(ofLine line: some Sequence<Coordinate>) -> Length {
        .metres(measure(line, closed: false).metres)
    }

    private func measure(
        _ path: some Sequence<Coordinate>, closed: Bool
    ) -> (metres: Double, squareMetres: Double) {
        var polygon = geod_polygon()
        var area = 0.0
        var length = 0.0
        unsafe geod_polygon_init(&polygon, closed ? 0 : 1)
        unsafe withUnsafePointer(to: constants) { constants in
            for corner in path {
                unsafe geod_polygon_addpoint(constants, &polygon, corner.latitude, corner.longitude)
            }
            _ = unsafe geod_polygon_compute(constants, &polygon, 0, 1, &area, &length)
        }
        return (length, closed ? area : 0)
    }
}
