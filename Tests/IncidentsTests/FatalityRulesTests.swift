import Incidents
import Testing

/// What the deaths of an incident are when several people count them.
@Suite("Deaths from claims")
struct FatalityRulesTests {
    private static let army = "Military Forces of Mali (2021-)"
    private static let rebels = "CSP-DPA"

    private static func killed(
        _ low: Int, _ high: Int?, of victim: String? = nil, by claimant: String? = nil,
        in report: String = "r"
    ) -> Claim {
        let types: [String: ActorType] = [army: .stateForces, rebels: .rebelGroup, "Civilians": .civilians]
        return Claim(
            claimant: claimant, claimantType: claimant.flatMap { types[$0] }, outcome: .killed,
            victim: victim,
            victimType: victim.flatMap { types[$0] }, count: ClaimedCount(low: low, high: high), wording: "",
            quotation: Quotation(report: ReportID(report), start: 0, end: 1))
    }

    private static func deaths(_ low: Int, best: Int, _ high: Int?) -> Fatalities {
        Fatalities(conservative: low, low: low, best: best, high: high)
    }

    private static let cases: [(what: String, claims: [Claim], expected: Fatalities?)] = [
        ("nobody counts", [], nil),
        ("nobody died", [killed(0, 0)], deaths(0, best: 0, 0)),
        ("at least 17 is open above", [killed(17, nil, of: army)], deaths(17, best: 17, nil)),
        (
            "different victims of one account add up",
            [killed(5, 5, of: "Civilians"), killed(2, 2, of: army)], deaths(7, best: 7, 7)
        ),
        (
            "two figures of one side in one account add up",
            [killed(2, 2, of: army), killed(3, 3, of: army)], deaths(5, best: 5, 5)
        ),
        (
            "a number without victims is the whole",
            [killed(9, 9), killed(2, 2, of: army)], deaths(9, best: 9, 9)
        ),
        (
            "several yields to a number", [killed(3, nil, of: army), killed(6, 6, of: army)],
            deaths(6, best: 6, 6)
        ),
        (
            "both sides count one side's dead: rivals; what a side admits is the best, the enemy's count the highest",
            [killed(10, 10, of: rebels, by: army), killed(3, 3, of: rebels, by: rebels)],
            deaths(3, best: 3, 10)
        ),
        (
            "who is no party is believed before both",
            [
                killed(40, 40, of: army, by: rebels), killed(3, 3, of: army, by: army),
                killed(17, 17, of: army, by: "residents"),
            ], deaths(3, best: 17, 40)
        ),
        (
            "losses of two sides add up; those that only the enemy counts are not in the lowest figure",
            [
                killed(12, 99, of: army, by: rebels), killed(3, 3, of: rebels, by: rebels),
                killed(10, 10, of: rebels, by: army),
            ], deaths(3, best: 15, 109)
        ),
        (
            "each side counts the other's dead: the lowest is one of the two, not both",
            [killed(10, 10, of: rebels, by: army), killed(12, 12, of: army, by: rebels)],
            deaths(10, best: 22, 22)
        ),
        (
            "one side alone speaks, and tells of its own dead too: what it says of both adds up",
            [killed(65, 65, of: rebels, by: army), killed(13, 13, of: army, by: army)],
            deaths(78, best: 78, 78)
        ),
        (
            "parts told behind the whole are in it",
            [killed(223, nil, of: army), killed(44, 44, of: army), killed(179, 179, of: army)],
            deaths(223, best: 223, nil)
        ),
        (
            "the same count in two reports is not added",
            [killed(6, 6, of: army, in: "a"), killed(6, 6, of: army, in: "b")], deaths(6, best: 6, 6)
        ),
        (
            "a later report's higher count is the better known, the lower the conservative",
            [killed(6, 6, of: army, in: "a"), killed(8, 8, of: army, in: "b")], deaths(6, best: 8, 8)
        ),
        (
            "somebody's whole number above the sides together",
            [killed(40, nil, by: "residents"), killed(10, 10, of: rebels, by: army)],
            deaths(40, best: 40, nil)
        ),
    ]

    @Test("the figures follow from who counts whose dead", arguments: cases.indices)
    func figures(index: Int) {
        let sample = Self.cases[index]
        #expect(Fatalities(of: sample.claims) == sample.expected, "\(sample.what)")
    }

    @Test("the order of the claims does not matter", arguments: cases.indices)
    func order(index: Int) {
        let sample = Self.cases[index]
        #expect(Fatalities(of: sample.claims.reversed()) == sample.expected, "\(sample.what)")
    }

    @Test("low is no higher than best, best no higher than high", arguments: cases.indices)
    func ordered(index: Int) {
        guard let deaths = Fatalities(of: Self.cases[index].claims) else { return }
        #expect(deaths.low <= deaths.best && deaths.conservative <= deaths.best)
        #expect(deaths.high.map { deaths.best <= $0 } ?? true)
    }

    @Test("the rules are named, and one plain figure needs none")
    func rules() {
        #expect(Fatalities.rules(for: [Self.killed(4, 4)]).isEmpty)
        let rivals = [Self.killed(6, 6, of: Self.army, in: "a"), Self.killed(8, 8, of: Self.army, in: "b")]
        #expect(Fatalities.rules(for: rivals) == ["fatalities: the lowest of rival figures"])
    }
}
