import Foundation
import Incidents
import Testing

@testable import Extraction

/// Lists, asides, pronouns and parts: how many die by a report's words.
@Suite struct DeathsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let deaths: Int
        let text: String
        var testDescription: String { text }
    }

    static let cases: [Case] = {
        let path = Fixture.packageRoot + "/Tests/ExtractionTests/Cases/deaths.tsv"
        let rows = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
        return rows.compactMap { row in
            let cells = row.split(separator: "\t")
            return Int(cells[0]).map { Case(deaths: $0, text: String(cells[1])) }
        }
    }()

    @Test("the table is read")
    func table() { #expect(Self.cases.count > 40) }

    @Test("deaths in one incident", arguments: cases)
    func deaths(expected: Case) throws {
        let incidents = try Fixture.incidents(expected.text)
        #expect(incidents.first?.fatalities?.best ?? 0 == expected.deaths)
    }
}
