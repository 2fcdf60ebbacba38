import Incidents
import Testing

@Suite("ACLED's taxonomy")
struct TaxonomyTests {
    @Test("has 6 event types and 25 sub-event types in the codebook's order")
    func enumeration() {
        #expect(EventType.allCases.count == 6)
        #expect(SubEventType.allCases.count == 25)
        #expect(SubEventType.governmentRegainsTerritory.precedence == 0)
        #expect(SubEventType.other.precedence == 24)
        #expect(SubEventType.attack.precedence < SubEventType.abductionForcedDisappearance.precedence)
    }

    @Test(
        "knows the disorder types",
        arguments: [
            (SubEventType.excessiveForceAgainstProtesters, "Political violence; Demonstrations"),
            (.mobViolence, "Political violence"), (.violentDemonstration, "Demonstrations"),
            (.agreement, "Strategic developments"), (.armedClash, "Political violence"),
        ])
    func disorder(type: SubEventType, expected: String) {
        #expect(type.disorderType.rawValue == expected)
    }

    @Test("interactions do not depend on the order of the sides")
    func interactions() {
        for first in ActorType.allCases {
            for second in ActorType.allCases {
                #expect(ActorType.interaction(first, second) == ActorType.interaction(second, first))
            }
        }
        #expect(ActorType.interaction(.rebelGroup, .stateForces) == "State forces-Rebel group")
        #expect(ActorType.interaction(.protesters, nil) == "Protesters only")
        #expect(ActorType.interaction(.civilians, .externalOtherForces) == "External/Other forces-Civilians")
    }
}
