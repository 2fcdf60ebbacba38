import Foundation
import Incidents
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
    @Test(
        "reads and writes ISO 8601",
        arguments: ["1970-01-01", "2024-02-29", "2000-12-31", "1900-03-01", "0001-01-01", "9999-12-31"])
    func roundTrip(iso: String) {
        #expect(CalendarDate(iso: iso)?.description == iso)
    }

    @Test(
        "refuses what is no day",
        arguments: [
            "", "2024-2-29", "2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-01-01x",
            "abcd-ef-gh", "0000-01-01",
        ])
    func refuses(iso: String) {
        #expect(CalendarDate(iso: iso) == nil)
    }

    @Test("reads the day of a time")
    func time() {
        #expect(CalendarDate(iso: "2024-07-27T10:00:00Z")?.description == "2024-07-27")
    }

    @Test("agrees with Foundation over four centuries")
    func oracle() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for dayNumber in stride(from: -80_000, to: 80_000, by: 37) {
            let date = CalendarDate(dayNumber: dayNumber)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(dayNumber) * 86_400)
            )
            #expect(
                date.civil.year == parts.year && date.civil.month == parts.month
                    && date.civil.day == parts.day)
            #expect(date.weekday.rawValue % 7 + 1 == parts.weekday)
            #expect(CalendarDate(iso: date.description) == date)
        }
    }

    @Test("gaps between intervals are days")
    func gaps() throws {
        let day = try #require(CalendarDate(iso: "2024-07-27"))
        let battle = DateInterval(day.adding(days: -2), day)
        #expect(battle.gap(to: DateInterval(day)) == 0)
        #expect(battle.gap(to: DateInterval(day.adding(days: 1))) == 1)
        #expect(DateInterval(day.adding(days: 4)).gap(to: battle) == 4)
        #expect(battle.dayCount == 3)
    }
}
