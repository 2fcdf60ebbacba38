import Gazetteer
import Prose

/// Finds the names of places that tables know, leftmost first and the longest at each word.
final class NameFinder {
    private let reading: TextReading
    private let gazetteer: GazetteerFile
    private let aliases: PhraseTable<AliasedPlaces>
    private let memory: NameMemory

    /// How many namesakes are looked at; the gazetteer gives the populous ones first.
    private static let candidateLimit = 80

    init(_ reading: TextReading, _ geoparser: Geoparser, _ memory: NameMemory) {
        self.reading = reading
        gazetteer = geoparser.gazetteer
        aliases = geoparser.aliases
        self.memory = memory
    }

    /// Returns the number of tokens of the longest name at a token; 0 for none.
    func longestName(at start: Int) -> Int {
        let sentence = reading.text.sentences[reading.text.sentenceIndex(ofToken: start)]
        return hit(at: start, within: sentence)?.tokens.count ?? 0
    }

    /// Returns the names of the text that no claim takes away.
    func names(claims: TokenClaims) -> [NamedSpan] {
        var names: [NamedSpan] = []
        let tokens = reading.tokens
        for (index, sentence) in reading.text.sentences.enumerated() {
            var at = sentence.lowerBound
            while at < sentence.upperBound {
                if tokens[at].kind == .word, isOpen(at, claims),
                    let name = name(at: at, sentence: index, claims)
                {
                    names.append(name)
                    at = name.tokens.upperBound
                } else {
                    at += 1
                }
            }
        }
        return names
    }

    private func isOpen(_ index: Int, _ claims: TokenClaims) -> Bool {
        let token = reading.tokens[index]
        guard isWrittenLarge(token), !isCurrency(index) else { return false }
        switch claims[index] {
        case .webAddress, .fixedPhrase, .demonym: return false
        default: return !isInsideWord(index)
        }
    }

    /// A capital in front, or a script that has none: Arabic, whose letters begin with the bytes 0xD8 to 0xDB.
    private func isWrittenLarge(_ token: Token) -> Bool {
        token.isCapitalised || 0xD8...0xDB ~= reading.text.utf8[token.span.start]
    }

    private func isWrittenLarge(_ index: Int) -> Bool { isWrittenLarge(reading.tokens[index]) }

    /// `US$`, `A$`: the letters belong to a sum of money.
    private func isCurrency(_ index: Int) -> Bool {
        reading.mark(index + 1) == UInt8(ascii: "$") && reading.tokens[index + 1].isGlued
    }

    /// Behind an apostrophe that is glued on both sides a word only goes on: the `Gouma` of `N'Gouma`.
    private func isInsideWord(_ index: Int) -> Bool {
        index > 1 && reading.tokens[index].isGlued && reading.isApostrophe(index - 1)
            && reading.tokens[index - 1].isGlued
            && reading.tokens[index - 2].span.count > 2
    }

    private func name(at start: Int, sentence index: Int, _ claims: TokenClaims) -> NamedSpan? {
        let sentence = reading.text.sentences[index]
        let hit = hit(at: start, within: sentence)
        let alias = alias(at: start, within: sentence)
        if let alias, alias.tokens.count >= hit?.tokens.count ?? 0 {
            return NamedSpan(
                tokens: alias.tokens, sentence: index, candidates: facts(alias.value.matches), isAlias: true)
        }
        guard let hit = hit.map({ endOfWay($0, within: sentence) ?? $0 }) else { return nil }
        if claims.has(.fixedPhrase, in: hit.tokens) { return nil }
        let candidates = memory.candidates(of: hit, in: reading.text) {
            facts(gazetteer.matches(of: hit, in: reading.text), mainNames: mainNames(of: hit))
        }
        return NamedSpan(tokens: hit.tokens, sentence: index, candidates: candidates, isAlias: false)
    }

    /// The places whose main name has the letters of a hit: `Menaka` is Ménaka's own name as much as `Ménaka`.
    private func mainNames(of hit: NameHit) -> Set<PlaceID> {
        var places: Set<PlaceID> = []
        gazetteer.forEachName(of: hit) { place, name in
            if gazetteer.isMainName(name) { places.insert(place) }
        }
        return places
    }

