import Incidents

/// Derives deaths from claims.
///
/// Within one speaker's words, figures of different victims add up and a figure said twice counts once; the
/// figures of two speakers are never added. The conservative figure is the lowest of the speakers' totals, the
/// high one the highest; the best is the report's own where it gives one.
struct FatalityRules {
    /// One figure.
    private struct Death {
        var victim: String
        var low: Int
        var high: Int?
        var sentence: Int
        var isCounted: Bool

        /// "several were killed": a number of nobody in particular, which better figures fill in.
        var isVague: Bool { high == nil && victim.isEmpty }
    }

    /// Deaths that one speaker tells of.
    private struct Account {
        var speaker: String
        var deaths: [Death] = []
        /// A figure said to be the whole number.
        var stated: (low: Int, high: Int?)?

        /// The sum over victims; of two figures for the same victims in different sentences the first counts.
        var total: (low: Int, high: Int?) {
            if let stated, deaths.allSatisfy({ $0.low <= stated.low }) { return stated }
            var low = 0
            var high: Int? = 0
            let exact = deaths.filter { !$0.isVague }
            for death in exact.isEmpty ? deaths : exact {
                low += death.low
                high = high.flatMap { sum in death.high.map { sum + $0 } }
            }
            return (low, high)
        }
    }

    private var accounts: [Account] = []
    private(set) var rules: [String] = []

    /// Adds a figure.
    mutating func add(_ claim: Claim, _ loss: LossMention) {
        let (sentence, isCounted) = (loss.sentence, loss.isCounted)
        guard claim.outcome == .killed else { return }
        let speaker = claim.claimant ?? ""
        let index = accounts.firstIndex { $0.speaker == speaker } ?? accounts.count
        if index == accounts.count { accounts.append(Account(speaker: speaker)) }
        let low = claim.count.low ?? 0
        if loss.isTotal {
            accounts[index].stated = (low, claim.count.high)
            return
        }
        let victim = claim.victim ?? ""
        let isRepeated = accounts[index].deaths.contains {
            $0.sentence != sentence
                && ($0.low == low || !isCounted)
                && ($0.victim == victim || !isCounted || victim.isEmpty || $0.victim.isEmpty)
        }
        if isRepeated { return }
        accounts[index].deaths.append(
            Death(
                victim: victim, low: low, high: claim.count.high, sentence: sentence, isCounted: isCounted))
    }

    mutating func fatalities() -> Fatalities? {
        guard !accounts.isEmpty else { return nil }
        let totals = accounts.map(\.total)
        let lows = totals.map(\.low)
        let own = accounts.firstIndex { $0.speaker.isEmpty }.map { totals[$0].low }
        let conservative = own ?? lows.min() ?? 0
        let highs = totals.map(\.high)
        let high = highs.contains { $0 == nil } ? nil : highs.compactMap { $0 }.max()
        rules.append(
            own != nil
                ? "fatalities: the report's own figures" : "fatalities: the lowest of the speakers' totals")
        let low = min(conservative, lows.min() ?? conservative)
        return Fatalities(
            conservative: conservative, low: low, best: max(conservative, low),
            high: high.map { max($0, conservative) })
    }
}
