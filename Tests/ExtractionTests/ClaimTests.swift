import Incidents
import Testing

@testable import Extraction

@Suite struct ClaimTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let claimant: String?
        let outcome: Outcome
        let victim: String?
        let low: Int?
        let high: Int?
        var testDescription: String { text }

        init(
            _ text: String, _ claimant: String?, _ outcome: Outcome, _ victim: String?, _ low: Int?,
            _ high: Int?
        ) {
            (self.text, self.claimant, self.outcome, self.victim) = (text, claimant, outcome, victim)
            (self.low, self.high) = (low, high)
        }
    }

    static let army = "Military Forces of Mali (2021-)"
    static let csp = "CSP-DPA: Permanent Strategic Framework for the Defense of the People of Azawad"

    @Test(
        "claimant, outcome, victim and number",
        arguments: [
            Case(
                "Fighting left at least 10 rebels dead, according to the Malian army.", army, .killed, csp,
                10, nil),
            Case("The CSP-DPA said that seven of its fighters were killed.", csp, .killed, csp, 7, 7),
            Case(
                "The CSP-DPA fought the Malian army. Seven of its fighters were killed, the coalition said.",
                csp, .killed, csp, 7, 7),
            Case(
                "At least 15 Wagner fighters were killed, said local sources and former staff in Kidal.",
                "local sources and former staff in Kidal", .killed, "Wagner Group", 15, nil),
            Case(
                "Rebels attacked the camp. The CSP-DPA acknowledged the loss of three fighters.", csp,
                .killed, csp, 3, 3),
            Case(
                "JNIM claimed it had killed 50 soldiers.", "JNIM: Group for Support of Islam and Muslims",
                .killed, army, 50, 50),
            Case("At least 17 soldiers died in the fighting.", nil, .killed, army, 17, nil),
            Case(
                "Estimates suggest that between 20 and 80 Wagner fighters died.", "estimates",
                .killed, "Wagner Group", 20, 80),
            Case(
                "Rebels attacked the camp. Reports indicate that 12 soldiers died.", "reports", .killed, army,
                12, 12),
            Case("The death toll from the attack has risen to at least 77.", nil, .killed, nil, 77, nil),
            Case(
                "Gunmen attacked a town. The ministry put the death toll of the attack at 12.", "ministry",
                .killed, nil, 12, 12),
            Case(
                "A senior official put the number of soldiers killed in the ambush at 13.", "senior official",
                .killed,
                army, 13, 13),
            Case(
                "In an attack, 30 soldiers were killed, a source close to the army said.",
                "source close to the army",
                .killed, army, 30, 30),
            Case("A mob lynched two men.", nil, .killed, "Civilians (Mali)", 2, 2),
            Case(
                "The rebels accused the army of killing 24 people.", csp, .killed, "Civilians (Mali)", 24, 24),
            Case(
                "The rebels shot at a helicopter. The army said the helicopter had a technical problem.",
                army,
                .destroyed, "helicopter", 1, 1),
            Case("Six soldiers were wounded in an ambush.", nil, .wounded, army, 6, 6),
            Case("Two soldiers were hurt in a blast in Gao.", nil, .wounded, army, 2, 2),
            Case("Police arrested two teachers in Gao.", nil, .captured, "Civilians (Mali)", 2, 2),
            Case("Three men were arrested in Gao.", nil, .captured, "Civilians (Mali)", 3, 3),
            Case("One of two helicopters was shot down near Gao.", nil, .destroyed, "helicopter", 1, 1),
            Case("The rebels said they had seized two trucks.", csp, .seized, "trucks", 2, 2),
            Case(
                "Gunmen killed 15 traders near Gao. Fatalities are split across two events.", nil, .killed,
                "Civilians (Mali)", 8, 8),
            Case(
                "Gunmen killed 40 traders near Gao. Deaths were divided among (4) villages.", nil, .killed,
                "Civilians (Mali)", 10, 10),
            Case(
                "Gunmen killed 15 traders near Gao. They were split between two lorries.", nil, .killed,
                "Civilians (Mali)", 15, 15),
            Case("Gunmen abducted two teachers.", nil, .captured, "Civilians (Mali)", 2, 2),
            Case(
                "According to local sources, at least 15 Wagner fighters were killed or captured.",
                "local sources", .killedOrCaptured, "Wagner Group", 15, nil),
            Case("The rebels said they had seized 12 trucks.", csp, .seized, "trucks", 12, 12),
            Case("The rebels claimed to have shot down the helicopter.", csp, .destroyed, "helicopter", 1, 1),
            Case("No casualties were reported after the attack.", nil, .killed, nil, 0, 0),
            Case("One water and forest agent was killed.", nil, .killed, "water and forest agent", 1, 1),
            Case(
                "Rebels attacked the camp, with two dead in JNIM's ranks.", nil, .killed,
                "JNIM: Group for Support of Islam and Muslims", 2, 2),
            Case(
                "Soldiers clashed with bandits and killed two of them.", nil, .killed,
                "Unidentified Armed Group (Mali)", 2, 2),
            Case("Gunmen killed a livestock trader.", nil, .killed, "Civilians (Mali)", 1, 1),
            Case(
                "A strike killed three traders, two hospital sources said.", "sources", .killed,
                "Civilians (Mali)", 3, 3),
            Case(
                "Senegal said three of its soldiers were killed by a mine.", "Government of Senegal", .killed,
                "Military Forces of Senegal", 3, 3),
            Case(
                "Gunmen attacked a bus, killing at least six people, hospitals said.", "hospitals", .killed,
                "Civilians (Mali)", 6, nil),
            Case(
                "The rebels said their fighters had killed “dozens” of soldiers.", csp, .killed, army, 12, 99),
        ])
    func claim(_ example: Case) throws {
        let claim = try #require(try Fixture.incidents(example.text).first?.claims.first)
        #expect(claim.claimant == example.claimant)
        #expect(claim.outcome == example.outcome)
        #expect(claim.victim == example.victim)
        #expect(claim.count == ClaimedCount(low: example.low, high: example.high))
    }

    @Test("the statement speaks for the one who spoke before it")
    func statement() throws {
        let text =
            "The rebels said they killed six soldiers near Gao. The statement added that two were captured."
        let claims = try #require(try Fixture.incidents(text).first?.claims)
        #expect(claims.map(\.claimant) == [Self.csp, Self.csp])
    }

    @Test("what has gone on for months is no figure of the incident")
    func months() throws {
        let text =
            "Gunmen killed nine traders in an area where clashes have killed dozens of people in recent months."
        let incidents = try Fixture.incidents(text)
        #expect(incidents.flatMap(\.claims).map(\.count) == [ClaimedCount(9)])
    }

    @Test("the words of a claim stand where its offsets say, in scalars")
    func offsets() throws {
        let text = "À Gao, naïve or not, gunmen killed two traders."
        let claim = try #require(try Fixture.incidents(text).first?.claims.first)
        let scalars = Array(text.unicodeScalars)[claim.quotation.start..<claim.quotation.end]
        #expect(String(String.UnicodeScalarView(scalars)) == claim.wording)
    }

    @Test(
        "two sides' figures are not added up",
        arguments: [
            ("The army said 10 rebels were killed. The rebels said 12 soldiers were killed.", 10),
            ("Gunmen killed two traders and a teacher.", 3),
            ("Two soldiers were killed. The two soldiers died in an ambush.", 2),
            ("An attack on the army caused no casualties.", 0),
            ("Gunmen killed 44 people in Kobe and 179 people in the next village.", 223),
            (
                "Gunmen killed at least 223 people. They killed 44 people in one village and 179 people in another.",
                223
            ),
            ("Gunmen killed 20 people, up from an earlier toll of 16.", 20),
            ("Gunmen killed 20 people in Gao. The army has given no toll of the attack.", 20),
            ("Gunmen killed 20 people as residents buried their dead.", 20),
            ("Gunmen killed nine traders. \"They killed so many,\" a witness said.", 9),
            ("JNIM killed 26 soldiers. JNIM acknowledged three dead in its ranks.", 29),
            ("Rebels killed two gendarmes. The army said that 47 rebels were killed.", 2),
            (
                "The army said attacks killed 64 people. It said 49 civilians and 15 soldiers had died.", 64
            ),
            ("Soldiers killed an unspecified number of militants. Unknown fatalities coded as 10.", 10),
        ])
    func fatalities(text: String, conservative: Int) throws {
        #expect(try Fixture.incidents(text).first?.fatalities?.conservative == conservative)
    }

    @Test("nothing is reported, so nothing is known")
    func unknown() throws {
        let incident = try #require(try Fixture.incidents("Gunmen attacked an army post.").first)
        #expect(incident.fatalities == nil)
    }
}
