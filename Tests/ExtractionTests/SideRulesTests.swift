import Incidents
import Testing

@testable import Extraction

@Suite struct SideRulesTests {
    static let army = ["Military Forces of Mali (2021-)"]
    static let jnim = "JNIM: Group for Support of Islam and Muslims"

    @Test(
        "who fights whom, the allies of each behind it",
        arguments: [
            ("Soldiers and Wagner fighters clashed with JNIM.", army + ["Wagner Group"], [jnim]),
            (
                "JNIM fighters attacked an army camp. The army said that it had driven the terrorists back.",
                [jnim], army
            ),
            ("The army said that its soldiers killed six terrorists.", army, ["Islamist Militia (Mali)"]),
            (
                "Fighters linked to al-Qaeda attacked an army camp.", ["Unidentified Armed Group (Mali)"],
                army
            ),
            ("JNIM, an al-Qaeda affiliate, attacked an army camp.", [jnim], army),
        ] as [(String, [String], [String])])
    func battle(text: String, first: [String], second: [String]) throws {
        let incident = try #require(try Fixture.incidents(text).first)
        let sides = [incident.side1, incident.side2].map { side in
            side.map { [$0.actor.name] + $0.associates.map(\.name) } ?? []
        }
        #expect(Set(sides) == [first, second])
    }

    @Test("who is only said to be active there is no side")
    func active() throws {
        let text =
            "A mine killed two soldiers near Gao. No group claimed it, though JNIM fighters are still active there."
        let incident = try #require(try Fixture.incidents(text).first)
        let names = [incident.side1, incident.side2].compactMap { $0?.actor.name }
        #expect(names == ["Unidentified Armed Group (Mali)"] + Self.army)
    }
}
