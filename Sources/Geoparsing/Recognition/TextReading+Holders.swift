import Gazetteer
import Prose

/// What the words between two names say of how the places lie to one another.
extension TextReading {
    /// `Botou (Kantchari, Tapoa)`: a bracket right behind a name tells what holds it, whatever the tables say.
    private func opensBracket(_ index: Int) -> Bool { mark(index) == UInt8(ascii: "(") }

    /// Writes into each mention which one it lies in, by the words between them.
    func linkParents(of mentions: inout [Mention]) {
        for index in mentions.indices.dropLast() {
            let end = mentions[index].tokens.upperBound
            guard isParentFrame(from: end, to: mentions[index + 1].tokens.lowerBound) else { continue }
            let next = mentions[index + 1]
            let fits =
                mentions[index].candidates.isEmpty || opensBracket(end) || isQuarter(end)
                || (index > 0 && mentions[index - 1].parent == index
                    && opensBracket(mentions[index - 1].tokens.upperBound))
                || isPlainHolder(next, of: mentions[index])
                || mentions[index].candidates.contains { child in
                    next.candidates.contains { child.lies(in: $0) }
                }
            if fits { mentions[index].parent = index + 1 }
            if fits, isQuarter(mentions[index].tokens.upperBound) { mentions[index].cues.insert(.quarter) }
        }
        markHolders(&mentions)
    }

    /// `Digani, Kossi Province`; `Tagalalt, Ménaka`, a spot before a region's name and no list: it says what holds it,
    /// even where no bearer of the name lies there.
    private func isPlainHolder(_ holder: Mention, of mention: Mention) -> Bool {
        guard mark(mention.tokens.upperBound) == UInt8(ascii: ","),
            holder.tokens.lowerBound == mention.tokens.upperBound + 1,
            mention.cues.isDisjoint(with: [.region, .district]),
            mention.candidates.allSatisfy({ !$0.isArea && $0.magnitude < 3.5 })
        else { return false }
        if !holder.cues.isDisjoint(with: [.region, .district]) || namesKind(holder.tokens) { return true }
        let behind = holder.tokens.upperBound
        let isList = mark(behind) == UInt8(ascii: ",") || isWord(behind, Self.andWord)
        return !isList && holder.candidates.contains { $0.level == .firstLevel || $0.level == .secondLevel }
    }

    /// `Kossi Province`: tables have the whole as a name.
    private func namesKind(_ tokens: Range<Int>) -> Bool {
        tokens.count > 1 && classes(at: tokens.upperBound - 1).intersects([.region, .district, .county])
    }

    private static let andWord = WordKey("and")

    /// In brackets an area is meant and not its seat: in `Doro (Gao, Gao)` first the smaller one.
    private func markHolders(_ mentions: inout [Mention]) {
        for index in mentions.indices.dropFirst() where mentions[index - 1].parent == index {
            let isInner = mentions[index].parent == index + 1
            let follows = mentions[index - 1].cues.contains(.holder)
            guard follows || opensBracket(mentions[index - 1].tokens.upperBound) else { continue }
            mentions[index].cues.insert(.holder)
            if isInner, mentions[index].candidates.contains(where: { $0.level == .secondLevel }) {
                mentions[index].cues.insert(.district)
            }
        }
    }
}
