import Incidents

extension English {
    /// Says “According to the CSP-DPA, 84 of the Wagner Group and 47 of the Military Forces of Mali were killed”.
    static func account(_ account: ContestedIncident.Account) -> String {
        let teller =
            account.claimant.map { "According to \(EnglishActorNames.withArticle($0))" }
            ?? "By the reports’ own account"
        var losses: [Loss] = []
        for claim in account.claims {
            let loss = Loss(claim, by: account.claimant)
            if let index = losses.firstIndex(where: { $0.isTold(like: loss) }) {
                losses[index].add(claim.count, loss.parties[0].party)
            } else {
                losses.append(loss)
            }
        }
        return "\(teller), \(list(losses.map(\.words)))."
    }

    /// Whom or what was lost, as a sentence has it after a number.
    enum Party: Hashable {
        /// People of an actor, such as `members` of `the Wagner Group`.
        case people(String, of: String)
        /// People of whoever speaks.
        case own
        /// People without an actor, or things: a noun that goes into the singular for one.
        case noun(String)
        /// Nobody says whom.
        case unknown
    }

    private static func party(of claim: Claim, by claimant: String?) -> Party {
        guard let victim = claim.victim else { return .unknown }
        switch claim.victimType {
        case nil: return .noun(ShortForms.actor(victim))
        case .civilians: return .noun("civilians")
        default:
            if victim == claimant { return .own }
            if let crowd = EnglishActorNames.crowd(victim) { return .noun(crowd) }
            return .people(
                EnglishActorNames.people(of: victim), of: EnglishActorNames.withArticle(victim))
        }
    }

    /// What one teller says was killed, or wounded, or destroyed.
    private struct Loss {
        let outcome: Outcome
        let hedge: String?
        /// The words, where they say more than the outcome: a thing that one side destroyed the other lost by a fault.
        let quote: String?
        var parties: [(party: Party, counts: [ClaimedCount])]

        init(_ claim: Claim, by claimant: String?) {
            outcome = claim.outcome
            // Who claims something speaks for himself; the reports’ own doubts are told.
            hedge = claimant == nil ? claim.hedge : nil
            let party = party(of: claim, by: claimant)
            quote = claim.outcome == .destroyed && !claim.wording.isEmpty ? claim.wording : nil
            parties = [(party, [claim.count])]
        }

        func isTold(like other: Loss) -> Bool {
            outcome == other.outcome && hedge == other.hedge && quote == other.quote
        }

        /// Takes a figure; of one party there may be several, from several reports.
        mutating func add(_ count: ClaimedCount, _ party: Party) {
            guard let index = parties.firstIndex(where: { $0.party == party }) else {
                return parties.append((party, [count]))
            }
            if !parties[index].counts.contains(count) { parties[index].counts.append(count) }
        }

        var words: String {
            let isOne =
                parties.count == 1
                && (parties[0].counts.allSatisfy(\.isSingular)
                    || parties[0].party == .unknown && parties[0].counts == [ClaimedCount(0)])
            let subjects = parties.map { English.figures($0.counts, of: $0.party) }
            let verb = quote == nil ? outcome.rawValue : "lost"
            let words = [quote, hedge].compactMap(\.self).map { " (“\($0)”)" }.joined()
            return "\(English.list(subjects)) \(isOne ? "was" : "were") \(verb)\(words)"
        }
    }

    /// Says “84 members of the Wagner Group”, “one helicopter”, “dozens of its own (20 in another report)”.
    private static func figures(_ counts: [ClaimedCount], of party: Party) -> String {
        let (number, joint) = spoken(counts[0])
        let first =
            switch party {
            case .people(let noun, let name):
                "\(number)\(joint) \(EnglishNouns.form(of: noun, for: counts[0])) of \(name)"
            case .own: "\(number) of its own"
            case .noun(let noun): "\(number)\(joint) \(EnglishNouns.form(of: noun, for: counts[0]))"
            case .unknown: counts[0] == ClaimedCount(0) ? "nobody" : number
            }
        let others = counts.dropFirst().map { spoken($0).number }
        return others.isEmpty ? first : "\(first) (\(list(others, " or ")) in another report)"
    }

    /// A claimed number in words, and what joins it to a noun: `dozens` takes “of”.
    private static func spoken(_ count: ClaimedCount) -> (number: String, joint: String) {
        switch (count.low, count.high) {
        case (12?, 99?): ("dozens", " of")
        case (100?, 999?): ("hundreds", " of")
        case (let low?, let high?) where low == high: (SpokenNumber.exact(low), "")
        case (let low?, nil): ("at least \(SpokenNumber.exact(low))", "")
        case (nil, let high?), (0?, let high?): ("up to \(SpokenNumber.exact(high))", "")
        case (nil, nil): ("some", "")
        default: (count.words, "")
        }
    }
}
