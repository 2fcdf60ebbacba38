import Incidents
import Prose

/// Finds numbers: figures, words, vague words, bounds and ranges.
enum QuantityFinder {
    static func find(in reading: Reading) {
        let quantities = quantities(of: reading)
        for (index, quantity) in quantities.enumerated() {
            for token in quantity.tokens { reading.quantityAt[token] = Int32(index) }
        }
        reading.quantities = quantities
    }

    /// One reader for all: a reading is dozens of arrays, and a copy for each token was a fifth of the time.
    private static func quantities(of reading: Reading) -> [QuantityMention] {
        var reader = QuantityReader(reading)
        var found: [QuantityMention] = []
        for sentence in reading.readableSentences {
            let range = reading.body(ofSentence: sentence)
            reader.limit = range.upperBound
            var token = range.lowerBound
            while token < range.upperBound {
                let quantity = reader.quantity(at: token)
                token = quantity?.tokens.upperBound ?? token + 1
                if let quantity { found.append(quantity) }
            }
        }
        return found
    }
}

/// Reads one number at a token.
struct QuantityReader {
    let reading: Reading
    /// Where the sentence ends.
    var limit = 0

    init(_ reading: Reading) { self.reading = reading }

    /// A number as it is composed, before bounds are applied.
    private struct Number {
        var end: Int
        var low: Int
        var high: Int?
        var isVague = false
        var isArticle = false
    }

    /// The quantity that begins at a token with its bound, if one does.
    func quantity(at start: Int) -> QuantityMention? {
        if let bound = reading.lexicon.bounds.longestMatch(in: reading.tokens, at: start, before: limit),
            bound.value != .to, let bounded = bounded(by: bound.value, bound.tokens)
        {
            return bounded
        }
        guard let number = number(at: start), !isMeasure(number.end) else { return nil }
        return range(from: number, start: start) ?? mention(number, start, bound: nil)
    }

    private func bounded(by bound: NumberBound, _ words: Range<Int>) -> QuantityMention? {
        guard words.upperBound < limit, var number = number(at: words.upperBound), !number.isArticle else {
            return nil
        }
        let start = words.lowerBound
        switch bound {
        case .between:
            guard number.end + 1 < limit, let other = self.number(at: number.end + 1),
                reading.word(number.end) == .and || reading.word(number.end) == .to, !isMeasure(other.end)
            else { return nil }
            number = Number(end: other.end, low: number.low, high: other.high)
        case .low: number.high = nil
        case .high: number = Number(end: number.end, low: 0, high: number.high)
        case .about, .to: break
        }
        guard !isMeasure(number.end) else { return nil }
        if bound == .about, let range = range(from: number, start: start) { return range }
        return mention(number, start, bound: words)
    }

    /// "15 to 20", "15-20", "two or three".
    private func range(from number: Number, start: Int) -> QuantityMention? {
        guard !number.isArticle, number.end + 1 < limit, joinsRange(number.end),
            let other = self.number(at: number.end + 1), !other.isArticle, let high = other.high,
            high > number.low, !isMeasure(other.end)
        else { return nil }
        return mention(Number(end: other.end, low: number.low, high: high), start, bound: nil)
    }

    private func joinsRange(_ token: Int) -> Bool {
        if reading.mark(token) == UInt8(ascii: "-") { return true }
        guard let bound = reading.lexicon.bounds.longestMatch(in: reading.tokens, at: token, before: limit)
        else {
            return false
        }
        return bound.value == .to && bound.tokens.count == 1
    }

    private func mention(_ number: Number, _ start: Int, bound: Range<Int>?) -> QuantityMention {
        QuantityMention(
            tokens: start..<number.end, count: ClaimedCount(low: number.low, high: number.high),
            isArticle: number.isArticle, isVague: number.isVague, bound: bound)
    }

    // MARK: Composition

    private func number(at start: Int) -> Number? {
        guard start < limit, reading.dateAt[start] < 0, reading.word(start - 1) != .age else { return nil }
        var number: Number
        if reading.tokens[start].kind == .number {
            guard let figure = figure(at: start) else { return nil }
            number = Number(end: figure.end, low: figure.value, high: figure.value)
        } else {
            guard let words = worded(at: start) else { return nil }
            number = words
        }
        multiply(&number)
        return number
    }

    /// "twenty", "twenty-five", "a dozen", "several".
    private func worded(at start: Int) -> Number? {
        guard let match = entry(at: start) else { return nil }
        let end = match.tokens.upperBound
        var number = Number(end: end, low: match.value.low, high: match.value.high)
        number.isVague = match.value.kind == .vague
        number.isArticle = match.value.kind == .article
        if match.value.kind == .tens, let unit = unit(after: end) {
            number = Number(end: unit.tokens.upperBound, low: number.low + unit.value.low, high: nil)
            number.high = number.low
        }
        return number
    }

    private func unit(after end: Int) -> PhraseTable<NumberEntry>.Match? {
        let start = reading.mark(end) == UInt8(ascii: "-") ? end + 1 : end
        guard let match = entry(at: start), match.value.kind == .unit, match.value.low < 10 else {
            return nil
        }
        return match
    }

    /// "two hundred", "five hundred and twenty", "three thousand".
    private func multiply(_ number: inout Number) {
        while let match = entry(at: number.end), match.value.kind == .multiplier, !number.isVague {
            number.low *= match.value.low
            number.high = number.high.map { $0 * match.value.low }
            number.isArticle = false
            number.end = match.tokens.upperBound
            let rest = reading.word(number.end) == .and ? number.end + 1 : number.end
            guard match.value.low == 100, let tail = rest < limit ? worded(at: rest) : nil, !tail.isVague,
                !tail.isArticle, tail.low < 100, tail.low > 0
            else { continue }
            number.low += tail.low
            number.high = number.low
            number.end = tail.end
        }
    }

    private func entry(at token: Int) -> PhraseTable<NumberEntry>.Match? {
        guard token < limit else { return nil }
        return reading.lexicon.numbers.longestMatch(in: reading.tokens, at: token, before: limit)
    }

    /// Whether what is counted is time, distance, money or age.
    private func isMeasure(_ end: Int) -> Bool {
        guard end < limit else { return false }
        let next = reading.mark(end) == UInt8(ascii: "-") ? end + 1 : end
        switch reading.word(next) {
        case .measure, .timeUnit, .dayUnit, .age: return true
        default: return false
        }
    }
}