    private func facts(_ matches: [NameMatch], mainNames: Set<PlaceID> = []) -> [CandidateFacts] {
        var facts = matches.prefix(Self.candidateLimit).map { match in
            CandidateFacts(
                match,
                isMainName: mainNames.contains(match.place) || gazetteer.isMainName(match.name), in: gazetteer
            )
        }
        for index in facts.indices
        where facts[index].level == .firstLevel || facts[index].level == .secondLevel {
            facts[index].holdsNamesake = facts.contains { facts[index].sharesName(withSeat: $0) }
        }
        return facts
    }

    private func alias(at start: Int, within sentence: Range<Int>) -> PhraseTable<AliasedPlaces>.Match? {
        let limit = min(sentence.upperBound + 1, reading.tokens.count)
        guard reading.classes[start].contains(.aliasStart),
            let match = aliases.longestMatch(in: reading.tokens, at: start, before: limit),
            !match.value.matches.isEmpty,
            match.tokens.allSatisfy({ reading.tokens[$0].kind != .word || reading.tokens[$0].isCapitalised })
        else { return nil }
        if match.value.needsComma { return reading.mark(start - 1) == UInt8(ascii: ",") ? match : nil }
        return match.value.isAcronym && reading.tokens[start].capitals != .all ? nil : match
    }

    /// The longest name whose words bear capitals, but for the small words inside (`Isle of Wight`).
    private func hit(at start: Int, within sentence: Range<Int>) -> NameHit? {
        var best: NameHit?
        gazetteer.forEachMatch(
            in: reading.text, at: start, before: sentence.upperBound, remembering: memory.starts
        ) { hit in
            if isWrittenAsName(hit.tokens, within: sentence) { best = hit }
        }
        return best
    }

    /// `axis Ansongo-Menaka`: the first end of a way, though a thing may be named after both.
    private func endOfWay(_ hit: NameHit, within sentence: Range<Int>) -> NameHit? {
        guard hit.tokens.count > 2, let dash = hit.tokens.first(where: { reading.isDash($0) }),
            reading.classes(at: hit.tokens.lowerBound - 1).intersects(.begins(.road))
                || reading.classes(at: hit.tokens.upperBound).intersects(.begins(.road))
        else { return nil }
        return self.hit(at: hit.tokens.lowerBound, within: sentence.lowerBound..<dash)
    }

    private func isWrittenAsName(_ tokens: Range<Int>, within sentence: Range<Int>) -> Bool {
        let last = tokens.upperBound - 1
        guard reading.tokens[last].kind == .word,
            isWrittenLarge(last) || last >= 2 && tokens.count > 2 && reading.isElided(last - 2)
        else { return false }
        if isSpelledOut(tokens) { return false }
        if tokens.count == 1 { return !reading.classes[last].contains(.function) || isAcronym(last) }
        if reading.classes[tokens.lowerBound].contains(.function) {
            return tokens.lowerBound > sentence.lowerBound
                || reading.tokens[tokens.lowerBound + 1].kind == .mark
        }
        return tokens.allSatisfy { index in
            reading.tokens[index].kind != .word || isWrittenLarge(index) || isInnerLetter(index)
                || index >= 2 && reading.isElided(index - 2)
                || reading.classes[index].intersects([.function, .nameLink])
        }
    }

    /// The small letter between two hyphens of `Ti-n-Zaouâtene`.
    private func isInnerLetter(_ index: Int) -> Bool {
        reading.tokens[index].span.count == 1 && reading.tokens[index].isGlued
            && index + 1 < reading.tokens.count && reading.tokens[index + 1].isGlued
    }

    /// `U.N`, `E.U`: single letters with points between.
    private func isSpelledOut(_ tokens: Range<Int>) -> Bool {
        tokens.count > 1 && tokens.allSatisfy { reading.tokens[$0].span.count == 1 }
    }

    private func isAcronym(_ index: Int) -> Bool {
        reading.tokens[index].capitals == .all
            && !reading.isHeadline[reading.text.sentenceIndex(ofToken: index)]
    }
}
