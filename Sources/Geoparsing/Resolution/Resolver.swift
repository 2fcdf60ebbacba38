import Gazetteer
import Geodesy
import Glibc

/// Chooses a place for each mention: first what each name says alone, then again in the light of the others.
struct Resolver {
    let weights: GeoparsingWeights
    let evidence: [CountryEvidence]
    let theatres: [Coordinate]
    /// The countries whose every village the gazetteer lists: its user reads of them.
    let detailed: Set<CountryCode>
    let context: GeoparsingContext

    /// How often the choices are revised in the light of the others.
    private static let rounds = 3

    /// The share of its weight that a name in doubt has among the others.
    private static let doubtful = 0.2

    /// Resolves all mentions together.
    func resolve(_ mentions: inout [Mention]) {
        let groups = MentionGroups(&mentions)
        let alone = groups.members.map { totals(of: $0, mentions) }
        var choices = groups.members.indices.map { group in
            choose(group, groups.members[group], mentions, alone[group], nil, nil)
        }
        let open = groups.members.indices.filter { alone[$0].count > 1 }
        for _ in 0..<Self.rounds where !open.isEmpty {
            let discourse = discourse(of: choices, groups)
            let before = choices
            for group in open {
                choices[group] = choose(
                    group, groups.members[group], mentions, alone[group], discourse, choices[group])
            }
            if open.allSatisfy({ choices[$0].isSame(as: before[$0]) }) { break }
        }
        settle(&mentions, groups, choices)
    }

    /// The places chosen for now, each with its weight, as the context of the others.
    private func discourse(of choices: [GroupChoice], _ groups: MentionGroups) -> DiscourseContext {
        let discourse = DiscourseContext()
        for hint in evidence {
            discourse.add(
                country: hint.country, weight: hint.weight, isStated: true, isSpoken: hint.isDemonym)
        }
        for country in context.countries {
            discourse.add(
                country: CountryCode(country), weight: 1, isStated: true, isNamed: true)
        }
        for theatre in theatres { discourse.add(theatre: CandidateFacts.vector(theatre)) }
        for (group, choice) in choices.enumerated() where !groups.isBeyondBorder[group] {
            // A name in doubt says little of where the others are.
            let weight = choice.place.isGuess ? choice.weight * Self.doubtful : choice.weight
            discourse.add(choice.place, group: group, weight: weight)
        }
        return discourse
    }

    /// What each candidate of a group weighs by its name and the words around it, which no choice changes.
    private func totals(of members: [Int], _ mentions: [Mention]) -> [Double] {
        let candidates = mentions[members[0]].candidates
        // The only bearer of a name is chosen whatever it weighs.
        guard candidates.count > 1 else { return candidates.map { _ in 0 } }
        let surroundings = Surroundings(of: members, mentions)
        return candidates.map { candidate in
            var tally = Tally(weights, keepsReasons: false)
            weigh(candidate, surroundings, mentions, &tally)
            return tally.total
        }
    }

    private func choose(
        _ group: Int, _ members: [Int], _ mentions: [Mention], _ alone: [Double],
        _ discourse: DiscourseContext?,
        _ current: GroupChoice?
    ) -> GroupChoice {
        let own = current.map { (place: $0.place, weight: $0.weight) }
        let candidates = mentions[members[0]].candidates
        let totals = candidates.indices.map { index in
            var tally = Tally(weights, from: alone[index])
            if let discourse { weigh(candidates[index], in: discourse, group: group, own: own, &tally) }
            return tally.total
        }
        return choice(among: candidates, totals, mentionCount: members.count)
    }

