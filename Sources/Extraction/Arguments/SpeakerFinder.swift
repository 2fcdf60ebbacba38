import Prose

/// Finds who says what: the subject of a verb of saying, or the words behind "according to".
struct SpeakerFinder {
    private let reading: Reading
    private let sources: PhraseTable<Bool>
    private var last: Speaker?

    static func attribute(_ losses: inout [LossMention], in reading: Reading) {
        var finder = SpeakerFinder(reading: reading)
        finder.attribute(&losses)
    }

    private init(reading: Reading) {
        self.reading = reading
        sources = reading.lexicon.sources
    }

    private mutating func attribute(_ losses: inout [LossMention]) {
        for sentence in reading.readableSentences {
            let range = reading.text.sentences[sentence]
            // "an estimated 300" is a number and nobody's words.
            let speeches = reading.speech.filter {
                $0.sentence == sentence && reading.quantityAt[$0.tokens.lowerBound] < 0
            }
            var speakers: [(SpeechMention, Speaker)] = []
            for speech in speeches {
                guard let speaker = speaker(of: speech, in: range, after: speakers.last?.1) else { continue }
                speakers.append((speech, speaker))
                if speaker.actor != nil || last == nil { last = speaker }
            }
            for index in losses.indices where losses[index].sentence == sentence {
                losses[index].speaker = nearest(speakers, to: losses[index], in: range)
                losses[index].hedge = hedge(of: losses[index], in: range)
            }
        }
    }

    /// The speaker of the same part of the sentence; "while", "however" and ";" part it.
    private func nearest(
        _ speakers: [(SpeechMention, Speaker)], to loss: LossMention, in sentence: Range<Int>
    ) -> Speaker? {
        let part = part(around: loss.tokens.lowerBound, in: sentence)
        let same = speakers.filter { part.contains($0.0.tokens.lowerBound) }
        return same.min { distance($0.0, loss) < distance($1.0, loss) }?.1
    }

    private func distance(_ speech: SpeechMention, _ loss: LossMention) -> Int {
        abs(speech.tokens.lowerBound - loss.tokens.lowerBound)
    }

    private func part(around token: Int, in sentence: Range<Int>) -> Range<Int> {
        var start = token
        var end = token
        while start > sentence.lowerBound, !parts(start - 1) { start -= 1 }
        while end < sentence.upperBound, !parts(end) { end += 1 }
        return start..<end
    }

    private func parts(_ token: Int) -> Bool {
        reading.mark(token) == UInt8(ascii: ";") || reading.word(token) == .contrast
    }

    private func hedge(of loss: LossMention, in sentence: Range<Int>) -> Range<Int>? {
        let part = part(around: loss.tokens.lowerBound, in: sentence)
        return reading.hedges.filter { part.contains($0.lowerBound) }
            .min { abs($0.lowerBound - loss.tokens.lowerBound) < abs($1.lowerBound - loss.tokens.lowerBound) }
    }

    // MARK: One speaker

    private func speaker(
        of speech: SpeechMention, in sentence: Range<Int>, after previous: Speaker?
    ) -> Speaker? {
        if speech.kind == .according { return behind(speech, sentence) }
        let front = speech.tokens.lowerBound - 1
        if front >= sentence.lowerBound {
            if reading.word(front)?.joins == true, let previous { return previous }
            let follows = reading.isComma(front) && reading.lexicon.language.has(.speakerFollows)
            if reading.isQuote(front) || follows, let named = inverted(speech, sentence) { return named }
        }
        if let before = before(speech, sentence) { return before }
        return speech.kind == .estimate ? alone(speech) : inverted(speech, sentence)
    }

    /// "estimates suggest": the words themselves are all the source that is named.
    private func alone(_ speech: SpeechMention) -> Speaker {
        Speaker(actor: nil, words: speech.tokens, kind: speech.kind)
    }

