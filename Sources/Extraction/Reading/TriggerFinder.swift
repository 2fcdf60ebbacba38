import Prose

/// Finds the triggers of a text, the longest phrase at each place.
enum TriggerFinder {
    static func find(in reading: Reading) {
        let table = reading.lexicon.triggers
        for sentence in reading.readableSentences {
            let range = reading.body(ofSentence: sentence)
            for match in table.matches(in: reading.tokens, within: range)
            where match.value.weight > 0 && !isPartOfName(match.tokens, reading) {
                let index = Int32(reading.triggers.count)
                reading.triggers.append(
                    TriggerMention(
                        tokens: match.tokens, sentence: sentence,
                        entry: isVerb(match, range, reading) ? match.value.asVerb : match.value))
                for token in match.tokens { reading.triggerAt[token] = index }
            }
        }
    }

    /// "Islamists attack a base", "while fighting rebels": people before and an object behind make a verb.
    private static func isVerb(
        _ match: PhraseTable<TriggerEntry>.Match, _ sentence: Range<Int>, _ reading: Reading
    ) -> Bool {
        let before = match.tokens.lowerBound - 1
        let next = match.tokens.upperBound
        guard let verb = match.value.verb, before >= sentence.lowerBound, next < sentence.upperBound else {
            return false
        }
        let isGerund = verb.form == .gerund
        if isGerund { return reading.actorAt[next] >= 0 && reading.word(before)?.opensNoun != true }
        guard reading.actorAt[before] >= 0 else { return false }
        if reading.actorAt[next] >= 0 || reading.quantityAt[next] >= 0 || reading.tokens[next].isCapitalised {
            return true
        }
        return reading.word(next)?.opensNoun == true || reading.word(next) == .with
    }

    /// A month such as March, or a word inside an actor's name, is no event.
    private static func isPartOfName(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
        if reading.dateAt[tokens.lowerBound] >= 0 { return true }
        let actor = reading.actorAt[tokens.lowerBound]
        guard actor >= 0 else { return false }
        let mention = reading.actors[Int(actor)]
        if case .listed = mention.identity { return tokens.count < mention.tokens.count }
        return false
    }
}
