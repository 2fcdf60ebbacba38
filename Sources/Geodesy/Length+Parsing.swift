extension Length {
    /// Reads a length that names its unit: `50km`, `12.5 km`, `500m`, `30mi`, `10nmi`.
    ///
    /// A number without a unit is refused: a distance in the wrong unit goes unseen.
    ///
    /// - Parameter text: A decimal number, then a unit, with blanks around and between allowed.
    /// - Throws: `LengthParsingError` when the number or the unit is not understood, or the length is negative.
    public init(parsing text: String) throws(LengthParsingError) {
        let trimmed = text.trimmingBlanks()
        guard !trimmed.isEmpty else { throw .empty }
        let number = trimmed.prefix { $0.isASCIIDigit || $0 == "." || $0 == "-" || $0 == "+" }
        guard let count = Double(number), count.isFinite else { throw .noNumber(text: text) }
        guard count >= 0 else { throw .negative(text: text) }
        let spelling = trimmed[number.endIndex...].trimmingBlanks()
        guard !spelling.isEmpty else { throw .noUnit(text: text) }
        guard let unit = LengthUnit(spelling: spelling) else {
            throw .unknownUnit(unit: String(spelling), text: text)
        }
        self.init(count, unit)
    }
}

/// Why a text is not a length.
public enum LengthParsingError: Error, Hashable, Sendable {
    /// The text is blank.
    case empty
    /// The text does not begin with a decimal number.
    case noNumber(text: String)
    /// The number is below zero.
    case negative(text: String)
    /// Nothing follows the number.
    case noUnit(text: String)
    /// What follows the number is no unit that we know.
    case unknownUnit(unit: String, text: String)
}

extension LengthParsingError: CustomStringConvertible {
    /// What is wrong with the text, and what to write instead.
    public var description: String {
        let advice = "Write a number and a unit, such as 50km, 500m, 30mi or 10nmi."
        return switch self {
        case .empty: "The distance is empty. \(advice)"
        case .noNumber(let text): "The distance '\(text)' does not begin with a number. \(advice)"
        case .negative(let text): "The distance '\(text)' is negative. \(advice)"
        case .noUnit(let text): "The distance '\(text)' has no unit. \(advice)"
        case .unknownUnit(let unit, let text):
            "The distance '\(text)' has the unknown unit '\(unit)'. \(advice)"
        }
    }
}
