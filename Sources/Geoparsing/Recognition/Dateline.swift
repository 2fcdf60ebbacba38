import Prose

/// The line that opens a report and says where it was filed: `BAMAKO, Mali —`, `DAKAR:`, `NIAMEY (Reuters) -`, `(Bamako) –`.
struct Dateline {
    private var tokens: [Range<Int>] = []

    /// Finds datelines at the beginnings of lines.
    init(in reading: TextReading, mentions: [Mention]) {
        for (index, mention) in mentions.enumerated() {
            let first = mention.tokens.lowerBound
            let isInBracket = reading.mark(first - 1) == 0x28
            guard reading.text.beginsLine(isInBracket ? first - 1 : first),
                let end = Self.end(of: index, mentions, reading)
            else { continue }
            tokens.append(mention.tokens.lowerBound..<end)
        }
    }

    /// Tells whether a token is in a dateline.
    func contains(_ token: Int) -> Bool { tokens.contains { $0.contains(token) } }

    /// Where the dateline ends that begins with a mention: at a colon or a dash, with commas, places and an agency before.
    private static func end(of first: Int, _ mentions: [Mention], _ reading: TextReading) -> Int? {
        var at = mentions[first].tokens.upperBound
        var next = first + 1
        let limit = min(at + 14, reading.tokens.count)
        let isCapitals = reading.tokens[mentions[first].tokens.lowerBound].capitals == .all
        while at < limit {
            if next < mentions.count, mentions[next].tokens.lowerBound == at {
                at = mentions[next].tokens.upperBound
                next += 1
            } else if let agency = reading.lexicon.agencies.longestMatch(in: reading.tokens, at: at) {
                at = agency.tokens.upperBound
            } else if reading.mark(at) == UInt8(ascii: ":") {
                return isCapitals ? at : nil
            } else if reading.isDash(at), !reading.tokens[at].isGlued {
                return at
            } else if let bracket = bracket(at, reading) {
                at = bracket
            } else if isFiller(at, reading) {
                at += 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// Behind the bracket that begins at a token and holds a name of a few words: `(Daily News)`.
    private static func bracket(_ start: Int, _ reading: TextReading) -> Int? {
        guard reading.mark(start) == 0x28 else { return nil }
        let end = (start + 1..<min(start + 6, reading.tokens.count)).first { reading.mark($0) == 0x29 }
        guard let end, reading.tokens[start + 1].isCapitalised || end == start + 1 else { return nil }
        return end + 1
    }

    /// A comma, a bracket, a figure or a month: `BAMAKO, Mali (AP), June 14 —`.
    private static func isFiller(_ index: Int, _ reading: TextReading) -> Bool {
        let token = reading.tokens[index]
        return token.kind == .number || [0x2C, 0x28, 0x29, 0x2E, 0x2F].contains(reading.mark(index))
            || (token.kind == .word && reading.classes[index].contains(.calendar))
    }
}
