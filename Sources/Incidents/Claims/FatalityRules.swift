/// Derives the deaths of an incident from its claims: one set of rules, for one report and for many.
///
/// An *account* is what one speaker says in one report; the report's own words are an account too.
///  - Within an account, figures of different victims add up. A figure without victims is the whole number when it
///    is no lower than the others together, else a part of them; an open one ("several") yields to a number above it.
///  - Two accounts of one side's losses rival each other and are never added. `low` takes the lowest; `high` the highest
///    upper bound, open when a claim has none; `best` the highest figure of those who are no party and do not hedge,
///    else the highest that the side admits, else the lowest.
///  - Losses of different sides add up in `best` and `high`. In `low`, and in ACLED's `conservative`, a side's losses
///    that only its enemy counts are left out where others are told of, and are not added to one another; unless that
///    enemy alone speaks and tells of its own losses too.
///  - Where somebody gives a whole number above the sides together, it is the answer.
struct FatalityRules {
    /// The deaths; nothing when no claim tells of any.
    private(set) var fatalities: Fatalities?

    /// The rules that made the figures, in the order in which they were used.
    private(set) var rules: [String] = []

    init(_ claims: [Claim]) {
        let figures = accounts(of: claims.filter { $0.outcome == .killed && $0.count.low != nil })
        let total = settle(figures.filter { $0.victims == nil })
        let sides = figures.compactMap(\.victims).uniqued().map { victims in
            figures.filter { $0.victims == victims }
        }
        let sum = together(sides)
        guard let total, let sum else {
            fatalities = total ?? sum
            return
        }
        fatalities = total.best >= sum.best ? total : sum
        rules.append(
            total.best >= sum.best
                ? "fatalities: a whole number above the sides together" : "fatalities: the sides together")
    }

    /// The losses of all sides.
    private mutating func together(_ sides: [[Figure]]) -> Fatalities? {
        guard !sides.isEmpty else { return nil }
        let isTwoSided = Set(sides.joined().flatMap(\.claims).compactMap(\.isByState)).count > 1
        let frank =
            isTwoSided ? [] : Set(sides.joined().flatMap(\.claims).filter(\.isAdmission).map(\.claimant))
        let isVouched = sides.map { side in
            side.contains { $0.isVouched || $0.claims.contains { frank.contains($0.claimant) } }
        }
        let all = sides.compactMap { settle($0) }
        let lows = zip(all, isVouched).filter(\.1).map(\.0.low)
        let low = lows.isEmpty ? all.map(\.low).min() ?? 0 : lows.reduce(0, +)
        if all.count > 1 { rules.append("fatalities: losses of different sides add up") }
        if all.count > 1, isVouched.contains(false) {
            rules.append("fatalities: what only the enemy counts is left out of the lowest figure")
        }
        let high = all.reduce(Int?.some(0)) { sum, side in sum.flatMap { sum in side.high.map { sum + $0 } } }
        return Fatalities(
            conservative: low, low: low, best: all.reduce(0) { $0 + $1.best }, high: high)
    }

    // MARK: Accounts

    /// What one speaker says in one report of one side's dead.
    private struct Figure {
        /// The side; nothing for a whole number.
        let victims: String?
        let low: Int
        let high: Int?
        let claims: [Claim]

        /// Told by somebody else than an enemy; the unarmed have none.
        var isVouched: Bool {
            claims.contains { $0.claimantType == nil || $0.isAdmission || $0.victimType == .civilians }
        }
    }

    private mutating func accounts(of claims: [Claim]) -> [Figure] {
        let speakers = claims.map(Speaker.init).uniqued()
        return speakers.flatMap { speaker in figures(of: claims.filter { Speaker($0) == speaker }) }
    }

    private struct Speaker: Hashable {
        let claimant: String?
        let report: ReportID

        init(_ claim: Claim) {
            claimant = claim.claimant
            report = claim.quotation.report
        }
    }

    private mutating func figures(of all: [Claim]) -> [Figure] {
        let account = withoutTotals(all)
        let sides = account.compactMap(\.victimGroup).uniqued().map { side in
            Self.sum(account.filter { $0.victimGroup == side }, of: side)
        }
        let rest = account.filter { $0.victimGroup == nil }
        guard !rest.isEmpty else { return sides }
        let whole = Self.sum(rest, of: nil)
        if sides.isEmpty { return [whole] }
        guard whole.low >= sides.reduce(0, { $0 + $1.low }) else { return sides }
        rules.append("fatalities: a figure without victims is the whole number")
        return [whole]
    }

