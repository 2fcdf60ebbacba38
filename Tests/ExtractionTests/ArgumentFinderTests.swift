import Incidents
import Testing

@testable import Extraction

@Suite struct ArgumentFinderTests {
    @Test(
        "who did it to whom, in the active and the passive voice",
        arguments: [
            ("Gunmen killed a trader.", "Gunmen", "trader"),
            ("A trader was killed by gunmen.", "gunmen", "trader"),
            ("A trader was reportedly killed near Gao by gunmen.", "gunmen", "trader"),
            ("A trader killed by gunmen.", "gunmen", "trader"),
            ("Gunmen attacked and killed a trader.", "Gunmen", "trader"),
            ("Gunmen entered the market and killed a trader.", "Gunmen", "trader"),
            ("JNIM militants, who came on motorbikes, killed a trader.", "JNIM militants", "trader"),
            ("The trader, accused of helping the army, was killed by rebels.", "rebels", "trader"),
            ("Gunmen had killed a trader.", "Gunmen", "trader"),
            ("At least 3 soldiers were killed in an attack by the MNLA.", "", "soldiers"),
        ] as [(String, String, String)])
    func roles(text: String, agent: String, patient: String) throws {
        let reading = try Fixture.reading(text)
        let events = ArgumentFinder.events(of: reading)
        let kill = try #require(events.last { $0.sense == .kill })
        let agents = kill.agents.map { reading.string(reading.actors[$0].tokens) }
        #expect(agents.first ?? "" == agent || agent.isEmpty)
        #expect(kill.patients.map { reading.string(reading.actors[$0].tokens) }.first == patient)
    }

    @Test(
        "both sides of a clash",
        arguments: [
            "Soldiers clashed with rebels.", "Soldiers and rebels clashed.",
            "Clashes between soldiers and rebels broke out.",
            "Soldiers exchanged fire with rebels.", "Soldiers were fighting rebels.",
        ])
    func clash(text: String) throws {
        let incident = try #require(try Fixture.incidents(text).first)
        #expect(incident.side1?.actor.name == "Military Forces of Mali (2021-)")
        #expect(incident.side2?.actor.name.hasPrefix("CSP-DPA") == true)
    }
}
