import Gazetteer
import Geodesy

/// Chooses a place for each mention: first what each name says alone, then again in the light of the others.
struct Resolver {
    let weights: GeoparsingWeights
    let evidence: [CountryEvidence]
    let context: GeoparsingContext

    /// How often the choices are revised in the light of the others.
    private static let rounds = 3

    /// How many candidates, the best alone, are looked at again in context.
    private static let contextLimit = 60

    /// Resolves all mentions together.
    func resolve(_ mentions: inout [Mention]) {
        let groups = MentionGroups(&mentions)
        let alone = groups.members.map { totals(of: $0, mentions) }
        var choices: [Int: GroupChoice] = [:]
        for group in groups.members.indices {
            choices[group] = choose(group, groups.members[group], mentions, alone[group], nil, choices)
        }
        for _ in 0..<Self.rounds {
            let discourse = discourse(of: choices, groups)
            for group in groups.members.indices {
                choices[group] = choose(
                    group, groups.members[group], mentions, alone[group], discourse, choices)
            }
        }
        settle(&mentions, groups, choices)
    }

    /// The places chosen for now, each with its weight, as the context of the others.
    private func discourse(of choices: [Int: GroupChoice], _ groups: MentionGroups) -> DiscourseContext {
        var discourse = DiscourseContext()
        for hint in evidence { discourse.add(country: hint.country, weight: hint.weight, isStated: true) }
        for country in context.countries {
            discourse.add(country: CountryCode(country), weight: 1, isStated: true)
        }
        for group in groups.members.indices {
            guard let choice = choices[group], !groups.isBeyondBorder[group] else { continue }
            discourse.add(choice.place, group: group, weight: choice.weight)
        }
        return discourse
    }

    /// What each candidate of a group weighs by its name and the words around it, which no choice changes.
    private func totals(of members: [Int], _ mentions: [Mention]) -> [Double] {
        guard let first = members.first else { return [] }
        return mentions[first].candidates.map { candidate in
            var tally = Tally(weights, keepsReasons: false)
            weigh(candidate, members, mentions, &tally)
            return tally.total
        }
    }

    private func choose(
        _ group: Int, _ members: [Int], _ mentions: [Mention], _ alone: [Double],
        _ discourse: DiscourseContext?,
        _ choices: [Int: GroupChoice]
    ) -> GroupChoice? {
        guard let first = members.first, !mentions[first].candidates.isEmpty else { return nil }
        let own = choices[group].map { (place: $0.place, weight: $0.weight) }
        var best: (index: Int, total: Double)?
        var second = Double.infinity
        for (index, candidate) in mentions[first].candidates.enumerated() {
            var tally = Tally(weights, from: alone[index])
            if let discourse { weigh(candidate, in: discourse, group: group, own: own, &tally) }
            if tally.total < best?.total ?? .infinity {
                if let best, mentions[first].candidates[best.index].isApart(from: candidate) {
                    second = best.total
                }
                best = (index, tally.total)
            } else if let best, mentions[first].candidates[best.index].isApart(from: candidate) {
                second = min(second, tally.total)
            }
        }
        guard let best else { return nil }
        let confidence = min(1, (second - best.total) / 3)
        return GroupChoice(
            index: best.index, place: mentions[first].candidates[best.index], confidence: confidence,
            weight: (0.3 + 0.7 * confidence) * Double(members.count).squareRoot())
    }

    /// What a name and the words around it say of a candidate.
    private func weigh(
        _ candidate: CandidateFacts, _ members: [Int], _ mentions: [Mention], _ tally: inout Tally
    ) {
        candidate.weighPrior(&tally)
        var cues: Mention.Cues = []
        for member in members { cues.formUnion(mentions[member].cues) }
        candidate.weigh(cues, &tally)
        if members.contains(where: { isInParent(candidate, mentions[$0], mentions) }) { tally.add(.parent) }
        if members.contains(where: { holdsChild(candidate, $0, mentions) }) { tally.add(.holdsChild) }
    }

    private func isInParent(_ candidate: CandidateFacts, _ mention: Mention, _ mentions: [Mention]) -> Bool {
        guard let parent = mention.parent else { return false }
        return mentions[parent].candidates.contains { candidate.lies(in: $0) }
    }

    private func holdsChild(_ candidate: CandidateFacts, _ index: Int, _ mentions: [Mention]) -> Bool {
        guard index > 0, mentions[index - 1].parent == index else { return false }
        return mentions[index - 1].candidates.contains { $0.lies(in: candidate) }
    }

