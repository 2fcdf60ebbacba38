/// The lettering of the military grid reference system (NGA.STND.0037) between latitudes -80 and 84.
enum MilitaryGrid {
    /// The bands of latitude from 80 degrees south on, 8 degrees each, the last of 12.
    static let bands = Array("CDEFGHJKLMNPQRSTUVWX")
    /// The letters of the 100 km columns, which come round every three zones.
    static let columns = [Array("ABCDEFGH"), Array("JKLMNPQR"), Array("STUVWXYZ")]
    /// The letters of the 100 km rows, which come round every 2000 km.
    static let rows = Array("ABCDEFGHJKLMNPQRSTUV")
    /// How many rows the letters are ahead in even zones.
    static let evenZoneShift = 5
    /// The side of a lettered square, in metres.
    static let square = 100_000.0
    /// What is added to northings in the south, in metres.
    static let falseNorthing = 10_000_000.0

    /// Tells whether a text has the shape of a reference, polar ones included.
    static func looksLikeReference(_ text: some StringProtocol) -> Bool {
        let letters = text.uppercased().filter { !$0.isWhitespace }
        let zone = letters.prefix { $0.isASCIIDigit }
        let square = letters.dropFirst(zone.count).prefix { $0.isASCII && $0.isLetter }
        let digits = letters.dropFirst(zone.count + square.count)
        let isPolar = zone.isEmpty && "ABYZ".contains(square.first ?? " ")
        return square.count == 3 && (isPolar || (1...2).contains(zone.count))
            && digits.allSatisfy(\.isASCIIDigit)
    }

    /// The southern edge of a band, in degrees.
    static func southernEdge(ofBand index: Int) -> Double { Double(index) * 8 - 80 }

    /// The extent of a band in latitude, in degrees.
    static func height(ofBand index: Int) -> Double { index == bands.count - 1 ? 12 : 8 }

    /// The band of a latitude from -80 to 84 degrees.
    static func band(ofLatitude latitude: Double) -> Int {
        min(bands.count - 1, Int((latitude + 80) / 8))
    }

    /// The zone of a coordinate, with the wider ones off Norway and about Svalbard.
    static func zone(of coordinate: Coordinate) -> Int {
        let longitude = coordinate.normalized.longitude
        if (56..<64).contains(coordinate.latitude), (3..<12).contains(longitude) { return 32 }
        if coordinate.latitude >= 72, (0..<42).contains(longitude) {
            return longitude < 9 ? 31 : longitude < 21 ? 33 : longitude < 33 ? 35 : 37
        }
        return Int((longitude + 180) / 6) + 1
    }
}
