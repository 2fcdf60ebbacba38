extension Coordinate {
    /// Returns the coordinate in degrees with decimals, latitude first, as in `19.9486, 2.9678`.
    ///
    /// - Parameter decimals: How many decimals to write at most; five are about a metre.
    /// - Returns: Two numbers with a comma and a blank between them.
    public func decimalDegrees(decimals: Int = 5) -> String {
        "\(decimal(latitude, places: decimals)), \(decimal(longitude, places: decimals))"
    }
}
