import Prose

/// The lines that name who wrote or filed a report: `By Ibrahim Gao in Bamako`, `(Reporting by Awa Kidal in Gao)`.
struct Bylines {
    /// The tokens of each, from `by` to the end of the line.
    private var lines: [Range<Int>] = []

    /// How many tokens the longest has.
    private static let longest = 24

    /// Finds the bylines of a text.
    init(in reading: TextReading) {
        let by = Self.by
        for index in reading.tokens.indices
        where reading.tokens[index].key == by && reading.isNamePart(index + 1) {
            guard Self.opensLine(index, reading) else { continue }
            let end = Self.endOfLine(index, reading)
            if (index + 1..<end).allSatisfy({ Self.mayStand($0, reading) }) { lines.append(index..<end) }
        }
    }

    /// Tells whether a token is in a byline.
    func contains(_ token: Int) -> Bool { lines.contains { $0.contains(token) } }

    /// Tells whether a byline's first name begins at a token.
    func beginsName(_ token: Int) -> Bool { lines.contains { $0.lowerBound + 1 == token } }

    /// `By`, `Reporting by`, `(Written by` at the beginning of a line.
    private static func opensLine(_ by: Int, _ reading: TextReading) -> Bool {
        var first = by
        while !reading.text.beginsLine(first) {
            first -= 1
            guard reading.mark(first) == UInt8(ascii: "(") || reading.classes[first].contains(.byline) else {
                return false
            }
        }
        return first < by || reading.tokens[by].isCapitalised
    }

    private static func endOfLine(_ start: Int, _ reading: TextReading) -> Int {
        let limit = min(start + longest, reading.tokens.count)
        return (start + 1..<limit).first { reading.text.beginsLine($0) } ?? limit
    }

    /// Names, what links them, and what people are; a line that tells something has other words.
    private static func mayStand(_ index: Int, _ reading: TextReading) -> Bool {
        let token = reading.tokens[index]
        return token.kind != .word || token.isCapitalised
            || reading.classes[index].intersects([.byline, .nameLink, .title, .placePreposition])
            || links.contains(token.key)
    }

    private static let by = WordKey("by")
    private static let links = WordTable(["and", "by", "for", "of", "the", "our"])
}