    private func weigh(
        _ candidate: CandidateFacts, in discourse: DiscourseContext, group: Int,
        own: (place: CandidateFacts, weight: Double)?, _ tally: inout Tally
    ) {
        tally.add(.countryContext, times: discourse.countryShare(candidate, own: own))
        if !candidate.isArea || candidate.level == .secondLevel || candidate.level == .lowerLevel
            || candidate.level == .firstLevel
        {
            tally.add(.regionContext, times: discourse.regionShare(candidate, own: own))
        }
        if candidate.level != .country, candidate.level != .continent {
            tally.add(.nearContext, times: discourse.nearness(candidate, group: group))
        }
        if !context.countries.isEmpty, context.countries.contains(candidate.country.description) {
            tally.add(.reportCountry)
        }
        if let near = context.near, candidate.kilometres(to: CandidateFacts.vector(near)) < 300 {
            tally.add(.reportNear)
        }
    }

    /// The penalties of all candidates by name.
    private func explain(
        _ group: Int, _ members: [Int], _ mentions: [Mention], _ discourse: DiscourseContext,
        _ own: (place: CandidateFacts, weight: Double)
    ) -> [Tally] {
        mentions[members[0]].candidates.map { candidate in
            var tally = Tally(weights, keepsReasons: true)
            weigh(candidate, members, mentions, &tally)
            weigh(candidate, in: discourse, group: group, own: own, &tally)
            return tally
        }
    }

    /// Writes the choices into the mentions, with the tallies of all candidates where they are asked for.
    private func settle(_ mentions: inout [Mention], _ groups: MentionGroups, _ choices: [Int: GroupChoice]) {
        let discourse = discourse(of: choices, groups)
        for (group, members) in groups.members.enumerated() {
            guard let choice = choices[group] else { continue }
            let own = (place: choice.place, weight: choice.weight)
            var tallies: [Tally] = []
            if context.candidateLimit > 0 || context.isTraced {
                tallies = explain(group, members, mentions, discourse, own)
            }
            for member in members {
                mentions[member].choice = choice.index
                mentions[member].score = choice.confidence
                mentions[member].tallies = tallies
            }
        }
        withdraw(from: &mentions, discourse)
    }

    // MARK: Honest nothing

    /// Takes back choices that the text itself speaks against: better no place than a namesake far away.
    private func withdraw(from mentions: inout [Mention], _ discourse: DiscourseContext) {
        let wrong = mentions.indices.filter {
            contradictsParent($0, mentions) || isStranger(mentions[$0], mentions, discourse)
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
        guard let place = chosen(mentions[index]), let parent = mentions[index].parent,
            mentions[parent].choice != nil, mentions[parent].group != mentions[index].group
        else { return false }
        // Any place of the holder's name may be meant: the region, where its seat was chosen.
        return mentions[parent].candidates.allSatisfy { holder in
            !place.lies(in: holder)
                && place.kilometres(to: holder) > max(Self.farFromHolder, holder.uncertainty.kilometres)
        }
    }

    /// A small or oddly named place in a country and a part of the world of which nothing else speaks.
    private func isStranger(_ mention: Mention, _ mentions: [Mention], _ discourse: DiscourseContext) -> Bool
    {
        guard let place = chosen(mention), mention.parent == nil, !place.isArea else { return false }
        let isMinor = !place.isMainName || isFuzzy(place) || place.magnitude < 4.3
        let isHolder = mentions.contains { $0.parent.map { mentions[$0].group } == mention.group }
        guard isMinor, !isHolder, discourse.isForeign(place.country) else { return false }
        return discourse.anchors.allSatisfy { anchor in
            anchor.group == mention.group || place.kilometres(to: anchor.vector) > Self.farFromAll
        }
    }

    private func isFuzzy(_ place: CandidateFacts) -> Bool {
        if case .fuzzy = place.agreement { true } else { false }
    }

    /// How many kilometres a place may lie from the seat of what holds it.
    private static let farFromHolder = 60.0

    /// How many kilometres from all other places of the text a place of another country is out of the matter.
    private static let farFromAll = 500.0
}

/// The place that a group of mentions means for now.
struct GroupChoice {
    let index: Int
    let place: CandidateFacts
    /// How far the next candidate is behind, 0 to 1.
    let confidence: Double
    /// How much it counts for the others.
    let weight: Double
}
