extension Coordinate {
    /// Returns the coordinate in degrees, minutes and seconds, latitude first, as in `19°56′55″N 2°58′4.1″E`.
    ///
    /// - Parameter decimals: How many decimals of a second to write at most; one is about three metres.
    /// - Returns: Two angles with a blank between them, their minutes and seconds below 60.
    public func degreesMinutesSeconds(decimals: Int = 1) -> String {
        let latitudeText = sexagesimal(latitude, decimals) + (latitude < 0 ? "S" : "N")
        let longitudeText = sexagesimal(longitude, decimals) + (longitude < 0 ? "W" : "E")
        return latitudeText + " " + longitudeText
    }

    private func sexagesimal(_ degrees: Double, _ decimals: Int) -> String {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        // Rounded once, as a whole: else 59.96 seconds would be written as 60.
        let units = (degrees.magnitude * 3600 * scale).rounded()
        let seconds = units.truncatingRemainder(dividingBy: 60 * scale) / scale
        let minutes = (units / (60 * scale)).rounded(.down)
        let whole = Int(minutes / 60)
        return "\(whole)°\(Int(minutes) % 60)′\(decimal(seconds, places: decimals))″"
    }
}
