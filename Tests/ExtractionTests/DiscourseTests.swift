import Incidents
import Prose
import Testing

@testable import Extraction

@Suite struct DiscourseTests {
    private func discourse(_ text: String) throws -> Discourse { try Fixture.reading(text).discourse }

    @Test(
        "a short line that names a country is a heading",
        arguments: [
            ("MALI", "ML"), ("Burkina Faso", "BF"), ("Niger:", "NE"),
            ("In Mali.", nil), ("Malian army", nil), ("Mali and its neighbours after the coup", nil),
        ])
    func headings(line: String, country: String?) throws {
        let discourse = try discourse("Weekly notes\n\n\(line)\n\nGunmen killed a trader.")
        let last = discourse.sections.count - 1
        #expect(discourse.country(ofSentence: last) == country)
        #expect(discourse.hasSections == (country != nil))
    }

    @Test("each line of its own is a paragraph, sentences of one line are not")
    func paragraphs() throws {
        let discourse = try discourse("One thing happened. It was bad.\n\nAnother followed.\nA third came.")
        #expect(discourse.paragraphs == [0, 0, 1, 2])
        #expect(discourse.sections == [0, 0, 0, 0])
    }

    @Test(
        "the line of place and day before the first sentence is no part of it",
        arguments: [
            "BAMAKO, March 14 (Daily News) - Gunmen killed a trader on Tuesday.",
            "NIAMEY, Jan 9 — Gunmen killed a trader on Tuesday.",
            "(Nairobi) – Gunmen killed a trader on Tuesday.",
        ])
    func datelines(text: String) throws {
        let reading = try Fixture.reading(text)
        #expect(reading.string(reading.body(ofSentence: 0)).hasSuffix("Gunmen killed a trader on Tuesday."))
        #expect(reading.body(ofSentence: 0).count < reading.tokens.count)
        #expect(reading.dates.count == 1)
        #expect(!reading.triggers.contains { $0.entry.sense == .protest })
    }

    @Test(
        "a dash later in a sentence, or behind small words, opens nothing",
        arguments: ["Gunmen - eight of them - killed a trader.", "JNIM killed a trader - or two."])
    func dashes(text: String) throws {
        let reading = try Fixture.reading(text)
        #expect(reading.body(ofSentence: 0) == reading.text.sentences[0])
    }

    @Test("a bulletin tells of one incident in each dated paragraph, also on one day")
    func bulletin() throws {
        let text = """
            On 22 July, gunmen attacked an army post. Two soldiers were killed.

            On 22 July, gunmen killed a trader.

            On 24 July, soldiers clashed with bandits.
            """
        let incidents = try Fixture.incidents(text)
        #expect(
            incidents.map { $0.date?.interval.start.description } == [
                "2024-07-22", "2024-07-22", "2024-07-24",
            ])
        #expect(incidents.map { $0.fatalities?.low } == [2, 1, nil])
    }

    @Test("headings part what they stand above")
    func sections() throws {
        let text =
            "MALI\n\nGunmen killed a trader on Friday.\n\nNIGER\n\nGunmen killed two farmers on Friday."
        #expect(try Fixture.incidents(text).map { $0.fatalities?.low } == [1, 2])
    }

    @Test(
        "words that open another incident",
        arguments: ["Separately,", "Elsewhere,", "In another attack,", "Later on Friday,"])
    func another(words: String) throws {
        let text = "Gunmen killed a trader on Friday. \(words) gunmen killed two farmers."
        #expect(try Fixture.incidents(text).count == 2)
    }

    @Test("what became of the abducted belongs to the abduction, and is an attack where they died")
    func outcome() throws {
        let incidents = try Fixture.incidents(
            "Gunmen abducted a village chief on Wednesday. He was found dead the following day.")
        #expect(incidents.map(\.type) == [.attack])
        #expect(incidents.first?.date?.interval.start == CalendarDate(iso: "2024-07-24"))
    }

    @Test("the day on which somebody speaks of the attack is not the day of another")
    func spokenOf() throws {
        let text =
            "Gunmen killed ten villagers on Monday. The governor visited on Friday and condemned the attack."
        #expect(try Fixture.incidents(text).map { $0.date?.interval.start.description } == ["2024-07-22"])
    }
}
