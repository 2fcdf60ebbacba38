import Incidents
import Testing

@testable import Extraction

@Suite struct TypeRulesTests {
    @Test(
        "sub-event types by ACLED's rules",
        arguments: [
            ("Soldiers clashed with rebels near Gao.", .armedClash),
            ("JNIM fighters ambushed an army convoy.", .armedClash),
            ("An army convoy was ambushed by rebels.", .armedClash),
            ("Gunmen attacked a gendarmerie post.", .armedClash),
            ("Islamists attack an army base.", .armedClash),
            ("Three soldiers were killed in an attack by MNLA fighters.", .armedClash),
            ("French forces killed five ISGS militants.", .armedClash),
            ("Bambara and Fulani clashed over land.", .armedClash),
            ("The army exchanged fire with gunmen.", .armedClash),
            ("Rebels fired mortars and clashed with soldiers.", .armedClash),
            (
                "CMA fighters captured the town of Ber after clashes with soldiers.",
                .nonStateActorOvertakesTerritory
            ),
            ("The army retook the town of Boni after fighting.", .governmentRegainsTerritory),
            ("CMA fighters took control of Anefis.", .nonViolentTransferOfTerritory),
            ("A drone strike killed ten people.", .airDroneStrike),
            ("French forces carried out airstrikes on militants.", .airDroneStrike),
            ("Warplanes struck the market, killing ten people.", .airDroneStrike),
            ("Two missiles hit a block of flats and killed a nurse.", .shellingArtilleryMissileAttack),
            ("A suicide bomber detonated his vest at a checkpoint.", .suicideBomb),
            ("Militants fired rockets at the camp.", .shellingArtilleryMissileAttack),
            ("JNIM shelled the MINUSMA camp.", .shellingArtilleryMissileAttack),
            ("A vehicle hit a mine near Ansongo.", .remoteExplosiveLandmineIED),
            ("Two soldiers were killed when their vehicle struck an IED.", .remoteExplosiveLandmineIED),
            ("A man threw a grenade into a shop.", .grenade),
            ("Gunmen attacked workers at a gold mine.", .attack),
            ("Gunmen robbed a trader near the mine.", .lootingPropertyDestruction),
            ("JNIM imposed a blockade on the town of Boni.", .other),
            ("Teachers gathered in Gao to protest against the arrest of a colleague.", .peacefulProtest),
            ("Armed men raped two women.", .sexualViolence),
            ("Gunmen killed a trader.", .attack),
            ("A trader was killed by gunmen.", .attack),
            ("Two men shot dead a village chief.", .attack),
            ("Militants attacked the village and burned houses.", .attack),
            ("Soldiers executed five civilians.", .attack),
            ("Gunmen abducted and killed a teacher.", .attack),
            ("Gunmen abducted a teacher.", .abductionForcedDisappearance),
            ("A teacher was kidnapped by militants.", .abductionForcedDisappearance),
            ("Police arrested a trader.", .arrests),
            ("JNIM militants arrested a teacher.", .abductionForcedDisappearance),
            ("Soldiers defused a bomb near the market.", .disruptedWeaponsUse),
            ("The army discovered an arms cache.", .disruptedWeaponsUse),
            ("Gunmen stole forty cattle.", .lootingPropertyDestruction),
            ("Militants burned a school.", .lootingPropertyDestruction),
            ("The two groups signed a ceasefire.", .agreement),
            ("A mass grave was found near Gao.", .other),
            ("Residents protested in Gao.", .peacefulProtest),
            ("Students staged a sit-in.", .peacefulProtest),
            ("Workers went on strike.", .peacefulProtest),
            ("Police dispersed a demonstration with tear gas.", .protestWithIntervention),
            ("Soldiers opened fire on a protest, killing a student.", .excessiveForceAgainstProtesters),
            ("Police opened fire on demonstrators, killing a student.", .excessiveForceAgainstProtesters),
            ("Protesters burned tyres and threw stones.", .violentDemonstration),
            ("A mob lynched a thief.", .mobViolence),
            ("Residents beat up a man accused of theft.", .mobViolence),
        ] as [(String, SubEventType)])
    func types(text: String, type: SubEventType) throws {
        #expect(try Fixture.incidents(text).map(\.type) == [type])
    }
}
