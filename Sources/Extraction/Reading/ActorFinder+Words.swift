import Incidents
import Prose

/// The words of a run.
extension ActorFinder {
    func alias(_ at: Int) -> (key: String, end: Int)? {
        guard at < limit,
            let match = reading.lexicon.actors.aliases.longestMatch(in: reading.tokens, at: at, before: limit)
        else { return nil }
        if isOfAnother(match.tokens) { return nil }
        let capitals = reading.tokens[at].capitals
        switch match.value.capitals {
        case .all where capitals == .none || capitals == .first: return nil
        case .first where capitals == .none: return nil
        default: break
        }
        return (match.value.key, match.tokens.upperBound)
    }

    /// "the al-Qaida-linked group", "an al-Qaida affiliate", "fighters linked to al-Qaida": the name of another.
    private func isOfAnother(_ name: Range<Int>) -> Bool {
        let next = reading.mark(name.upperBound) == UInt8(ascii: "-") ? name.upperBound + 1 : name.upperBound
        if next < limit, reading.word(next) == .linked { return true }
        let before = name.lowerBound - 1
        guard before > 0 else { return false }
        switch reading.word(before) {
        case .to, .with, .of, .by: return reading.word(before - 1) == .linked
        default: return false
        }
    }

    func person(_ at: Int) -> PhraseTable<PersonEntry>.Match? {
        reading.lexicon.persons.longestMatch(in: reading.tokens, at: at, before: limit)
    }

    /// A demonym, or a country's name before a possessive or before people of the state.
    func country(_ at: Int) -> (code: String, end: Int)? {
        guard at < limit, reading.tokens[at].isCapitalised || reading.writesNamesSmall,
            let match = reading.lexicon.countries.entries.longestMatch(
                in: reading.tokens, at: at, before: limit)
        else { return nil }
        var end = match.tokens.upperBound
        guard reading.tokens[at].isCapitalised || match.value.isDemonym else { return nil }
        if match.value.isDemonym { return (match.value.code, end) }
        if end < limit, reading.tokens[end].kind == .possessive { end += 1 }
        var next = end
        if next < limit, Self.fillers.contains(reading.tokens[next].key) { next += 1 }
        guard next < limit, let person = person(next), person.value.kind.isState else { return nil }
        return (match.value.code, next)
    }

    static let fillers: Set<WordKey> = [WordKey("national"), WordKey("own")]

    /// Which of two nouns of one run says what it is: "army truck driver" is the army.
    static func stronger(_ first: PersonEntry?, _ second: PersonEntry) -> PersonEntry {
        guard let first else { return second }
        return rank(first.kind) <= rank(second.kind) ? first : second
    }

    static let maxRank = 9

    static func rank(_ kind: PersonClass) -> Int {
        switch kind {
        case .military, .police, .gendarmerie, .security: 0
        case .jihadist, .terrorist, .separatist, .rebel, .mercenary: 1
        case .militia: 2
        case .unidentified: 3
        case .fighter: 4
        case .protester, .rioter: 5
        case .civilian, .government: 6
        case .person, .member: 7
        case .assailant: 8
        case .unit, .object: 9
        }
    }
}
