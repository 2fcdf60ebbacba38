import Incidents
import Testing

@testable import Extraction

/// Lists, asides, pronouns and parts: how many die by a report's words.
@Suite struct DeathsTests {
    @Test("deaths in one incident", arguments: Fixture.cases("deaths.tsv"))
    func deaths(cells: [String]) throws {
        let incident = try Fixture.incidents(cells[1]).first
        #expect(incident?.fatalities?.best ?? 0 == Int(cells[0]))
    }
}
