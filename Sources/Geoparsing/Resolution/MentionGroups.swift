import Gazetteer

/// Mentions of one name, which mean one place throughout a text (one referent per discourse).
///
/// The name of a region and that of its seat are apart: `Kidal`, `the Kidal region`.
struct MentionGroups {
    /// The mentions of each group, in the order of the text.
    private(set) var members: [[Int]] = []

    /// Whether all mentions of a group only name the other side of a border.
    private(set) var isBeyondBorder: [Bool] = []

    /// The first places that a name may mean, and what the words around it ask for.
    private struct Key: Hashable {
        var places = SIMD4<UInt32>(repeating: .max)
        let cues: UInt16

        init(_ mention: Mention) {
            for (index, candidate) in mention.candidates.prefix(4).enumerated() {
                places[index] = candidate.id.row
            }
            cues = mention.cues.intersection([.region, .district, .holder]).rawValue
        }
    }

    /// Groups mentions and writes each its group.
    init(_ mentions: inout [Mention]) {
        var known: [Key: Int] = [:]
        for index in mentions.indices where !mentions[index].candidates.isEmpty {
            let key = Key(mentions[index])
            let group = known[key] ?? members.count
            if group == members.count {
                known[key] = group
                members.append([])
                isBeyondBorder.append(true)
            }
            isBeyondBorder[group] = isBeyondBorder[group] && mentions[index].isBeyondBorder
            members[group].append(index)
            mentions[index].group = group
        }
    }
}