    private func choice(
        among candidates: [CandidateFacts], _ totals: [Double], mentionCount: Int
    ) -> GroupChoice {
        let best = totals.indices.reduce(0) { totals[$1] < totals[$0] ? $1 : $0 }
        var second = Double.infinity
        var spread = 0.0
        for index in candidates.indices where index != best {
            if candidates[best].isApart(from: candidates[index]) {
                second = min(second, totals[index])
            }
            let behind = totals[index] - totals[best]
            guard behind < Self.likelyBeside, !candidates[index].isArea, !candidates[best].isArea,
                candidates[best].cosine(to: candidates[index]) > Self.cosineAround
            else { continue }
            let distance = candidates[best].kilometres(to: candidates[index])
            if distance < Self.beside || (distance < Self.around && behind < Self.likelyAround) {
                spread = max(spread, distance)
            }
        }
        let confidence = min(1, (second - totals[best]) / 3)
        return GroupChoice(
            index: best, place: candidates[best], confidence: confidence,
            weight: (0.3 + 0.7 * confidence) * Double(mentionCount).squareRoot(), spread: spread)
    }

    /// How many kilometres off a namesake is the village next door, and one of the same land.
    private static let beside = 50.0
    private static let around = 160.0
    private static let cosineAround = cos((around + 1) / 6371)
    /// How much worse such namesakes may be and still be meant in one of seven texts or more
    /// (`Gazetteer/scripts/calibrate_doubt.py`): a wadi beside the town is, a village two valleys off rarely.
    private static let likelyBeside = 2.5
    private static let likelyAround = 1.0

    /// What a name and the words around it say of a candidate.
    private func weigh(
        _ candidate: CandidateFacts, _ around: Surroundings, _ mentions: [Mention], _ tally: inout Tally
    ) {
        candidate.weighPrior(&tally)
        candidate.weigh(around.cues, &tally)
        if !detailed.isEmpty, detailed.contains(candidate.country), candidate.level != .country {
            tally.add(.detailedCountry)
        }
        let depth = around.held.reduce(0) { max($0, depthInParent(candidate, mentions[$1], mentions)) }
        if depth > 0 { tally.add(.parent, times: depth) }
        let nearness = around.beside.reduce(0) {
            max($0, nearnessToNeighbour(candidate, mentions[$1], mentions))
        }
        if nearness > 0 { tally.add(.neighbour, times: nearness) }
        if around.holders.contains(where: { holdsChild(candidate, $0, mentions) }) { tally.add(.holdsChild) }
        if !candidate.isArea, around.regions.contains(where: { isRegion($0, of: candidate, mentions) }) {
            tally.add(.sentenceRegion)
        }
    }

    /// How deep a candidate lies in what holds it by the text: 1 in the middle, half at the edge of a disc, 0 outside.
    private func depthInParent(_ candidate: CandidateFacts, _ mention: Mention, _ mentions: [Mention])
        -> Double
    {
        var parent = mention.parent
        var depth = 0.0
        while let index = parent, depth == 0 {
            depth = mentions[index].candidates.reduce(0) { max($0, candidate.depth(in: $1)) }
            parent = bearSameName(mention, mentions[index]) ? mentions[index].parent : nil
        }
        return depth
    }

    private func bearSameName(_ first: Mention, _ second: Mention) -> Bool {
        !second.candidates.isEmpty && first.candidates.first?.id == second.candidates.first?.id
    }

    /// The mention that holds another; in `Kayan (Kayan, Kenedougou)` a name does not hold itself.
    func holder(of mention: Mention, _ mentions: [Mention]) -> Int? {
        var parent = mention.parent
        while let index = parent, bearSameName(mention, mentions[index]) {
            parent = mentions[index].parent
        }
        return parent
    }

    /// How near a candidate is to a place that the text says it is near to, fading over 40 km.
    private func nearnessToNeighbour(
        _ candidate: CandidateFacts, _ mention: Mention, _ mentions: [Mention]
    ) -> Double {
        guard let neighbour = mention.neighbour ?? mention.companion, !candidate.isArea else { return 0 }
        let reach = mention.neighbour == nil ? Self.wayLength : Self.neighbourhood
        return mentions[neighbour].candidates.reduce(0) { best, other in
            other.isArea ? best : max(best, exp(-candidate.kilometres(to: other) / reach))
        }
    }

