/// Puts the tokens of one angle together.
struct AngleReader {
    let text: String
    private var magnitude = 0.0
    private var sign: Double?
    private var hemisphere: Hemisphere?
    /// How many numbers there were, each of the next smaller unit.
    private var count = 0
    private var lastIsWhole = true
    private var lastHasUnit = true

    init(text: String) { self.text = text }

    mutating func take(_ token: AngleToken) throws(CoordinateParsingError) {
        switch token.kind {
        case .number(let value, let isWhole): try take(value, isWhole: isWhole, token)
        case .unit(let unit): try take(unit, token)
        case .sign(let value):
            guard sign == nil, count == 0 else { throw fault(token, expected: "the sign before the number") }
            guard hemisphere == nil else { throw fault(token, expected: "a sign or a letter, not both") }
            sign = value
        case .direction(let direction):
            guard hemisphere == nil else { throw fault(token, expected: "one direction for each angle") }
            guard sign == nil else { throw fault(token, expected: "a sign or a letter, not both") }
            hemisphere = direction
        case .separator: throw fault(token, expected: "no more than two angles")
        }
    }

    private mutating func take(
        _ value: Double, isWhole: Bool, _ token: AngleToken
    ) throws(CoordinateParsingError) {
        guard let unit = AngleUnit(rawValue: count) else {
            throw fault(token, expected: "no more than degrees, minutes and seconds")
        }
        guard lastIsWhole else { throw fault(token, expected: "decimals in the last number only") }
        guard unit == .degree || value < 60 else { throw fault(token, expected: "less than 60 \(unit)s") }
        magnitude += value / unit.perDegree
        count += 1
        lastIsWhole = isWhole
        lastHasUnit = false
    }

    private mutating func take(_ unit: AngleUnit, _ token: AngleToken) throws(CoordinateParsingError) {
        guard !lastHasUnit, unit.rawValue == count - 1 else {
            throw fault(token, expected: "degrees, then minutes, then seconds")
        }
        lastHasUnit = true
    }

    func finish() throws(CoordinateParsingError) -> (degrees: Double, hemisphere: Hemisphere?) {
        guard count > 0 else { throw fault(nil, expected: "a number of degrees") }
        return (magnitude * (sign ?? hemisphere?.sign ?? 1), hemisphere)
    }

    private func fault(_ token: AngleToken?, expected: String) -> CoordinateParsingError {
        AngleNotation.fault(token, expected: expected, in: text)
    }
}
