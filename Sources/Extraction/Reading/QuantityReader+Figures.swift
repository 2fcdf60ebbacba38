import Prose

/// Numbers in digits.
extension QuantityReader {
    /// The value of a figure and where it ends; nothing for decimals, years and what is glued to letters or signs.
    func figure(at start: Int) -> (value: Int, end: Int)? {
        var digits: [UInt8] = []
        guard append(start, to: &digits) else { return nil }
        var end = start + 1
        while continuesFigure(end, behind: digits.count) {
            digits += reading.text.utf8[reading.tokens[end].span.range]
            end += 1
        }
        guard digits.count < 10 else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        let isYear = 1900...2100 ~= value && end == start + 1 && reading.tokens[start].span.count == 4
        return isYear ? nil : (value, end)
    }

    private var separators: [UInt8] { reading.lexicon.language.separators }

    /// Takes the digits of a token without what its language sets between thousands.
    private func append(_ token: Int, to digits: inout [UInt8]) -> Bool {
        for byte in reading.text.utf8[reading.tokens[token].span.range] {
            if byte &- 0x30 < 10 { digits.append(byte) } else if !separators.contains(byte) { return false }
        }
        return !digits.isEmpty
    }

    /// "1 200": three digits behind a blank, where the language parts thousands so.
    private func continuesFigure(_ token: Int, behind count: Int) -> Bool {
        guard separators.contains(UInt8(ascii: " ")), token < limit, count <= 6, count % 3 != 0 || count == 3,
            reading.tokens[token].kind == .number, reading.tokens[token].span.count == 3,
            reading.tokens[token - 1].kind == .number, reading.dateAt[token] < 0
        else { return false }
        return reading.text.utf8[reading.tokens[token].span.range].allSatisfy { $0 &- 0x30 < 10 }
            && reading.tokens[token].span.start - reading.tokens[token - 1].span.end <= 3
    }
}
