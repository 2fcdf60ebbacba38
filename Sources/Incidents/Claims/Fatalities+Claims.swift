extension Fatalities {
    /// Derives the deaths from what is claimed; nothing when no claim tells of deaths.
    ///
    /// The rule: claims about the same victims are rival figures and never added up, claims about different
    /// victims are different deaths and are. For each group of victims
    ///  - `conservative` and `low` take the lowest figure,
    ///  - `best` the highest of the lower bounds that somebody vouches for without a hedge, else the lowest,
    ///  - `high` the highest upper bound, open when no claim has one;
    /// and the groups are summed. A figure without victims (`at least 40 people`) is taken for the total when it
    /// is higher than the groups together.
    ///
    /// - Parameter claims: The claims of one incident.
    public init?(of claims: [Claim]) {
        let deaths = claims.filter { $0.outcome == .killed && $0.count.low != nil }
        guard !deaths.isEmpty else { return nil }
        let total = Fatalities(rivals: deaths.filter { $0.victimGroup == nil })
        let groups = deaths.compactMap(\.victimGroup).uniqued().compactMap { group in
            Fatalities(rivals: deaths.filter { $0.victimGroup == group })
        }
        let sum: Fatalities? = groups.reduce(nil) { sum, next in sum?.adding(next) ?? next }
        switch (total, sum) {
        case (let total?, let sum?): self = total.best >= sum.best ? total : sum
        case (let total?, nil): self = total
        case (nil, let sum?): self = sum
        case (nil, nil): return nil
        }
    }

    /// Figures that rival each other about the same victims.
    private init?(rivals claims: [Claim]) {
        let lows = claims.compactMap(\.count.low)
        guard let lowest = lows.min() else { return nil }
        let vouched = claims.filter { $0.hedge == nil }.compactMap(\.count.low).max()
        let highs = claims.compactMap(\.count.high)
        let best = max(vouched ?? lowest, lowest)
        let isOpen = claims.contains { $0.count.high == nil }
        self.init(conservative: lowest, low: lowest, best: best, high: isOpen ? nil : highs.max())
    }

    private func adding(_ other: Fatalities) -> Fatalities {
        var high: Int?
        if let first = self.high, let second = other.high { high = first + second }
        return Fatalities(
            conservative: conservative + other.conservative, low: low + other.low, best: best + other.best,
            high: high)
    }
}

extension Claim {
    /// Which deaths a claim is about: those of one kind of side; nothing when it does not say whose.
    fileprivate var victimGroup: String? {
        if let victimType { return victimType.name }
        return victim?.lowercased()
    }
}
