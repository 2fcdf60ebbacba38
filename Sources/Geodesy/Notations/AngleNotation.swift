/// Reading of coordinates in degrees: with decimals, with minutes, with minutes and seconds.
enum AngleNotation {
    static func parse(_ text: String) throws(CoordinateParsingError) -> Coordinate {
        let tokens = try AngleScanner.tokens(of: text)
        let (first, second) = try halves(of: tokens, in: text)
        let left = try angle(first, in: text)
        let right = try angle(second, in: text)
        if let hemisphere = left.hemisphere, let other = right.hemisphere,
            hemisphere.isOfLatitude == other.isOfLatitude
        {
            throw fault(second.last, expected: "a longitude and a latitude, not two of one kind", in: text)
        }
        let isLatitudeFirst = left.hemisphere?.isOfLatitude ?? !(right.hemisphere?.isOfLatitude ?? false)
        return try Coordinate(
            longitude: isLatitudeFirst ? right.degrees : left.degrees,
            latitude: isLatitudeFirst ? left.degrees : right.degrees, readFrom: text)
    }

    /// Parts the tokens into the two angles, by the first sign there is of where one ends.
    private static func halves(
        of tokens: [AngleToken], in text: String
    ) throws(CoordinateParsingError) -> (ArraySlice<AngleToken>, ArraySlice<AngleToken>) {
        if let comma = tokens.firstIndex(where: { $0.kind == .separator }) {
            return (tokens[..<comma], tokens[(comma + 1)...])
        }
        guard let start = startOfSecond(tokens) else {
            throw fault(nil, expected: "a latitude and a longitude, such as 19.9486, 2.9678", in: text)
        }
        return (tokens[..<start], tokens[start...])
    }

    private static func startOfSecond(_ tokens: [AngleToken]) -> Int? {
        let directions = tokens.indices.filter {
            if case .direction = tokens[$0].kind { true } else { false }
        }
        if let first = directions.first {
            if first > 0 { return first + 1 < tokens.count ? first + 1 : nil }
            if directions.count > 1 { return directions[1] }
        }
        let signs = tokens.indices.filter { if case .sign = tokens[$0].kind { true } else { false } }
        if let last = signs.last, last > 0 { return last }
        let degrees = tokens.indices.filter { tokens[$0].kind == .unit(.degree) }
        if degrees.count == 2 { return degrees[1] - 1 }
        let numbers = tokens.indices.filter { if case .number = tokens[$0].kind { true } else { false } }
        return numbers.count.isMultiple(of: 2) && !numbers.isEmpty ? numbers[numbers.count / 2] : nil
    }

    private static func angle(
        _ tokens: ArraySlice<AngleToken>, in text: String
    ) throws(CoordinateParsingError) -> (degrees: Double, hemisphere: Hemisphere?) {
        var reader = AngleReader(text: text)
        for token in tokens { try reader.take(token) }
        return try reader.finish()
    }

    static func fault(_ token: AngleToken?, expected: String, in text: String) -> CoordinateParsingError {
        .unexpected(
            found: token?.text ?? "", expected: expected, column: token?.column ?? text.count + 1, text: text)
    }
}
