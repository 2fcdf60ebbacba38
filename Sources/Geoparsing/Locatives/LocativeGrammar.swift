import Gazetteer
import Geodesy
import Prose

/// Reads locative expressions around the toponyms of a text, by a small grammar over tokens.
///
///     offset    = [hedge] number unit ["to the"] [bearing] from place     50 km west of Gao
///     direction = bearing from place                                      west of Gao
///     near      = near place | place area                                 near Gao, the Gao area
///     between   = between place and place
///     road      = road linking place and place | place - place road
///     region    = [side] place region | [side] region of place            the southern Kidal region
///     part      = side place                                              northern Mali
///     border    = [near] (country | demonym) border | border with country
///     tripoint  = tri-border
struct LocativeGrammar {
    let reading: TextReading
    let toponyms: [Toponym]
    let demonyms: [FixedPhrases.Demonym]
    let gazetteer: GazetteerFile

    /// The toponym that begins at each token; -1 for none.
    private let toponymAt: [Int32]

    /// The country the text tells most of, by ISO code.
    let home: String?

    init(
        reading: TextReading, toponyms: [Toponym], demonyms: [FixedPhrases.Demonym], gazetteer: GazetteerFile
    ) {
        self.reading = reading
        self.toponyms = toponyms
        self.demonyms = demonyms
        self.gazetteer = gazetteer
        var toponymAt = [Int32](repeating: -1, count: reading.tokens.count)
        for (index, toponym) in toponyms.enumerated().reversed() {
            toponymAt[toponym.tokens.lowerBound] = Int32(index)
        }
        self.toponymAt = toponymAt
        home = Self.home(of: toponyms)
    }

    /// Returns the expressions in the order of the text, the longest at each place.
    func expressions() -> [LocativeExpression] {
        var found: [LocativeExpression] = []
        for sentence in reading.text.sentences where hasAnchor(sentence) {
            var at = sentence.lowerBound
            while at < sentence.upperBound {
                if let expression = expression(at: at, within: sentence) {
                    found.append(expression)
                    at = expression.tokens.upperBound
                } else {
                    at += 1
                }
            }
        }
        return found
    }

    private func hasAnchor(_ sentence: Range<Int>) -> Bool {
        let place = toponyms.partitioningIndex { $0.tokens.lowerBound >= sentence.lowerBound }
        if place < toponyms.count, toponyms[place].tokens.lowerBound < sentence.upperBound { return true }
        return sentence.contains {
            word(.border, at: $0) != nil || word(.tripoint, at: $0) != nil || word(.home, at: $0) != nil
        }
    }

    private func expression(at start: Int, within sentence: Range<Int>) -> LocativeExpression? {
        let mayBegin = reading.classes[start].intersects(Self.openers)
        guard mayBegin || beginsWithDigit(start) || toponymAt[start] >= 0 || isArticle(start) else {
            return nil
        }
        let end = sentence.upperBound
        return offset(at: start, before: end) ?? border(at: start, before: end) ?? road(
            at: start, before: end)
            ?? between(at: start, before: end) ?? near(at: start, before: end) ?? region(
                at: start, before: end)
            ?? tripoint(at: start)
    }

    private func beginsWithDigit(_ index: Int) -> Bool {
        0x30...0x39 ~= reading.text.utf8[reading.tokens[index].span.start]
    }

    // MARK: Words

    /// The end of a word or phrase of a class at a token, or nothing.
    func word(_ word: LocativeWord, at index: Int) -> Int? {
        guard reading.classes(at: index).intersects(.begins(word)) else { return nil }
        return reading.lexicon.locatives[word.tableKey]?.longestMatch(in: reading.tokens, at: index)?.tokens
            .upperBound
    }

    /// The token behind an article, or the same token.
    func skippingArticle(_ index: Int) -> Int {
        reading.isWord(index, Self.the) || reading.isWord(index, Self.a) ? index + 1 : index
    }

    private func isArticle(_ index: Int) -> Bool { skippingArticle(index) != index }

    /// The toponym at a token, behind an article and `town of`; demonyms are none.
    func place(at index: Int) -> Int? {
        var at = skippingArticle(index)
        if reading.classes(at: at).intersects([.settlement, .district, .county]),
            reading.tokens.indices.contains(at), reading.tokens[at].capitals == .none
        {
            at += reading.isWord(at + 1, Self.of) ? 2 : 1
        }
        at = behindForeignKind(at)
        guard let found = toponym(at: at), toponyms[found].role != .demonym else { return nil }
        return found
    }

    /// The token behind `la localité de`, `le village d'`.
    private func behindForeignKind(_ index: Int) -> Int {
        let ahead = min(index + 6, reading.tokens.count)
        guard index < ahead else { return index }
        return (index..<ahead).first { at in
            toponym(at: at) != nil
                && reading.foreignKind(before: at).map { $0 == index || $0 == index + 1 } ?? false
        } ?? index
    }

    /// The toponym, a demonym too, that begins exactly at a token.
    func toponym(at index: Int) -> Int? {
        guard toponymAt.indices.contains(index), toponymAt[index] >= 0 else { return nil }
        return Int(toponymAt[index])
    }

    /// A word of direction at a token.
    func bearing(at index: Int) -> PhraseTable<Bearing>.Match? {
        guard reading.classes(at: index).contains(.bearingStart) else { return nil }
        return reading.lexicon.bearings.longestMatch(in: reading.tokens, at: index)
    }

    /// Makes an expression over some tokens.
    func make(
        _ kind: LocativeExpression.Kind, _ tokens: Range<Int>, anchors: [Int], bearing: CompassPoint? = nil,
        distance: Length? = nil, countries: [String] = [], area: LocativeArea?
    ) -> LocativeExpression {
        LocativeExpression(
            kind: kind, tokens: tokens, span: reading.text.span(ofTokens: tokens), anchors: anchors,
            bearing: bearing,
            distance: distance, countries: countries.sorted(), area: area)
    }

    /// The country the text tells most of beside another.
    func home(beside country: String) -> String? {
        home == country ? Self.home(of: toponyms.filter { $0.place?.countryCode != country }) : home
    }

    private static func home(of toponyms: [Toponym]) -> String? {
        var counts: [String: Int] = [:]
        for toponym in toponyms where toponym.role != .dateline {
            guard let place = toponym.place, !place.countryCode.isEmpty else { continue }
            counts[place.countryCode, default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private static let openers: WordClasses = [.locative, .region, .district, .county]
    static let the = WordKey("the")
    static let a = WordKey("a")
    static let of = WordKey("of")
}

extension Array {
    /// The first index whose element meets a condition that holds for all elements behind it.
    fileprivate func partitioningIndex(_ belongs: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