    private func holdsChild(_ candidate: CandidateFacts, _ index: Int, _ mentions: [Mention]) -> Bool {
        mentions[index - 1].candidates.contains { $0.lies(in: candidate) }
    }

    private func isRegion(_ index: Int, of candidate: CandidateFacts, _ mentions: [Mention]) -> Bool {
        mentions[index].candidates.contains { $0.level == .firstLevel && candidate.lies(in: $0) }
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
            tally.add(.theatre, times: discourse.nearnessToTheatres(candidate))
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
        let surroundings = Surroundings(of: members, mentions)
        return mentions[members[0]].candidates.map { candidate in
            var tally = Tally(weights, keepsReasons: true)
            weigh(candidate, surroundings, mentions, &tally)
            weigh(candidate, in: discourse, group: group, own: own, &tally)
            return tally
        }
    }

    /// Writes the choices into the mentions, with the tallies of all candidates where they are asked for.
    private func settle(_ mentions: inout [Mention], _ groups: MentionGroups, _ choices: [GroupChoice]) {
        let discourse = discourse(of: choices, groups)
        for (group, members) in groups.members.enumerated() {
            let choice = choices[group]
            let own = (place: choice.place, weight: choice.weight)
            var tallies: [Tally] = []
            if context.candidateLimit > 0 || context.isTraced {
                tallies = explain(group, members, mentions, discourse, own)
            }
            for member in members {
                mentions[member].choice = choice.index
                mentions[member].score = choice.confidence
                mentions[member].spread = choice.spread
                mentions[member].tallies = tallies
            }
        }
        withdraw(from: &mentions, discourse)
    }

    /// Over how many kilometres the two ends of a way part.
    private static let wayLength = 80.0

    /// Over how many kilometres nearness to a named neighbour fades to a third.
    private static let neighbourhood = 40.0
}

/// What the text says around the mentions of a group, read once for all candidates.
private struct Surroundings {
    var cues: Mention.Cues = []
    /// The mentions that lie in another.
    var held: [Int] = []
    /// The mentions that are near another or on a way to it.
    var beside: [Int] = []
    /// The mentions that hold the one before them.
    var holders: [Int] = []
    /// The mentions of the same sentences that may be regions.
    var regions: [Int] = []

    init(of members: [Int], _ mentions: [Mention]) {
        for member in members {
            cues.formUnion(mentions[member].cues)
            if mentions[member].parent != nil {
                held.append(member)
            } else if !Self.mayBeRegion(mentions[member]) {
                regions += Self.regions(beside: member, mentions)
            }
            if mentions[member].neighbour != nil || mentions[member].companion != nil {
                beside.append(member)
            }
            if member > 0, mentions[member - 1].parent == member { holders.append(member) }
        }
    }

    /// In a list of regions each is one, and none a town of another.
    private static func mayBeRegion(_ mention: Mention) -> Bool {
        mention.candidates.contains { $0.level == .firstLevel || $0.level == .country }
    }

    private static func regions(beside member: Int, _ mentions: [Mention]) -> [Int] {
        let sentence = mentions[member].sentence
        let before = mentions[..<member].lastIndex { $0.sentence != sentence }.map { $0 + 1 } ?? 0
        let behind = mentions[member...].firstIndex { $0.sentence != sentence } ?? mentions.count
        return (before..<behind).filter { index in
            mentions[index].group != mentions[member].group && mayBeRegion(mentions[index])
        }
    }
}

/// The place that a group of mentions means for now.
struct GroupChoice {
    let index: Int
    let place: CandidateFacts
    /// How far the next candidate is behind, 0 to 1.
    let confidence: Double
    /// How much it counts for the others.
    let weight: Double
    /// How many kilometres off a nearly equal namesake nearby lies.
    let spread: Double

    /// Tells whether it is the same place with the same weight, so that the others would be chosen the same again.
    func isSame(as other: GroupChoice) -> Bool { index == other.index && weight == other.weight }
}
