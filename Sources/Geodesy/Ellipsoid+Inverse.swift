import CPROJ

extension Ellipsoid {
    /// Returns the shortest path between two coordinates: its length and the azimuths at both ends.
    ///
    /// Solves the inverse geodesic problem (PROJ `geod_inverse`). Between coincident points the azimuths are 180
    /// degrees; between exact antipodes one of the many shortest paths is given.
    ///
    /// - Parameters:
    ///   - start: Where the path begins.
    ///   - end: Where it ends.
    /// - Returns: The path, with its length and both azimuths.
    /// - Complexity: Constant, about a microsecond.
    public func inverse(from start: Coordinate, to end: Coordinate) -> Geodesic {
        let solution = solveInverse(from: start, to: end)
        return Geodesic(
            start: start, end: end, length: .metres(solution.metres),
            initialAzimuth: Azimuth(degrees: solution.initialDegrees),
            finalAzimuth: Azimuth(degrees: solution.finalDegrees))
    }

    /// Returns the length of the shortest path between two coordinates (PROJ `geod_inverse`).
    public func distance(from start: Coordinate, to end: Coordinate) -> Length {
        var metres = 0.0
        unsafe withUnsafePointer(to: constants) { constants in
            unsafe geod_inverse(
                constants, start.latitude, start.longitude, end.latitude, end.longitude, &metres, nil, nil)
        }
        return .metres(metres)
    }

    /// Solves the inverse problem in plain numbers; the azimuths are -180 to 180 degrees.
    func solveInverse(
        from start: Coordinate, to end: Coordinate
    ) -> (metres: Double, initialDegrees: Double, finalDegrees: Double) {
        var metres = 0.0
        var initial = 0.0
        var final = 0.0
        unsafe withUnsafePointer(to: constants) { constants in
            unsafe geod_inverse(
                constants, start.latitude, start.longitude, end.latitude, end.longitude, &metres, &initial,
                &final)
        }
        return (metres, initial, final)
    }
}
