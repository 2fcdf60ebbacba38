import Incidents
import TestSupport
import Testing

@testable import Summaries

@Suite("Numbers in prose")
struct SpokenNumberTests {
    @Test(
        "are exact when small, rounded and said to be when large",
        arguments: [
            (0, "no"), (1, "one"), (9, "nine"), (10, "10"), (19, "19"), (20, "20"), (23, "more than 20"),
            (25, "more than 20"), (26, "nearly 30"), (45, "more than 40"), (1_050, "more than 1,000"),
            (97, "nearly 100"), (104, "more than 100"), (107, "nearly 110"), (110, "110"),
            (1_249, "more than 1,200"), (12_600, "nearly 13,000"), (1_000_000, "1,000,000"),
        ])
    func rounded(number: Int, words: String) {
        #expect(SpokenNumber.rounded(number) == words)
    }

    @Test(
        "have commas at the thousands", arguments: [(999, "999"), (1000, "1,000"), (1_002_003, "1,002,003")])
    func digits(number: Int, words: String) {
        #expect(SpokenNumber.digits(number) == words)
    }

    @Test(
        "have the noun and the verb of one where at least or at most one is meant",
        arguments: [
            (ClaimedCount(low: 1, high: nil), "at least one civilian was killed"),
            (ClaimedCount(low: 0, high: 1), "up to one civilian was killed"),
            (ClaimedCount(1), "one civilian was killed"), (ClaimedCount(0), "no civilians were killed"),
            (ClaimedCount(low: 2, high: nil), "at least two civilians were killed"),
        ])
    func ones(count: ClaimedCount, words: String) throws {
        var claim = try #require(SampleIncidents.tinzaouatene.claims.first)
        (claim.victim, claim.victimType, claim.count) = ("Civilians (Mali)", .civilians, count)
        (claim.claimant, claim.outcome, claim.hedge) = (nil, .killed, nil)
        let told = English.account(ContestedIncident.Account(claimant: nil, claims: [claim]))
        #expect(told == "By the reports’ own account, \(words).")
    }
}
