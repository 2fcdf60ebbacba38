import Gazetteer
import Prose

/// Reads the words between two names that say the first is near the second: `X, near Y`, `X, 30 km east of Y`,
/// `X, a village south of Y`.
struct NearFrame {
    let reading: TextReading
    /// Whether a distance or a direction was read, behind which `of` and `from` measure.
    private var hasMeasure = false
    private var saysNear = false

    /// Tells whether all tokens of a gap belong to such words.
    static func matches(_ gap: Range<Int>, in reading: TextReading) -> Bool {
        guard 1...9 ~= gap.count else { return false }
        var frame = NearFrame(reading: reading)
        var at = gap.lowerBound
        while at < gap.upperBound {
            guard let next = frame.read(at, before: gap.upperBound) else { return false }
            at = next
        }
        return frame.saysNear
    }

    private init(reading: TextReading) { self.reading = reading }

    /// The token behind the next words, or nothing when they do not belong.
    private mutating func read(_ at: Int, before end: Int) -> Int? {
        if let next = phrase(.near, at, end), !Self.vague.contains(reading.tokens[at].key) {
            saysNear = true
            return next
        }
        if let next = measure(at) {
            hasMeasure = true
            return next
        }
        if let next = phrase(.from, at, end), !Self.vague.contains(reading.tokens[at].key) {
            guard hasMeasure || saysNear else { return nil }
            saysNear = true
            return next
        }
        return phrase(.hedge, at, end) ?? phrase(.toThe, at, end) ?? filler(at)
    }

    /// A figure, a unit, a direction.
    private func measure(_ at: Int) -> Int? {
        let token = reading.tokens[at]
        if token.kind == .number || 0x30...0x39 ~= reading.text.utf8[token.span.start] { return at + 1 }
        if let unit = reading.lexicon.units.longestMatch(in: reading.tokens, at: at) {
            return unit.tokens.upperBound
        }
        guard reading.classes[at].contains(.bearingStart) else { return nil }
        return reading.lexicon.bearings.longestMatch(in: reading.tokens, at: at)?.tokens.upperBound
    }

    /// Commas, articles and `a village`.
    private func filler(_ at: Int) -> Int? {
        if reading.mark(at) == UInt8(ascii: ",") || reading.isDash(at) { return at + 1 }
        guard reading.tokens[at].kind == .word, reading.tokens[at].capitals == .none else { return nil }
        let belongs =
            Self.articles.contains(reading.tokens[at].key)
            || reading.classes[at].intersects([.settlement, .direction])
        return belongs ? at + 1 : nil
    }

    private func phrase(_ word: LocativeWord, _ at: Int, _ end: Int) -> Int? {
        guard reading.classes[at].intersects(.begins(word)) else { return nil }
        let match = reading.lexicon.locatives[word]?.longestMatch(in: reading.tokens, at: at)
        return match.flatMap { $0.tokens.upperBound <= end ? $0.tokens.upperBound : nil }
    }

    static let between = WordKey("between")
    static let on = WordKey("on")
    private static let articles = WordTable(["the", "a", "an", "located", "situated"])
    /// Words of the tables for `near` and `from` that by themselves say nothing of two places.
    private static let vague = WordTable(["at", "along", "around", "to", "off"])
}

extension TextReading {
    /// Writes into each mention which one the words behind it say it is near to.
    func linkNeighbours(of mentions: inout [Mention]) {
        for index in mentions.indices.dropLast() where mentions[index].parent == nil {
            let gap = mentions[index].tokens.upperBound..<mentions[index + 1].tokens.lowerBound
            if !gap.isEmpty, NearFrame.matches(gap, in: self) { mentions[index].neighbour = index + 1 }
        }
        linkCompanions(of: &mentions)
        linkPlacesOnWays(of: &mentions)
    }

    /// `X, axis A-B`, `X, on the road between A and B`: near the one or the other.
    private func linkPlacesOnWays(of mentions: inout [Mention]) {
        for index in mentions.indices.dropLast()
        where mentions[index].companion == nil && mentions[index].neighbour == nil
            && mentions[index].parent == nil && mentions[index + 1].companion == index + 2
        {
            let gap = mentions[index].tokens.upperBound..<mentions[index + 1].tokens.lowerBound
            if 1...6 ~= gap.count, gap.allSatisfy(leadsToWay) { mentions[index].neighbour = index + 1 }
        }
    }

    private func leadsToWay(_ index: Int) -> Bool {
        if mark(index) == UInt8(ascii: ",") || isWord(index, NearFrame.on) || isWord(index, Self.theWord) {
            return true
        }
        return tokens[index].capitals == .none
            && classes(at: index).intersects(
                WordClasses.begins(.between).union(.begins(.road)).union(.begins(.linking)).union(.areaNoun))
    }

    /// Writes into the two ends of a way which one the other is: `between X and Y`, `the X-Y axis`, `axis X-Y`.
    private func linkCompanions(of mentions: inout [Mention]) {
        for index in mentions.indices.dropLast() {
            let (first, second) = (mentions[index].tokens, mentions[index + 1].tokens)
            let isBetween =
                classes(at: first.lowerBound - 1).intersects(.begins(.between))
                && isWord(first.lowerBound - 1, NearFrame.between)
            let isWay = isWay(first, second) && !isKnown(mentions[index]) && !isKnown(mentions[index + 1])
            guard second.lowerBound == first.upperBound + 1, isBetween || isWay else { continue }
            mentions[index].companion = index + 1
            mentions[index + 1].companion = index
        }
    }

    /// A city needs no other end of a way to be found, nor does it lie near to it: `the Washington-Moscow route`.
    private func isKnown(_ mention: Mention) -> Bool { mention.candidates.contains { $0.magnitude >= 5 } }

    /// `the X-Y axis`, `axis X-Y`, `the axis X and Y`.
    private func isWay(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        guard isDash(first.upperBound) || classes(at: first.upperBound).intersects(.begins(.and)) else {
            return false
        }
        return classes(at: first.lowerBound - 1).intersects(.begins(.road))
            || classes(at: second.upperBound).intersects(.begins(.road))
    }
}
