import Incidents
import Testing

@testable import Extraction

@Suite struct BackgroundTests {
    @Test(
        "what did not happen, or long ago, or only may happen, is no incident",
        arguments: [
            // negation
            "The soldiers did not attack the village.", "Gunmen never attacked the convoy.",
            "The patrol was not ambushed.", "The army has not clashed with the rebels.",
            "There is no evidence that the army attacked the town.",
            "Soldiers fired in the air to protest unpaid wages.",
            // plans and threats
            "The army plans to attack the rebels.", "The rebels vowed to attack the army.",
            "The separatists threatened to attack Gao.", "The army will attack the camp.",
            "The group is preparing to attack the town.", "The United Nations warned of attacks.",
            "Unions called for protests.", "The group intends to kidnap foreigners.",
            // drills
            "Soldiers simulated an attack during a military exercise.", "The drill included an ambush.",
            // anniversaries
            "The town commemorated the massacre.", "Today is the anniversary of the attack.",
            // history
            "Since 2012, Mali has been plagued by attacks.", "The rebels signed a peace agreement in 2015.",
            "The military came to power in a 2020 coup.", "For years, rebels have attacked the army.",
            "In 2013, French troops retook Gao.", "Soldiers killed rebels in March 2021.",
            "The conflict traces back to 2012 when rebels attacked the army.",
            "Jihadists attacked the town last year.", "Over the past decade rebels fought the army.",
            "They seized control of the north before a 2015 agreement.",
            // hypotheses and generalities
            "Militants could attack the town.", "The rebels may ambush the convoy.",
            "If rebels attack the town, people will flee.",
            "Rights groups have accused the army of killings.",
            "Allegations of killings by the army surfaced.", "The army continues to fight rebels.",
            "Analysts say ambushes are common.",
            // what was called off, what is only rumoured
            "A march planned for Friday was called off.", "The rally was postponed.",
            "There were rumours of a mutiny.", "No fighting has been reported.",
            // what goes on or has added up
            "Central Mali has been in the grip of violence.", "Kidnappings have spread across the region.",
            "More than 100 soldiers have been killed since 2021.",
            "Hundreds of civilians have been killed since then.",
            // accidents, disasters, disease
            "Thirty people died when a bus plunged into a river.",
            "Two trucks collided on Friday. Ten people were injured.",
            "Floods killed 40 people last week.", "Cholera has killed 12 people.",
            // denials
            "The army denied that it had attacked the village.", "The ministry denies killing civilians.",
        ])
    func noIncident(text: String) throws {
        #expect(try Fixture.incidents(text).map(\.type) == [])
    }

    @Test("words of reason leave the matter itself alone")
    func reasons() throws {
        let incidents = try Fixture.incidents("Residents protested against the killing of a trader.")
        #expect(incidents.map(\.type) == [.peacefulProtest])
        #expect(incidents.first?.fatalities == nil)
    }

    @Test("a month by itself dates what went before, where the report tells of days")
    func months() throws {
        let text = "Gunmen abducted two teachers on Friday. In May gunmen killed 40 people in the same town."
        let incidents = try Fixture.incidents(text)
        #expect(incidents.map(\.type) == [.abductionForcedDisappearance])
        #expect(incidents.first?.fatalities == nil)
        #expect(try Fixture.incidents("In May gunmen killed 40 people.").count == 1)
    }

    @Test("an attack on a bus is no accident")
    func attackedBus() throws {
        let text = "Gunmen opened fire on a bus, which overturned. Four passengers were killed."
        #expect(try Fixture.incidents(text).first?.fatalities?.low == 4)
    }

    @Test("the year of the report itself is no history")
    func thisYear() throws {
        #expect(try Fixture.incidents("Gunmen killed a trader in 2024.").count == 1)
    }
}
