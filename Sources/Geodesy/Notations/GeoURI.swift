/// Reading of geo URIs (RFC 5870).
enum GeoURI {
    private static let scheme = "geo:"

    static func isPrefix(of text: some StringProtocol) -> Bool { text.lowercased().hasPrefix(scheme) }

    /// Reads `geo:latitude,longitude`, an altitude and parameters being left out.
    static func parse(_ text: String) throws(CoordinateParsingError) -> Coordinate {
        let body = text.trimmingBlanks().dropFirst(scheme.count)
        let parts = body.split(separator: ";", omittingEmptySubsequences: false)
        try checkReferenceSystem(parts.dropFirst(), text)
        let numbers = (parts.first ?? "").split(separator: ",", omittingEmptySubsequences: false)
        guard numbers.count == 2 || numbers.count == 3 else {
            throw fault(body, expected: "latitude, a comma, and longitude", in: text)
        }
        let latitude = try number(numbers[0], named: "the latitude", in: text)
        let longitude = try number(numbers[1], named: "the longitude", in: text)
        return try Coordinate(longitude: longitude, latitude: latitude, readFrom: text)
    }

    private static func number(
        _ part: Substring, named name: String, in text: String
    ) throws(CoordinateParsingError) -> Double {
        let isPlain = part.allSatisfy { $0.isASCIIDigit || $0 == "." || $0 == "-" }
        guard isPlain, let value = Double(part) else {
            throw fault(part, expected: "\(name) in degrees", in: text)
        }
        return value
    }

    /// Another system than WGS 84 would put the place elsewhere.
    private static func checkReferenceSystem(
        _ parameters: ArraySlice<Substring>, _ text: String
    ) throws(CoordinateParsingError) {
        for parameter in parameters where parameter.lowercased().hasPrefix("crs=") {
            guard parameter.lowercased() == "crs=wgs84" else {
                throw fault(parameter, expected: "crs=wgs84, the only system read", in: text)
            }
        }
    }

    private static func fault(
        _ part: Substring, expected: String, in text: String
    ) -> CoordinateParsingError {
        let column = text.distance(from: text.startIndex, to: part.startIndex) + 1
        return .unexpected(found: String(part), expected: expected, column: column, text: text)
    }
}

extension Coordinate {
    /// Returns the coordinate as a geo URI (RFC 5870), as in `geo:19.9486,2.9678`.
    public func geoURI(decimals: Int = 7) -> String {
        "geo:\(decimal(latitude, places: decimals)),\(decimal(longitude, places: decimals))"
    }
}
