/// Cuts a coordinate in degrees into tokens.
struct AngleScanner {
    private let text: String
    private let characters: [Character]
    private var offset = 0
    private var tokens: [AngleToken] = []
    /// Whether a comma between digits is a decimal one.
    private let hasDecimalCommas: Bool

    private init(_ text: String) {
        self.text = text
        characters = Array(text)
        hasDecimalCommas = Self.hasDecimalCommas(characters)
    }

    static func tokens(of text: String) throws(CoordinateParsingError) -> [AngleToken] {
        var scanner = AngleScanner(text)
        while scanner.offset < scanner.characters.count { try scanner.scanOne() }
        return scanner.tokens
    }

    /// Without points, two commas between digits are decimal, or one where something else parts the numbers.
    private static func hasDecimalCommas(_ characters: [Character]) -> Bool {
        guard !characters.contains("."), characters.count > 2 else { return false }
        let commas = characters.indices.dropFirst().dropLast().count {
            characters[$0] == "," && characters[$0 - 1].isASCIIDigit && characters[$0 + 1].isASCIIDigit
        }
        return commas == 2 || (commas == 1 && characters.contains { $0 == ";" || $0 == "/" })
    }

    private mutating func scanOne() throws(CoordinateParsingError) {
        let character = characters[offset]
        switch character {
        case _ where character.isWhitespace: offset += 1
        case _ where character.isASCIIDigit: scanNumber()
        case "-", "−", "–": append(.sign(-1), length: 1)
        case "+": append(.sign(1), length: 1)
        case ",", ";", "/": append(.separator, length: 1)
        case _ where character.isLetter && character != "º": try scanWord()
        default: try scanSign()
        }
    }

    private mutating func scanNumber() {
        var end = offset
        var isWhole = true
        var digits = ""
        while end < characters.count {
            if characters[end].isASCIIDigit {
                digits.append(characters[end])
            } else if isWhole, isDecimalMark(at: end) {
                isWhole = false
                digits.append(".")
            } else {
                break
            }
            end += 1
        }
        append(.number(Double(digits) ?? .infinity, isWhole: isWhole), length: end - offset)
    }

    private func isDecimalMark(at index: Int) -> Bool {
        let isFollowed = index + 1 < characters.count && characters[index + 1].isASCIIDigit
        return isFollowed && (characters[index] == "." || (hasDecimalCommas && characters[index] == ","))
    }

    /// Takes a run of letters as one word, or as a unit that a direction follows at once, as in `55sN`.
    private mutating func scanWord() throws(CoordinateParsingError) {
        let run = characters[offset...].prefix { $0.isLetter && $0 != "º" }
        for length in [run.count, run.count - 1] where length > 0 {
            let word = String(run.prefix(length))
            if let kind = meaning(of: word) { return append(kind, length: length) }
        }
        throw unexpected(String(run), expected: "N, S, E, W or a unit")
    }

    /// A small `s` after degrees and minutes is seconds; any other is the south.
    private func meaning(of word: String) -> AngleToken.Kind? {
        let lowercase = word.lowercased()
        let isSeconds = word == "s" && follows(.minute)
        if !isSeconds, let hemisphere = Hemisphere.spellings[lowercase] { return .direction(hemisphere) }
        return AngleUnit.spellings[lowercase].map(AngleToken.Kind.unit)
    }

    /// Whether the last token is a number, and the unit before it a given one.
    private func follows(_ unit: AngleUnit) -> Bool {
        guard tokens.count >= 2, case .number = tokens[tokens.count - 1].kind else { return false }
        return tokens[tokens.count - 2].kind == .unit(unit)
    }

    private mutating func scanSign() throws(CoordinateParsingError) {
        for length in [2, 1] {
            let sign = String(characters[offset...].prefix(length))
            if let unit = AngleUnit.spellings[sign] { return append(.unit(unit), length: sign.count) }
        }
        throw unexpected(String(characters[offset]), expected: "a number, a degree sign or a letter")
    }

    private mutating func append(_ kind: AngleToken.Kind, length: Int) {
        let written = String(characters[offset..<(offset + length)])
        tokens.append(AngleToken(kind: kind, text: written, column: offset + 1))
        offset += length
    }

    private func unexpected(_ found: String, expected: String) -> CoordinateParsingError {
        .unexpected(found: found, expected: expected, column: offset + 1, text: text)
    }
}