    /// "according to the Malian army": people, else the words up to the next mark.
    private func behind(_ speech: SpeechMention, _ sentence: Range<Int>) -> Speaker? {
        var start = speech.tokens.upperBound
        while start < sentence.upperBound, reading.word(start)?.opensNoun == true { start += 1 }
        let end = phraseEnd(start, sentence)
        guard start < end else { return nil }
        let isSource = sources.longestMatch(in: reading.tokens, at: start, before: end) != nil
        let actor = Range(from: start, upTo: end).first { reading.actorAt[$0] >= 0 }.map {
            Int(reading.actorAt[$0])
        }
        if let actor, !isSource || hasSpokesman(start..<end), isSide(actor) {
            return Speaker(actor: actor, words: reading.actors[actor].tokens, kind: .according)
        }
        return Speaker(actor: nil, words: start..<end, kind: .according)
    }

    private func hasSpokesman(_ range: Range<Int>) -> Bool {
        range.contains { reading.word($0) == .spokesman }
    }

    /// The nearest people, source or pronoun left of the verb.
    private func before(_ speech: SpeechMention, _ sentence: Range<Int>) -> Speaker? {
        var at = beforeAside(speech.tokens.lowerBound - 1, sentence)
        let limit = max(sentence.lowerBound, at - 20)
        while at >= limit {
            if reading.word(at)?.isPronoun == true || reading.mark(at) == UInt8(ascii: ";") {
                return reading.word(at)?.isPronoun == true ? resumed(speech) : nil
            }
            if reading.actorAt[at] >= 0, isSide(Int(reading.actorAt[at])) {
                let actor = Int(reading.actorAt[at])
                if let source = source(closeTo: reading.actors[actor].tokens, sentence) {
                    return Speaker(actor: nil, words: source, kind: speech.kind)
                }
                return Speaker(actor: actor, words: reading.actors[actor].tokens, kind: speech.kind)
            }
            if let named = namedBefore(at, speech.kind, sentence) { return named }
            if reading.word(at) == .document { return written(at, speech) }
            if let source = sources.longestMatch(in: reading.tokens, at: at, before: sentence.upperBound),
                source.tokens.upperBound <= speech.tokens.lowerBound
            {
                return Speaker(
                    actor: sourceActor(near: source.tokens, sentence),
                    words: described(source.tokens, sentence),
                    kind: speech.kind)
            }
            if reading.speechAt[at] >= 0 || (reading.triggerAt[at] >= 0 && isVerb(at)) { return nil }
            at -= 1
        }
        return nil
    }

    /// "The CMA, a coalition of groups, said": where the words before the aside end; a spokesman's aside stays.
    private func beforeAside(_ last: Int, _ sentence: Range<Int>) -> Int {
        var start = last
        while start > sentence.lowerBound, reading.word(start) == .have { start -= 1 }
        guard start > sentence.lowerBound, reading.isComma(start) else { return start }
        let opening = Range(from: sentence.lowerBound, upTo: start).last { reading.isComma($0) }
        guard let opening, opening > sentence.lowerBound, start - opening < 20 else { return start }
        let isNamed = Range(from: sentence.lowerBound, upTo: opening).contains { at in
            reading.actorAt[at] >= 0 && isSide(Int(reading.actorAt[at]))
        }
        return isNamed ? opening - 1 : start
    }

    /// "a local elected official": a source with the adjectives before it.
    private func described(_ source: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        var start = source.lowerBound
        while start > sentence.lowerBound, source.lowerBound - start < 3, isAdjective(start - 1) {
            start -= 1
        }
        return start..<source.upperBound
    }

    private func isAdjective(_ at: Int) -> Bool {
        let token = reading.tokens[at]
        return token.kind == .word && !token.isCapitalised && reading.word(at) == nil
            && reading.triggerAt[at] < 0
            && reading.quantityAt[at] < 0 && reading.dateAt[at] < 0 && reading.speechAt[at] < 0
            && reading.actorAt[at] < 0
    }

    /// "a source close to the army", "officials in the police": who speaks is no side.
    private func source(closeTo actor: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
        for at in stride(
            from: actor.lowerBound - 1, through: max(sentence.lowerBound, actor.lowerBound - 5), by: -1)
        {
            guard let source = sources.longestMatch(in: reading.tokens, at: at, before: actor.lowerBound)
            else {
                continue
            }
            let link = reading.word(source.tokens.upperBound)
            guard !hasSpokesman(source.tokens), link == .place || link == .of || link == .to else {
                return nil
            }
            return at..<actor.upperBound
        }
        return nil
    }

