import Prose

/// Those whose deed a noun tells of, in languages that name them behind "of".
extension ArgumentFinder {
    /// "l'attaque des jihadistes contre le camp", "les frappes de l'armée": who did it and where those words end; nothing
    /// where "of" names the one who suffers, as in "l'attaque du village".
    func doerOfDeed(_ event: EventMention, _ range: Range<Int>) -> (actors: [Int], end: Int)? {
        guard reading.lexicon.language.has(.deedsOfDoers), Self.isDeed(event.sense), let start = range.first,
            reading.word(start) == .of
        else { return nil }
        let words = phrase(from: reading.wordEnds[start])
        let doers = actors(in: words.clamped(to: range))
        guard let last = doers.last else { return nil }
        let end = reading.actors[last].tokens.upperBound
        let hasTarget = Range(from: end, upTo: range.upperBound).contains { reading.word($0) == .against }
        guard hasTarget || doers.allSatisfy({ isAggressor($0, event.sense) }) else { return nil }
        return (doers, end)
    }

    /// Armed people who are no state's attack; strikes and shells are anybody's.
    private func isAggressor(_ actor: Int, _ sense: EventSense) -> Bool {
        let mention = reading.actors[actor]
        guard let kind = mention.kind else { return true }
        if sense == .airstrike || sense == .shell { return kind.isState && kind != .government }
        switch kind {
        case .jihadist, .terrorist, .separatist, .rebel, .unidentified, .fighter, .assailant, .mercenary:
            return true
        default: return false
        }
    }

    private static func isDeed(_ sense: EventSense) -> Bool {
        switch sense {
        case .attack, .ambush, .airstrike, .shell, .operation, .withdraw, .control: true
        default: false
        }
    }
}
