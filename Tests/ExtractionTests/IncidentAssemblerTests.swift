import Incidents
import Testing

@testable import Extraction

@Suite struct IncidentAssemblerTests {
    @Test("sentences that go on about one incident are one incident")
    func joins() throws {
        let text =
            "Gunmen attacked an army post on Friday. Two soldiers were killed. The attack lasted an hour."
        let incidents = try Fixture.incidents(text)
        #expect(incidents.count == 1)
        #expect(incidents.first?.quotations.count == 3)
        #expect(incidents.first?.date?.interval == CalendarDate(iso: "2024-07-26").map { DateInterval($0) })
    }

    @Test("two days are two incidents")
    func days() throws {
        let text = "The army attacked rebels on Thursday. A day later, a convoy was ambushed by rebels."
        let starts = try Fixture.incidents(text).compactMap { $0.date?.interval.start.description }
        #expect(starts == ["2024-07-25", "2024-07-26"])
    }

    @Test("fighting that began earlier is one incident of several days")
    func began() throws {
        let text = "Rebels fought soldiers on Saturday. The clashes, which began on Thursday, were fierce."
        let incidents = try Fixture.incidents(text)
        #expect(incidents.count == 1)
        #expect(incidents.first?.date?.interval.start == CalendarDate(iso: "2024-07-25"))
        #expect(incidents.first?.date?.interval.end == CalendarDate(iso: "2024-07-27"))
    }

    @Test("without any date, the week up to publication; without publication, none")
    func undated() throws {
        let text = "Gunmen killed a trader."
        #expect(try Fixture.incidents(text).first?.date?.certainty == .withinWeek)
        #expect(try Fixture.incidents(text, published: nil).first?.date == nil)
    }

    @Test("the day of the words is not the day of the event")
    func said() throws {
        let text = "The army said on Sunday that rebels attacked a post on Friday."
        #expect(try Fixture.incidents(text).first?.date?.interval.start == CalendarDate(iso: "2024-07-26"))
    }

    @Test("an empty text has no incident", arguments: ["", " \n", "…", "Nothing happened today."])
    func empty(text: String) throws {
        #expect(try Fixture.incidents(text).isEmpty)
    }

    @Test(
        "broken text is read without a fault",
        arguments: [
            "killed , and ,", ", was were killed by", "between and 20", "“ said he , , was",
            "at least of by the (",
            "said said according to", "no no no casualties dozens", "On July , 32 2012 in",
            "who , which , attacked",
        ])
    func broken(text: String) throws {
        _ = try Fixture.incidents(text)
        _ = try Fixture.incidents(text + " " + text, published: nil)
    }
}
