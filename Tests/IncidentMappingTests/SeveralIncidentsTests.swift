import Geodesy
import Incidents
import TestSupport
import Testing

@testable import IncidentMapping

/// Texts of one paragraph that tell of several incidents, and texts that seem to.
@Suite(
    "Several incidents in one text",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct SeveralIncidentsTests {
    /// The incidents of a text as "place deaths", sorted.
    private func incidents(_ text: String) throws -> [String] {
        try MappingFixture.incidents(of: text).map { incident in
            "\(incident.location?.name ?? "nowhere") \(incident.fatalities.map { "\($0.best)" } ?? "–")"
        }.sorted()
    }

    @Test(
        "they part where places lie far apart, a place or region opens the sentence, or one more deed is told",
        arguments: [
            (
                "Jets struck Idlib on Saturday, killing eight civilians. In the province of Daraa, gunmen attacked a checkpoint near Nawa, killing two soldiers.",
                ["Idlib 8", "Nawá 2"]
            ),
            (
                "Rebels entered Goma on Monday and at least 17 people were killed. Protesters meanwhile attacked embassies in Kinshasa. In Ituri, militiamen killed ten displaced people in Qxabo village.",
                ["Goma 17", "Ituri 10", "Kinshasa –"]
            ),
            (
                "Fighting broke out in Lalibela last week. At least eight civilians died when a drone hit a square in Finote Selam on Sunday.",
                ["Finote Selam 8", "Lalibela –"]
            ),
            (
                "Drones struck Kharkiv overnight, killing six people. Ukraine's military said its drones had destroyed planes at an air base near Morozovsk in the Rostov region of Russia.",
                ["Kharkiv 6", "Morozovsk –"]
            ),
            (
                "An air strike west of Khan Younis killed at least 90 people on Saturday. Another 20 people were killed in a strike on a prayer hall in Gaza City.",
                ["Gaza 20", "Khān Yūnis 90"]
            ),
            (
                "One woman was killed in Pattani province when rebels set a shop on fire. In Yala, three rangers were wounded by a bomb.",
                ["Pattani 1", "Yala –"]
            ),
            (
                "Police fired at demonstrators in Nairobi on Tuesday. Protests against the bill were also held in Mombasa and Kisumu. In Nakuru, protesters burned the offices of a member of parliament.",
                ["Kisumu –", "Mombasa –", "Nairobi –", "Nakuru –"]
            ),
            (
                "Fighters overran a base in Djibo on Monday and killed more than 100 people. On Saturday at least 60 soldiers died when gunmen stormed a base at Solle. Witnesses said that 30 people were wounded in Djibo.",
                ["Djibo 100", "Sollé 60"]
            ),
            (
                "In Borno, Boko Haram fighters killed eleven fishermen on Wednesday. Across the border in Cameroon, gunmen abducted two herders on Thursday.",
                ["Borno 11", "Cameroon –"]
            ),
            (
                "A drone strike killed at least 20 people near Qxabo on Monday. On the same day, an improvised explosive device killed two men between Tessalit and Aguelhok. The army retook Kidal in November 2022.",
                ["Tessalit – Aguelhok 2", "nowhere 20"]
            ),
        ])
    func apart(text: String, expected: [String]) throws {
        #expect(try incidents(text) == expected)
    }

    @Test(
        "they stay one where the places lie side by side, are where people come from or go to, or the text comes back to one",
        arguments: [
            (
                "Gunmen attacked the village of Ber on Monday and killed three people. They then shot two traders on the road to Timbuktu.",
                1
            ),
            (
                "Rebels attacked a convoy near Ménaka on Monday, killing four soldiers. Troops flown in from Gao fought the rebels until dawn.",
                1
            ),
            (
                "Gunmen raided Ansongo on Monday and killed a trader. A bomb went off in Kidal. In Ansongo, the gunmen also burned a school.",
                2
            ),
        ])
    func together(text: String, count: Int) throws {
        let told = try incidents(text)
        #expect(told.count == count, "\(told)")
    }

    @Test(
        "what a war has cost, what an army does not tell and what is planned add nothing",
        arguments: [
            (
                "Gunmen killed 14 soldiers near Aguelhok on Friday. The violence has since spread to Niger, killing thousands and displacing millions.",
                ["Aguelhok 14"]
            ),
            (
                "Soldiers fought gunmen near Aguelhok on Friday. The army said it had killed about 20 assailants, without giving its own losses.",
                ["Aguelhok 20"]
            ),
            (
                "Hundreds rallied in Bamako on Saturday against the government. Another rally is planned for Friday in Gao.",
                ["Bamako –"]
            ),
        ])
    func nothingMore(text: String, expected: [String]) throws {
        #expect(try incidents(text) == expected)
    }

    @Test("a region of the sentence says which of its namesakes a town is")
    func namesakes() throws {
        let told = try MappingFixture.incidents(
            of: "In Guaviare, two dissident factions clashed near Calamar on Monday.")
        #expect(told.first?.location?.admin1 == "Guaviare")
    }

    @Test("beside a coastal town is ashore, and in its country")
    func ashore() throws {
        let told = try MappingFixture.incidents(
            of: "Gunmen attacked a patrol west of Khan Younis on Monday.")
        let location = try #require(told.first?.location)
        #expect(location.country == "Palestine")
        #expect(location.coordinate.longitude > 34.23)
    }

    @Test("killed and wounded in action are counted, and no army of that name")
    func inAction() throws {
        let told = try MappingFixture.incidents(
            of: "IED vs. army convoy 7 km N of Makalondi. 2 KIA, 5 WIA.")
        let incident = try #require(told.first)
        #expect(incident.fatalities?.best == 2)
        #expect(incident.claims.contains { $0.outcome == .wounded && $0.count.low == 5 })
        #expect(incident.side2?.actor.name.contains("Kachin") != true)
    }
}
