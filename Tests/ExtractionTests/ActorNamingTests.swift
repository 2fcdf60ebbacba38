import Incidents
import Testing

@testable import Extraction

@Suite struct ActorNamingTests {
    @Test(
        "names by the lexicon, the year and the country",
        arguments: [
            ("the Malian army", "2024-07-26", "Military Forces of Mali (2021-)"),
            ("Mali's army", "2020-10-01", "Military Forces of Mali (2020-2021)"),
            ("soldiers", "2015-10-01", "Military Forces of Mali (2013-2020)"),
            ("FAMa", "2012-10-01", "Military Forces of Mali (2012-2013)"),
            ("Burkinabe soldiers", "2019-03-01", "Military Forces of Burkina Faso (2015-2022)"),
            ("Nigerien forces", "2022-03-01", "Military Forces of Niger (2021-2023)"),
            ("gendarmes", "2019-03-01", "Police Forces of Mali (2013-2020) Gendarmerie"),
            ("JNIM fighters", "2024-07-26", "JNIM: Group for Support of Islam and Muslims"),
            (
                "suspected JNIM or ISGS militants", "2020-07-01",
                "JNIM: Group for Support of Islam and Muslims and/or Islamic State (West Africa) - Greater Sahara Faction"
            ),
            ("the Tuareg rebels", "2012-02-01", "MNLA: National Movement for the Liberation of Azawad"),
            (
                "the separatists", "2024-07-26",
                "CSP-DPA: Permanent Strategic Framework for the Defense of the People of Azawad"
            ),
            ("the separatists", "2025-06-12", "FLA: Azawad Liberation Front"),
            ("Russian allies", "2024-07-26", "Wagner Group"),
            ("its Russian allies", "2025-06-12", "Africa Corps"),
            ("Wagner fighters", "2024-07-26", "Wagner Group"),
            ("unidentified gunmen", "2024-07-26", "Unidentified Armed Group (Mali)"),
            ("Islamist militants", "2017-07-26", "Islamist Militia (Mali)"),
            ("Fulani militiamen", "2019-07-26", "Fulani Ethnic Militia (Mali)"),
            ("Dozos", "2019-07-26", "Dozo Communal Militia (Mali)"),
            ("a MINUSMA contractor", "2019-07-26", "Civilians (Mali)"),
            ("GATIA's commander", "2019-07-26", "GATIA: Imghad Tuareg and Allies Self-Defense Group"),
            ("members of the Fulani community", "2019-07-26", "Civilians (Mali)"),
            ("members of the MSA", "2019-07-26", "MSA: Movement for Azawad Salvation"),
            ("a former militiaman", "2019-07-26", "Civilians (Mali)"),
            ("two teachers", "2019-07-26", "Civilians (Mali)"),
        ] as [(String, String, String)])
    func names(text: String, day: String, name: String) throws {
        let reading = try Fixture.reading(text)
        let naming = ActorNaming(reading, day: CalendarDate(iso: day), country: "ML")
        #expect(reading.actors.indices.compactMap { naming.actor($0)?.name } == [name])
    }

    @Test("foreign forces are external, at home they are the state's")
    func home() throws {
        let reading = try Fixture.reading("French soldiers")
        let day = CalendarDate(iso: "2019-07-26")
        #expect(ActorNaming(reading, day: day, country: "ML").actor(0)?.type == .externalOtherForces)
        #expect(ActorNaming(reading, day: day, country: "FR").actor(0)?.type == .stateForces)
    }

    @Test(
        "who is meant follows from the country, or from the name that the report gives",
        arguments: [
            ("Gunmen attacked UN peacekeepers.", "CF", "MINUSCA"),
            ("Gunmen attacked UN peacekeepers.", "CD", "MONUSCO"),
            ("Gunmen attacked UN peacekeepers.", nil, "United Nations"),
            ("MINUSMA said gunmen attacked UN peacekeepers.", nil, "MINUSMA"),
            ("Congolese soldiers killed a man.", "CD", "Military Forces of the Democratic Republic of Congo"),
            ("Congolese soldiers killed a man.", "CG", "Military Forces of Republic of the Congo"),
            ("M23 rebels killed a man.", "CD", "M23"),
        ] as [(String, String?, String)])
    func byCountry(text: String, country: String?, name: String) throws {
        let naming = ActorNaming(
            try Fixture.reading(text), day: CalendarDate(iso: "2022-05-01"), country: country)
        let names = try Fixture.reading(text).actors.indices.compactMap { naming.actor($0)?.name }
        #expect(names.contains { $0.hasPrefix(name) }, "\(names)")
    }

    @Test("an acronym that is a word counts only in capitals", arguments: ["the msa of it", "a Csp"])
    func capitals(text: String) throws {
        #expect(try Fixture.reading(text).actors.isEmpty)
    }
}