    /// "64 people …: 49 civilians and 15 soldiers": a number of people that the figures told behind it come to is their sum.
    private mutating func withoutTotals(_ account: [Claim]) -> [Claim] {
        let told = account.sorted { $0.quotation.start < $1.quotation.start }
        let totals = told.indices.filter { index in
            guard told[index].victimType == .civilians, let total = told[index].count.low else {
                return false
            }
            return Self.isSum(total, of: told[(index + 1)...], besides: told[index].victimGroup)
        }
        guard !totals.isEmpty else { return account }
        rules.append("fatalities: a number of people is the sum of those told of behind it")
        return told.indices.filter { !totals.contains($0) }.map { told[$0] }
    }

    /// Whether exact figures that follow one another, of several sides, come to a number.
    private static func isSum(_ total: Int, of parts: ArraySlice<Claim>, besides group: String?) -> Bool {
        parts.indices.contains { start in
            var sum = 0
            for index in start..<parts.endIndex {
                guard let low = parts[index].count.low, parts[index].count.high != nil, sum < total else {
                    return false
                }
                sum += low
                let isMixed = parts[start...index].contains { $0.victimGroup != group }
                if sum == total, index > start, isMixed { return true }
            }
            return false
        }
    }

    /// The figures of one side together; an open one that is no higher than an exact one is in it already, and parts
    /// that together are no more than one figure are in that.
    private static func sum(_ all: [Claim], of victims: String?) -> Figure {
        if let whole = whole(of: all) {
            return Figure(
                victims: victims, low: whole.count.low ?? 0, high: whole.count.high, claims: [whole])
        }
        let exact = all.lazy.filter { $0.count.high != nil }.compactMap(\.count.low).max() ?? -1
        let claims = all.filter { $0.count.high != nil || ($0.count.low ?? 0) > exact }
        let high = claims.reduce(Int?.some(0)) { sum, claim in
            sum.flatMap { sum in claim.count.high.map { sum + $0 } }
        }
        return Figure(
            victims: victims, low: claims.reduce(0) { $0 + ($1.count.low ?? 0) }, high: high, claims: claims)
    }

    /// The figure that holds all the others, where several parts come to it or nearly so.
    private static func whole(of all: [Claim]) -> Claim? {
        guard all.count > 2 else { return nil }
        let sum = all.reduce(0) { $0 + ($1.count.low ?? 0) }
        return all.first { claim in
            let (low, rest) = (claim.count.low ?? 0, sum - (claim.count.low ?? 0))
            return low >= rest && rest * 5 >= low * 4
        }
    }

    // MARK: Rivals

    /// Figures that rival each other about the same victims.
    private mutating func settle(_ rivals: [Figure]) -> Fatalities? {
        guard let lowest = rivals.map(\.low).min() else { return nil }
        if rivals.count > 1 { rules.append("fatalities: the lowest of rival figures") }
        let neutral = rivals.filter { $0.claims.allSatisfy(\.isNeutral) }.map(\.low).max()
        let admitted = rivals.filter { $0.claims.allSatisfy(\.isAdmission) }.map(\.low).max()
        let isOpen = rivals.contains { $0.high == nil }
        let high = isOpen ? nil : rivals.compactMap(\.high).max()
        return Fatalities(
            conservative: lowest, low: lowest, best: neutral ?? admitted ?? lowest, high: high)
    }
}

extension Claim {
    /// Which side's dead a claim is about; nothing when it does not say whose.
    fileprivate var victimGroup: String? {
        if let victimType { return victimType.name }
        return victim?.lowercased()
    }

    /// Told without a hedge by the report itself or by those who are no side.
    fileprivate var isNeutral: Bool { claimantType == nil && hedge == nil }

    /// Whether a state, an ally of one or another armed side tells it; nothing for those who are no side.
    fileprivate var isByState: Bool? {
        switch claimantType {
        case .stateForces, .externalOtherForces: true
        case .rebelGroup, .politicalMilitia, .identityMilitia: false
        default: nil
        }
    }

    /// Told by the side that suffered it.
    fileprivate var isAdmission: Bool { claimant != nil && claimant == victim }
}

extension Fatalities {
    /// Derives the deaths from what is claimed; nothing when no claim tells of deaths.
    ///
    /// - Parameter claims: The claims of one incident, of one report or of many.
    public init?(of claims: [Claim]) {
        guard let fatalities = FatalityRules(claims).fatalities else { return nil }
        self = fatalities
    }

    /// Names the rules by which the deaths are derived from what is claimed.
    ///
    /// - Parameter claims: The claims of one incident.
    /// - Returns: The rules in the order of their use, none when one figure was all there was.
    public static func rules(for claims: [Claim]) -> [String] { FatalityRules(claims).rules }
}
