import Gazetteer
import Geodesy

/// Takes back choices that the text itself speaks against, or that nothing speaks for: better no place than a
/// namesake far away.
extension Resolver {
    func withdraw(from mentions: inout [Mention], _ discourse: DiscourseContext) {
        let wrong = mentions.indices.filter {
            contradictsParent($0, mentions) || contradictsNeighbour(mentions[$0], mentions)
                || contradictsWay(mentions[$0], mentions)
                || isStranger(mentions[$0], mentions, discourse)
                || isOffTheatre(mentions[$0], mentions, discourse)
                || isForeignVenue(mentions[$0], discourse)
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
        let isQuarter = mentions[index].cues.contains(.quarter)
        // Any place of the holder's name may be meant: the region, where its seat was chosen.
        let isOutside = mentions[parent].candidates.allSatisfy { holder in
            let distance = place.kilometres(to: holder)
            if isQuarter { return distance > Reach.quarter }
            return !place.lies(in: holder) && distance > max(Reach.holder, holder.uncertainty.kilometres)
        }
        if isQuarter { return isOutside }
        return isOutside && !isVouchedFor(place, mentions[index], by: mentions[parent], mentions)
    }

    /// `Botou (Kantchari, Tapoa)`: off the seat of the smaller area, but the only one of the name and in the larger one.
    private func isVouchedFor(
        _ place: CandidateFacts, _ mention: Mention, by holder: Mention, _ mentions: [Mention]
    ) -> Bool {
        let isOnly = mention.candidates.allSatisfy { other in
            other.country != place.country || !other.isApart(from: place)
        }
        guard isOnly, !place.isGuess else { return false }
        let isDepartment = holder.candidates.contains { area in
            guard area.level == .secondLevel || area.isSeat else { return false }
            return area.region == place.region && area.country == place.country
        }
        if isDepartment { return true }
        let isBeside = holder.candidates.contains { place.kilometres(to: $0) < Reach.outerHolder }
        guard isBeside, let outer = holder.parent else { return false }
        return mentions[outer].candidates.contains { place.lies(in: $0) }
    }

    /// `the Gawa-Anefif axis`, and what is called Gawa is a country away from what is called Anefif: the one that less
    /// speaks for is another of the name.
    private func contradictsWay(_ mention: Mention, _ mentions: [Mention]) -> Bool {
        guard let place = chosen(mention), let other = mention.companion.map({ mentions[$0] }),
            let end = chosen(other), mention.parent == nil
        else { return false }
        return (place.magnitude < 4.3 || !place.isMainName) && mention.score < Reach.sure
            && mention.score <= other.score
            && place.kilometres(to: end) > Reach.way
    }

    /// `Koko, near Konna`, and the only Koko that tables know is far from Konna.
    private func contradictsNeighbour(_ mention: Mention, _ mentions: [Mention]) -> Bool {
        guard let place = chosen(mention), !place.isArea, place.magnitude < 4.3 || !place.isMainName,
            let neighbour = mention.neighbour, mentions[neighbour].choice != nil
        else { return false }
        let ends = [neighbour] + (mentions[neighbour].companion.map { [$0] } ?? [])
        return ends.allSatisfy { end in
            mentions[end].candidates.allSatisfy {
                place.kilometres(to: $0) > max(Reach.neighbour, $0.uncertainty.kilometres)
            }
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
        let isPlain = place.isMainName || mention.candidates.allSatisfy { !$0.isApart(from: place) }
        guard others || discourse.namesCountries || !isPlain else { return false }
        // A town across the border of a country that is named is none.
        if !place.isGuess, place.isMainName, place.magnitude > Self.town,
            discourse.isAroundNamedCountry(place)
        {
            return false
        }
        return discourse.anchors.allSatisfy { anchor in
            anchor.group == mention.group || place.kilometres(to: anchor.vector) > Reach.matter
        }
    }

    /// The power of ten of the population from which on a place is more than a hamlet whose name many bear.
    private static let town = 3.5

    /// A hamlet far from where everybody of the text is met, in a country that nothing else speaks of: what Dan Na
    /// Ambassagou raids lies in the land of the Dogon, though the only place of the name that tables know lies elsewhere.
    private func isOffTheatre(_ mention: Mention, _ mentions: [Mention], _ discourse: DiscourseContext)
        -> Bool
    {
        guard let place = chosen(mention), mention.parent == nil, mention.neighbour == nil, !place.isArea,
            place.magnitude < 4.3, discourse.isForeign(place.country),
            discourse.isOffTheatres(place, by: Reach.matter)
        else { return false }
        return discourse.anchors.allSatisfy { anchor in
            anchor.group == mention.group || place.kilometres(to: anchor.vector) > Reach.matter
        }
    }

    /// `the restaurant Aziz Istanbul`: a house may bear the name of a city in another country.
    private func isForeignVenue(_ mention: Mention, _ discourse: DiscourseContext) -> Bool {
        guard let place = chosen(mention), mention.cues.contains(.venue) else { return false }
        return discourse.isForeign(place.country)
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
        return !place.isPlainVariant || discourse.isOffTheatres(place, by: Reach.matter)
    }

    /// How many kilometres a place may be off what it is told by.
    private enum Reach {
        /// From the seat of what holds it.
        static let holder = 60.0
        /// From the seat of the smallest area that is said to hold it, where a larger one surely does.
        static let outerHolder = 100.0
        /// From the town of which it is a part.
        static let quarter = 10.0
        /// From the other end of a way.
        static let way = 150.0
        /// The score from which on a choice is not doubted for what stands at the other end of a way.
        static let sure = 0.5
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
