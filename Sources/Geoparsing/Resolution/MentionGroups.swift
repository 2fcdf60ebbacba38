import Gazetteer

/// Mentions of one name, which mean one place throughout a text (one referent per discourse).
///
/// The name of a region and that of its seat are apart: `Kidal`, `the Kidal region`.
struct MentionGroups {
    /// The mentions of each group, in the order of the text.
    private(set) var members: [[Int]] = []

    /// Whether all mentions of a group only name the other side of a border.
    private(set) var isBeyondBorder: [Bool] = []

    private struct Key: Hashable {
        let places: [PlaceID]
        let cues: UInt16
    }

    /// Groups mentions and writes each its group.
    init(_ mentions: inout [Mention]) {
        var known: [Key: Int] = [:]
        for index in mentions.indices where !mentions[index].candidates.isEmpty {
            let areaCues = mentions[index].cues.intersection([.region, .district, .holder])
            let key = Key(places: mentions[index].candidates.prefix(4).map(\.id), cues: areaCues.rawValue)
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
