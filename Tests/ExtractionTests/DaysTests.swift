import Incidents
import Testing

@testable import Extraction

/// Two days in a sentence: which is that of the incident.
@Suite struct DaysTests {
    @Test("the day of the main matter", arguments: Fixture.cases("days.tsv"))
    func day(cells: [String]) throws {
        let date = try Fixture.incidents(cells[1]).first?.date
        #expect(date?.interval == CalendarDate(iso: cells[0]).map { DateInterval($0, $0) })
    }
}
