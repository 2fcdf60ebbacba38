/// Orders incidents by how much the report is about them.
enum Prominence {
    /// What the report tells most of and first comes first; what came before the main matter last.
    static func ordered(_ drafts: [Draft], _ events: [EventMention]) -> [Draft] {
        drafts.enumerated().sorted { left, right in
            let (one, other) = (weight(left.element, events), weight(right.element, events))
            return one != other ? one > other : left.offset < right.offset
        }.map(\.element)
    }

    /// The first sentences weigh most, then how many words tell of it.
    private static func weight(_ draft: Draft, _ events: [EventMention]) -> Int {
        if draft.isPrior { return -1 }
        let first = draft.sentences.min() ?? 0
        let strength = draft.events.reduce(0) { $0 + events[$1].entry.weight }
        return max(0, 6 - first) * 3 + min(strength, 12)
    }
}
