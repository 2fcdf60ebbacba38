import Gazetteer
import Prose

/// Mentions of one name, which mean one place throughout a text (one referent per discourse).
///
/// The name of a region and that of its seat are apart: `Kidal`, `the Kidal region`.
struct MentionGroups {
    /// The mentions of each group, in the order of the text.
    private(set) var members: [[Int]] = []

    /// Whether all mentions of a group only name the other side of a border.
    private(set) var isBeyondBorder: [Bool] = []

    /// The first places that a name may mean, and what the words around it ask for.
    private static func key(of mention: Mention) -> WordKey {
        var hash = WordHash()
        for candidate in mention.candidates.prefix(4) { hash.feed(candidate.id.row) }
        hash.feed(UInt32(mention.cues.intersection([.region, .district, .holder]).rawValue))
        return hash.key
    }

    /// Groups mentions and writes each its group.
    init(_ mentions: inout [Mention]) {
        var known = WordTable(capacity: mentions.count)
        for index in mentions.indices where !mentions[index].candidates.isEmpty {
            let key = Self.key(of: mentions[index])
            // Counted from 1, because 0 is none.
            let group = known[key] > 0 ? Int(known[key]) - 1 : members.count
            if group == members.count {
                known.insert(UInt64(group + 1), for: key)
                members.append([])
                isBeyondBorder.append(true)
            }
            isBeyondBorder[group] = isBeyondBorder[group] && mentions[index].isBeyondBorder
            members[group].append(index)
            mentions[index].group = group
        }
    }
}
