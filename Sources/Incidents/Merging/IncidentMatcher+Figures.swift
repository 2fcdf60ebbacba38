extension IncidentMatcher {
    /// Compares what is said to be lost: a figure that both give, else figures that exclude each other.
    func addFigures(_ first: Incident, _ second: Incident, to score: inout MatchScore) {
        if first.tellsOfDeaths != second.tellsOfDeaths {
            score.add(.deathsInOne, "only one tells of dead", by: rules)
        }
        let (some, others) = (first.figures, second.figures)
        let pairs = some.flatMap { one in others.filter { one.isComparable(to: $0) }.map { (one, $0) } }
        if let figure = pairs.filter({ $0.count == $1.count }).map(\.0).max(by: Claim.isLessTelling) {
            let kind = figure.count.low == 1 ? EvidenceKind.sameSingle : .sameFigure
            score.add(kind, "both tell of \(figure.figureWords)", by: rules)
        } else if !pairs.isEmpty, pairs.allSatisfy({ !$0.count.overlaps($1.count) }) {
            let outcome = pairs.map(\.0.outcome.rawValue).min() ?? ""
            let isExplained =
                first.firstPublished != second.firstPublished
                || pairs.allSatisfy { $0.isDisputable || $1.isDisputable }
            if isExplained {
                score.add(.disputedFigures, "numbers of \(outcome) grown or disputed", by: rules)
            } else {
                score.add(.otherFigures, "other numbers of \(outcome)", by: rules)
            }
        }
    }
}

extension Incident {
    /// The claims with a lower bound above zero.
    fileprivate var figures: [Claim] { claims.filter { ($0.count.low ?? 0) > 0 } }

    /// Whether somebody died; reports seldom leave that out.
    fileprivate var tellsOfDeaths: Bool { figures.contains { $0.outcome == .killed } }

    /// The day of its first report: tolls grow from day to day.
    fileprivate var firstPublished: CalendarDate? { sources.compactMap(\.published).min() }
}

extension Claim {
    /// Whether two claims are about one kind of loss, of the same side as far as they tell.
    fileprivate func isComparable(to other: Claim) -> Bool {
        guard outcome == other.outcome else { return false }
        guard let victimType, let otherType = other.victimType else { return true }
        return victimType == otherType
    }

    /// Whether somebody who takes part says it, or says it is no more than a lower bound.
    fileprivate var isDisputable: Bool { claimantType != nil || count.high == nil }

    fileprivate var figureWords: String { "\(count.words) \(outcome.rawValue)" }

    /// The higher numbers last, because chance repeats them less.
    fileprivate static func isLessTelling(_ left: Claim, _ right: Claim) -> Bool {
        let (first, second) = (left.count.low ?? 0, right.count.low ?? 0)
        return first == second ? left.figureWords > right.figureWords : first < second
    }
}

extension ClaimedCount {
    /// Whether a number may be meant by both.
    fileprivate func overlaps(_ other: ClaimedCount) -> Bool {
        (low ?? 0) <= (other.high ?? .max) && (other.low ?? 0) <= (high ?? .max)
    }
}
