extension Coordinate {
    /// Returns the military grid reference (MGRS) of the square that the coordinate lies in, as in `31QEA9742211050`.
    ///
    /// - Parameter digits: How many digits to write each way, 0 to 5; five name a square metre.
    /// - Returns: Zone, band, square, easting and northing, without blanks.
    /// - Throws: `CoordinateFormattingError.polar` outside latitudes -80 to 84.
    public func militaryGridReference(digits: Int = 5) throws(CoordinateFormattingError) -> String {
        precondition((0...5).contains(digits), "a grid reference has up to five digits each way")
        guard isValid else { throw .notValid(self) }
        guard latitude >= -80, latitude <= 84 else { throw .polar(self) }
        let position = TransverseMercator.project(self, zone: MilitaryGrid.zone(of: self))
        return MilitaryGrid.reference(position, band: MilitaryGrid.band(ofLatitude: latitude), digits: digits)
    }
}

extension MilitaryGrid {
    fileprivate static func reference(_ position: GridPosition, band: Int, digits: Int) -> String {
        let isSouth = southernEdge(ofBand: band) < 0
        // A hair south of the equator the false northing rounds to its full 10,000 km, a row too far.
        let northing =
            isSouth ? min(position.northing + falseNorthing, falseNorthing - 1e-6) : max(position.northing, 0)
        let column = Int(position.easting / square)
        let row = Int(northing / square) + (position.zone.isMultiple(of: 2) ? evenZoneShift : 0)
        let letters = [bands[band], columns[(position.zone - 1) % 3][column - 1], rows[row % rows.count]]
        return "\(position.zone)" + String(letters) + truncated(position.easting, digits)
            + truncated(northing, digits)
    }

    /// The first digits of the metres within a square; a reference names the square, so nothing is rounded.
    private static func truncated(_ metres: Double, _ digits: Int) -> String {
        let within = "\(Int(metres.truncatingRemainder(dividingBy: square)))"
        let padded = String(repeating: "0", count: max(0, 5 - within.count)) + within
        return String(padded.prefix(digits))
    }
}
