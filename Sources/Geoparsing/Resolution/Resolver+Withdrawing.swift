import Gazetteer
import Geodesy

/// Takes back choices that the text itself speaks against, or that nothing speaks for: better no place than a
/// namesake far away.
extension Resolver {
    func withdraw(from mentions: inout [Mention], _ discourse: DiscourseContext) {
        let wrong = mentions.indices.filter {
            contradictsParent($0, mentions) || contradictsNeighbour(mentions[$0], mentions)
                || isStranger(mentions[$0], mentions, discourse)
                || isIdleGuess(mentions[$0], mentions, discourse)
        }
        for index in wrong {
            mentions[index].choice = nil
            mentions[index].score = 0
        }
    }

    private func chosen(_ mention: Mention) -> CandidateFacts? {
        mention.choice.map { mention.candidates[$0] }
    }

    /// `Doma (Madougou, Koro)`, and the only Doma that tables know is far from Madougou.
    private func contradictsParent(_ index: Int, _ mentions: [Mention]) -> Bool {
        guard let place = chosen(mentions[index]), let parent = holder(of: mentions[index], mentions),
            mentions[parent].choice != nil
        else { return false }
        // Any place of the holder's name may be meant: the region, where its seat was chosen.
        return mentions[parent].candidates.allSatisfy { holder in
            !place.lies(in: holder)
                && place.kilometres(to: holder) > max(Reach.holder, holder.uncertainty.kilometres)
        }
    }

    /// `Koko, near Konna`, and the only Koko that tables know is far from Konna.
    private func contradictsNeighbour(_ mention: Mention, _ mentions: [Mention]) -> Bool {
        guard let place = chosen(mention), !place.isArea, place.magnitude < 4.3 || !place.isMainName,
            let neighbour = mention.neighbour, mentions[neighbour].choice != nil
        else { return false }
        return mentions[neighbour].candidates.allSatisfy {
            place.kilometres(to: $0) > max(Reach.neighbour, $0.uncertainty.kilometres)
        }
    }

    /// A small or oddly named place in a country and a part of the world of which nothing else speaks.
    private func isStranger(_ mention: Mention, _ mentions: [Mention], _ discourse: DiscourseContext) -> Bool
    {
        guard let place = chosen(mention), mention.parent == nil, !place.isArea else { return false }
        let isMinor = !place.isMainName || place.isGuess || place.magnitude < 4.3
        let isHolder = mentions.contains { $0.parent.map { mentions[$0].group } == mention.group }
        guard isMinor, !isHolder, discourse.isForeign(place.country) else { return false }
        let others = discourse.anchors.contains { $0.group != mention.group }
        // Troops of one country fight in another: their name alone does not say where.
        guard others || discourse.namesCountries || !place.isMainName else { return false }
        return discourse.anchors.allSatisfy { anchor in
            anchor.group == mention.group || place.kilometres(to: anchor.vector) > Reach.matter
        }
    }

    /// A place whose name is only like the written one, with nothing of the text near it.
    private func isIdleGuess(_ mention: Mention, _ mentions: [Mention], _ discourse: DiscourseContext)
        -> Bool
    {
        guard let place = chosen(mention), place.isGuess else { return false }
        if let holder = holder(of: mention, mentions) {
            return !mentions[holder].candidates.contains { place.isWell(inside: $0) }
        }
        if let neighbour = mention.neighbour, mentions[neighbour].choice != nil {
            return mentions[neighbour].candidates.allSatisfy { place.kilometres(to: $0) > Reach.guess / 2 }
        }
        if place.isCloseVariant { return false }
        if place.isFirstPart { return !discourse.isSpokenOf(place.country) }
        let others = discourse.anchors.filter { $0.group != mention.group }
        guard others.isEmpty else {
            return others.allSatisfy { place.kilometres(to: $0.vector) > Reach.guess }
        }
        return !place.isPlainVariant
    }

    /// How many kilometres a place may be off what it is told by.
    private enum Reach {
        /// From the seat of what holds it.
        static let holder = 60.0
        /// From what it is near to.
        static let neighbour = 120.0
        /// From something else that the text names, for a name in doubt.
        static let guess = 60.0
        /// From all other places of the text, for a place of another country.
        static let matter = 500.0
    }
}

extension CandidateFacts {
    /// Whether it lies so far inside another place that even a name in doubt is likely its.
    fileprivate func isWell(inside other: CandidateFacts) -> Bool {
        switch other.level {
        case .continent: false
        case .country: isPlainVariant && lies(in: other)
        case .firstLevel: agreement <= .transliteration && lies(in: other)
        default: kilometres(to: other) < max(60, 0.6 * other.uncertainty.kilometres)
        }
    }

    /// Another romanisation of a settlement's name, which alone may be trusted.
    fileprivate var isPlainVariant: Bool {
        agreement <= .transliteration && (level == .settlement || level == .capital)
    }
}

extension [Mention] {
    /// Removes names that were places only if they could be resolved.
    mutating func dropTentative() {
        var position: [Int?] = []
        var kept = 0
        for mention in self {
            let stays = !mention.isTentative || mention.choice != nil
            position.append(stays ? kept : nil)
            if stays { kept += 1 }
        }
        guard kept < count else { return }
        self = indices.compactMap { index in
            guard position[index] != nil else { return nil }
            var mention = self[index]
            mention.parent = mention.parent.flatMap { position[$0] }
            mention.neighbour = mention.neighbour.flatMap { position[$0] }
            mention.companion = mention.companion.flatMap { position[$0] }
            return mention
        }
    }
}
