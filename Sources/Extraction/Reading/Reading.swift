import Incidents
import Prose

/// A text with everything that was found in it, before any of it is understood.
///
/// The arrays of mentions are in the order of the text; `…At` tells for every token which mention covers it
/// (-1 for none), so that questions about neighbours cost nothing.
///
/// A class, because everything that understands a text holds it, and a copy of it counts twenty references.
final class Reading {
    let text: TokenizedText
    let lexicon: ExtractionLexicon
    let published: CalendarDate?

    /// Which sentences are part of the page and not of the report.
    private(set) var isBoilerplate: [Bool]
    /// Paragraphs and sections.
    let discourse: Discourse
    /// The sentences that belong to the report, by index.
    private(set) var readableSentences: [Int] = []
    private(set) var words: [FunctionWord?]
    private(set) var wordEnds: [Int]
    var dates: [DateMention] = []
    var quantities: [QuantityMention] = []
    var actors: [ActorMention] = []
    var triggers: [TriggerMention] = []
    var cues: [CueMention] = []
    var speech: [SpeechMention] = []
    var hedges: [Range<Int>] = []

    var dateAt: [Int32]
    var quantityAt: [Int32]
    var actorAt: [Int32]
    var triggerAt: [Int32]
    var speechAt: [Int32]

    init(_ text: TokenizedText, published: CalendarDate?, lexicon: ExtractionLexicon) {
        let text = text.spelled(lexicon.language.spelling)
        self.text = text
        self.lexicon = lexicon
        self.published = published
        let none = [Int32](repeating: -1, count: text.tokens.count)
        (dateAt, quantityAt, actorAt, triggerAt, speechAt) = (none, none, none, none, none)
        words = []
        wordEnds = []
        isBoilerplate = BoilerplateFilter(text, lexicon.boilerplate).sentences()
        discourse = Discourse(text, lexicon.countries)
        (words, wordEnds) = Self.functionWords(of: text, lexicon)
        readableSentences = text.sentences.indices.filter { !isBoilerplate[$0] && !discourse.isHeading[$0] }
        findAll()
    }

    var tokens: [Token] { text.tokens }

    /// Whether demonyms, months and days of the week may be written small.
    var writesNamesSmall: Bool { lexicon.language.has(.smallNames) }

    private func findAll() {
        DateFinder.find(in: self)
        QuantityFinder.find(in: self)
        ActorFinder.find(in: self)
        TriggerFinder.find(in: self)
        CueFinder.find(in: self)
    }

    /// A sentence without the line that says where and when a report was filed.
    func body(ofSentence sentence: Int) -> Range<Int> {
        discourse.bodies[sentence]
    }

    /// The kind of the small word that covers a token.
    func word(_ token: Int) -> FunctionWord? {
        words.indices.contains(token) ? words[token] : nil
    }

    /// The single byte of a mark, 0 for words and for marks beyond ASCII.
    func mark(_ token: Int) -> UInt8 {
        guard tokens.indices.contains(token), tokens[token].kind == .mark, tokens[token].span.count == 1
        else {
            return 0
        }
        return text.utf8[tokens[token].span.start]
    }

    /// Whether a token is a quotation mark, straight or typographic.
    func isQuote(_ token: Int) -> Bool {
        guard tokens.indices.contains(token), tokens[token].kind == .mark else { return false }
        switch text.utf8[tokens[token].span.range].reduce(0, { $0 << 8 | UInt32($1) }) {
        case 0x22, 0x27, 0xE2_8098, 0xE2_8099, 0xE2_809C, 0xE2_809D, 0xC2AB, 0xC2BB: return true
        default: return false
        }
    }

    /// Whether a token is a double quotation mark, which, unlike a single one, is no apostrophe.
    func isDoubleQuote(_ token: Int) -> Bool {
        guard isQuote(token) else { return false }
        let bytes = text.utf8[tokens[token].span.range]
        return bytes.first == 0x22 || bytes.first == 0xC2 || bytes.last == 0x9C || bytes.last == 0x9D
    }

    func isComma(_ token: Int) -> Bool { mark(token) == UInt8(ascii: ",") }

    /// The words of a range of tokens.
    func string(_ range: Range<Int>) -> String {
        range.isEmpty ? "" : text.string(in: text.span(ofTokens: range))
    }

    private static func functionWords(
        of text: TokenizedText, _ lexicon: ExtractionLexicon
    ) -> ([FunctionWord?], [Int]) {
        var words = [FunctionWord?](repeating: nil, count: text.tokens.count)
        var ends = Array(1..<text.tokens.count + 1)
        for sentence in text.sentences {
            for match in lexicon.words.matches(in: text.tokens, within: sentence) {
                for token in match.tokens {
                    words[token] = kind(of: match, after: words, in: text, lexicon)
                    ends[token] = match.tokens.upperBound
                }
            }
        }
        return (words, ends)
    }

    /// "l'attaque des jihadistes" is of them, "des jihadistes ont attaqué" are some: behind a noun it is "of".
    private static func kind(
        of match: PhraseTable<FunctionWord>.Match, after words: [FunctionWord?], in text: TokenizedText,
        _ lexicon: ExtractionLexicon
    ) -> FunctionWord? {
        guard match.value == .ofOrSome else { return match.value }
        let before = match.tokens.lowerBound - 1
        guard before >= 0, text.tokens[before].kind == .word, words[before] == nil else { return nil }
        let at = match.tokens.lowerBound
        let verb = lexicon.triggers.longestMatch(in: text.tokens, at: before, before: at)
        let isVerb = verb.map { !$0.value.form.isEmpty } ?? false
        let isDay = lexicon.calendar.longestMatch(in: text.tokens, at: before, before: at) != nil
        return isVerb || isDay ? nil : .of
    }
}
