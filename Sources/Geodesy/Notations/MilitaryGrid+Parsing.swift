extension MilitaryGrid {
    /// Reads a reference, blanks allowed between its parts, as the middle of the square that it names.
    static func parse(_ text: String) throws(CoordinateParsingError) -> Coordinate {
        var scanner = ReferenceScanner(text)
        guard let zone = scanner.zone() else {
            throw scanner.fault(
                expected:
                    "a zone from 1 to 60 (polar references, beyond latitudes -80 and 84, are not supported)")
        }
        guard let band = scanner.index(in: bands) else { throw scanner.fault(expected: "a band from C to X") }
        guard let column = scanner.index(in: columns[(zone - 1) % 3]) else {
            throw scanner.fault(
                expected: "a column letter of \(String(columns[(zone - 1) % 3])) in zone \(zone)")
        }
        let start = scanner
        guard let letter = scanner.index(in: rows) else { throw scanner.fault(expected: "a row from A to V") }
        let row = (letter + (zone.isMultiple(of: 2) ? rows.count - evenZoneShift : 0)) % rows.count
        let (east, north, size) = try scanner.metres()
        let easting = Double(column + 1) * square + east + size / 2
        let northing = Double(row) * square + north + size / 2
        guard let coordinate = coordinate(zone, easting, northing, band: band, size) else {
            throw start.fault(expected: "a row letter that occurs in band \(bands[band])")
        }
        return coordinate
    }

    /// Finds which of the rows with a letter, 2000 km apart, lies in the band.
    private static func coordinate(
        _ zone: Int, _ easting: Double, _ northing: Double, band: Int, _ size: Double
    ) -> Coordinate? {
        let middle = southernEdge(ofBand: band) + height(ofBand: band) / 2
        // A square that the band's edge cuts has its middle up to half its side outside.
        let tolerance = height(ofBand: band) / 2 + size / 2 / 110_000 + 1e-4
        return stride(from: northing - falseNorthing, to: falseNorthing, by: Double(rows.count) * square).lazy
            .map {
                TransverseMercator.coordinate(of: GridPosition(zone: zone, easting: easting, northing: $0))
            }
            .first { ($0.latitude - middle).magnitude <= tolerance }
    }
}

/// The parts of a military grid reference.
private struct ReferenceScanner {
    private let text: String
    private let characters: [Character]
    private var offset = 0

    init(_ text: String) {
        self.text = text
        characters = text.map { Character($0.uppercased()) }
    }

    private var start: Int {
        characters[offset...].firstIndex { !$0.isWhitespace } ?? characters.count
    }

    private mutating func digits() -> String {
        let digits = characters[start...].prefix(while: \.isASCIIDigit)
        offset = digits.endIndex
        return String(digits)
    }

    mutating func zone() -> Int? {
        var ahead = self
        guard let zone = Int(ahead.digits()), (1...60).contains(zone) else { return nil }
        self = ahead
        return zone
    }

    mutating func index(in letters: [Character]) -> Int? {
        guard start < characters.count, let index = letters.firstIndex(of: characters[start]) else {
            return nil
        }
        offset = start + 1
        return index
    }

    /// Reads up to five digits each way: metres east and north, and the side of the square that they name.
    mutating func metres() throws(CoordinateParsingError) -> (east: Double, north: Double, size: Double) {
        let begin = self
        let first = digits()
        let second = digits()
        let all = first + second
        let isBalanced = second.isEmpty || first.count == second.count
        guard start == characters.count, isBalanced, all.count.isMultiple(of: 2), all.count <= 10 else {
            throw begin.fault(
                expected: "as many digits for the easting as for the northing, five each at most")
        }
        var size = MilitaryGrid.square
        for _ in 0..<(all.count / 2) { size /= 10 }
        let half = all.count / 2
        return (size * (Double(all.prefix(half)) ?? 0), size * (Double(all.suffix(half)) ?? 0), size)
    }

    func fault(expected: String) -> CoordinateParsingError {
        let found = start < characters.count ? String(characters[start]) : ""
        return .unexpected(found: found, expected: expected, column: start + 1, text: text)
    }
}