    /// "a spokesman for the rebels" speaks for the rebels.
    private func sourceActor(near source: Range<Int>, _ sentence: Range<Int>) -> Int? {
        guard hasSpokesman(source) else { return nil }
        return Range(from: source.upperBound, upTo: min(sentence.upperBound, source.upperBound + 6))
            .first { reading.actorAt[$0] >= 0 }.map { Int(reading.actorAt[$0]) }
    }

    private func isVerb(_ token: Int) -> Bool {
        let trigger = reading.triggers[Int(reading.triggerAt[token])]
        return trigger.isVerb && trigger.entry.weight > 1
    }

    /// "said CMA spokesperson": the speaker behind the verb.
    private func inverted(_ speech: SpeechMention, _ sentence: Range<Int>) -> Speaker? {
        let end = min(sentence.upperBound, speech.tokens.upperBound + 4)
        for at in speech.tokens.upperBound..<max(end, speech.tokens.upperBound) {
            if reading.actorAt[at] >= 0, isSide(Int(reading.actorAt[at])),
                at > sentence.lowerBound + 4
            {
                let actor = Int(reading.actorAt[at])
                return Speaker(actor: actor, words: reading.actors[actor].tokens, kind: speech.kind)
            }
        }
        return invertedSource(speech, sentence)
    }

    /// ", said local sources and former staff in Kidal": those who report, with all that tells who they are.
    private func invertedSource(_ speech: SpeechMention, _ sentence: Range<Int>) -> Speaker? {
        var start = speech.tokens.upperBound
        while start < sentence.upperBound, reading.word(start)?.opensNoun == true { start += 1 }
        guard start < sentence.upperBound,
            sources.longestMatch(in: reading.tokens, at: start, before: sentence.upperBound) != nil
        else { return nil }
        return Speaker(actor: nil, words: start..<phraseEnd(start, sentence), kind: speech.kind)
    }

    /// Up to the next comma, semicolon or full stop.
    private func phraseEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        var end = start
        while end < sentence.upperBound, !reading.isComma(end), reading.mark(end) != UInt8(ascii: "."),
            reading.mark(end) != UInt8(ascii: ";"), end - start < 14
        { end += 1 }
        return end
    }

    /// "the coalition said": the group that the text named last.
    private func namedBefore(_ at: Int, _ kind: SpeechKind, _ sentence: Range<Int>) -> Speaker? {
        guard reading.word(at) == .group, at > sentence.lowerBound, reading.word(at - 1) == .definite,
            let actor = reading.actors.lastIndex(where: { mention in
                guard case .listed(let key) = mention.identity, mention.tokens.upperBound < at else {
                    return false
                }
                return reading.lexicon.actors.isOpposition(key)
            })
        else { return unnamedGroup(at, kind, sentence) }
        return Speaker(actor: actor, words: at..<at + 1, kind: kind)
    }

    /// "the group said" where the text names none.
    private func unnamedGroup(_ at: Int, _ kind: SpeechKind, _ sentence: Range<Int>) -> Speaker? {
        guard at > sentence.lowerBound, reading.word(at) == .group, reading.word(at - 1) == .definite else {
            return nil
        }
        return Speaker(actor: nil, words: at - 1..<at + 1, kind: kind)
    }

    /// "the statement said": whoever spoke last, else the paper itself.
    private func written(_ at: Int, _ speech: SpeechMention) -> Speaker {
        resumed(speech) ?? Speaker(actor: nil, words: at..<at + 1, kind: speech.kind)
    }

    /// "he said": whoever spoke last.
    private func resumed(_ speech: SpeechMention) -> Speaker? {
        last.map { Speaker(actor: $0.actor, words: $0.words, kind: speech.kind) }
    }

    private func isSide(_ actor: Int) -> Bool {
        switch reading.actors[actor].kind {
        case .civilian, .protester, .rioter, .assailant, .unit, .person, .member, .object: false
        default: true
        }
    }
}
