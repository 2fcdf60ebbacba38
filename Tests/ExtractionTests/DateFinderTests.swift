import Incidents
import Testing

@testable import Extraction

/// Published on Sunday 28 July 2024.
@Suite struct DateFinderTests {
    @Test(
        "dates in every English form",
        arguments: [
            ("on 26 July 2024", "2024-07-26", "2024-07-26"),
            ("On July 26, 2024,", "2024-07-26", "2024-07-26"),
            ("on 26 July", "2024-07-26", "2024-07-26"), ("on July 26", "2024-07-26", "2024-07-26"),
            ("on the 26th of July", "2024-07-26", "2024-07-26"), ("July 26th", "2024-07-26", "2024-07-26"),
            ("on Jul. 26", "2024-07-26", "2024-07-26"), ("2024-07-26", "2024-07-26", "2024-07-26"),
            ("26/07/2024", "2024-07-26", "2024-07-26"), ("on 15 November", "2023-11-15", "2023-11-15"),
            ("25-27 July 2024", "2024-07-25", "2024-07-27"), ("25 to 27 July", "2024-07-25", "2024-07-27"),
            ("between 25 and 27 July", "2024-07-25", "2024-07-27"),
            ("July 25-27", "2024-07-25", "2024-07-27"),
            ("Friday, 26 July,", "2024-07-26", "2024-07-26"), ("in March", "2024-03-01", "2024-03-31"),
            ("in late March", "2024-03-21", "2024-03-31"), ("in mid-May 2023", "2023-05-11", "2023-05-20"),
            ("in early July", "2024-07-01", "2024-07-10"),
            ("in March 2023", "2023-03-01", "2023-03-31"), ("in 2012", "2012-01-01", "2012-12-31"),
        ] as [(String, String, String)])
    func absolute(text: String, start: String, end: String) throws {
        #expect(try intervals(text) == ["\(start)/\(end)"])
    }

    @Test(
        "weekdays and relative dates count from publication",
        arguments: [
            ("on Thursday", "2024-07-25", "2024-07-25"), ("on Sunday", "2024-07-28", "2024-07-28"),
            ("on Monday", "2024-07-22", "2024-07-22"), ("yesterday", "2024-07-27", "2024-07-27"),
            ("today", "2024-07-28", "2024-07-28"), ("last night", "2024-07-27", "2024-07-27"),
            ("overnight", "2024-07-27", "2024-07-28"), ("over the weekend", "2024-07-27", "2024-07-28"),
            ("last week", "2024-07-15", "2024-07-21"), ("earlier this month", "2024-07-01", "2024-07-28"),
            ("last month", "2024-06-01", "2024-06-30"), ("last year", "2023-01-01", "2023-12-31"),
            ("three days ago", "2024-07-25", "2024-07-25"), ("last Sunday", "2024-07-21", "2024-07-21"),
            ("last Friday", "2024-07-26", "2024-07-26"),
            ("They met three days after gunmen took the town.", "2024-07-25", "2024-07-25"),
            ("from Thursday to Saturday", "2024-07-25", "2024-07-27"),
            ("between Friday and Saturday", "2024-07-26", "2024-07-27"),
        ] as [(String, String, String)])
    func relative(text: String, start: String, end: String) throws {
        #expect(try intervals(text) == ["\(start)/\(end)"])
    }

    @Test("a day later counts from the date told before")
    func later() throws {
        #expect(
            try intervals("It began on Thursday. A day later, it went on.")
                == ["2024-07-25/2024-07-25", "2024-07-26/2024-07-26"])
    }

    @Test("days that follow on the day told before")
    func span() throws {
        #expect(
            try intervals("They came on Monday. Over the next four days they searched the town.")
                == ["2024-07-22/2024-07-22", "2024-07-22/2024-07-26"])
    }

    @Test("today, in a quotation, is the day on which it was said")
    func quoted() throws {
        #expect(
            try intervals("He spoke on Friday. \"Today we took the town,\" he said. Today it is calm.")
                == ["2024-07-26/2024-07-26", "2024-07-26/2024-07-26", "2024-07-28/2024-07-28"])
    }

    @Test(
        "without a day of publication, weekdays and yesterday are left open",
        arguments: ["on Thursday", "yesterday"])
    func unpublished(text: String) throws {
        #expect(try Fixture.reading(text, published: nil).dates.isEmpty)
    }

    @Test(
        "a day in a movement's name and a length in front of March are no dates",
        arguments: [
            "People of the Movement of June 5 marched.", "They held a 4km March against the judges.",
        ])
    func namesOfDays(text: String) throws {
        #expect(try Fixture.reading(text).dates.isEmpty)
    }

    @Test("a month's name that is a verb is no date", arguments: ["They march on Gao.", "It may rain."])
    func verbs(text: String) throws {
        #expect(try Fixture.reading(text).dates.isEmpty)
    }

    private func intervals(_ text: String) throws -> [String] {
        try Fixture.reading(text).dates.map { "\($0.date.interval.start)/\($0.date.interval.end)" }
    }
}
