import Incidents
import Prose

/// The words and figures of dates.
extension DateFinder {
    func smallNumber(_ token: Int) -> Int? {
        if let value = figure(token) { return value }
        guard
            let match = reading.lexicon.numbers.longestMatch(
                in: reading.tokens, at: token, before: token + 1),
            match.value.kind == .unit
        else { return nil }
        return match.value.low
    }

    func isOf(_ token: Int) -> Bool { token < limit && reading.word(token) == .of }

    func month(_ token: Int) -> (number: Int, end: Int, isAlone: Bool)? {
        guard token < limit, reading.tokens[token].isCapitalised || reading.writesNamesSmall,
            let match = reading.lexicon.calendar.longestMatch(in: reading.tokens, at: token, before: limit),
            match.value.kind == .month
        else { return nil }
        var end = match.tokens.upperBound
        if end < limit, reading.mark(end) == UInt8(ascii: "."), reading.tokens[end].isGlued { end += 1 }
        return (match.value.number, end, match.value.isDateAlone)
    }

    /// 1 to 31, also with an ordinal's letters.
    func dayNumber(_ token: Int) -> Int? {
        guard token < limit, reading.tokens[token].kind != .mark else { return nil }
        var value = 0
        var letters = 0
        for byte in reading.text.utf8[reading.tokens[token].span.range] {
            if byte &- 0x30 < 10, letters == 0, value < 100 {
                value = value * 10 + Int(byte &- 0x30)
            } else {
                letters += 1
            }
        }
        guard letters == 0 || letters == 2 && isOrdinal(token), 1...31 ~= value else { return nil }
        return value
    }

    /// "4th", and not "4km".
    private func isOrdinal(_ token: Int) -> Bool {
        let ending = reading.text.utf8[reading.tokens[token].span.range].suffix(2)
        return Self.ordinalEndings.contains { $0.utf8.elementsEqual(ending) }
    }

    private static let ordinalEndings = ["st", "nd", "rd", "th", "er"]

    /// The year behind a day and a month, with the token behind it; a comma may stand between.
    func year(at token: Int) -> (year: Int?, end: Int) {
        let at = reading.isComma(token) ? token + 1 : token
        guard at < limit, reading.tokens[at].span.count == 4, let value = figure(at), 1900...2100 ~= value
        else {
            return (nil, token)
        }
        return (value, at + 1)
    }

    func figure(_ token: Int) -> Int? {
        guard token < limit, reading.tokens[token].kind == .number else { return nil }
        var value = 0
        for byte in reading.text.utf8[reading.tokens[token].span.range] {
            guard byte &- 0x30 < 10, value < 1_000_000 else { return nil }
            value = value * 10 + Int(byte &- 0x30)
        }
        return value
    }
}
