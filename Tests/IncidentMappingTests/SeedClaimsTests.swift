import Incidents
import ReportReading
import TestSupport
import Testing

@testable import IncidentMapping

/// Who claims which losses in the samples, each with its claimant: ours and, where they are at hand, the reports that
/// they retell.
@Suite(
    "The claims of the five reports",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct SeedClaimsTests {
    struct Wanted: Sendable, CustomTestStringConvertible {
        let what: String
        /// The beginning of the claimant's name or words; nothing where the report says it itself.
        let claimant: [String?]
        let outcome: Outcome
        let victim: String
        let low: Int
        let high: Int?
        var testDescription: String { what }

        init(
            _ what: String, by claimant: [String?], _ outcome: Outcome, _ victim: String, _ low: Int,
            _ high: Int?
        ) {
            (self.what, self.claimant, self.outcome, self.victim) = (what, claimant, outcome, victim)
            (self.low, self.high) = (low, high)
        }

        func isMet(by claim: Claim) -> Bool {
            claim.outcome == outcome && claim.count == ClaimedCount(low: low, high: high)
                && (claim.victim ?? "").contains(victim) && !claim.wording.isEmpty
                && claimant.contains { wanted in
                    guard let wanted, let told = claim.claimant else {
                        return wanted == nil && claim.claimant == nil
                    }
                    return told.contains(wanted)
                }
        }
    }

    static let wanted = [
        Wanted("10 rebels, the army says", by: ["Military Forces of Mali"], .killed, "Azawad", 10, nil),
        Wanted("dozens of soldiers, the CMA says", by: ["CMA"], .killed, "Military Forces of Mali", 12, 99),
        Wanted("three of its own, the CMA says", by: ["CMA"], .killed, "CMA", 3, 3),
        Wanted("12 trucks", by: ["CMA"], .seized, "truck", 12, 12),
        Wanted("a pickup", by: ["CMA"], .seized, "pickup", 1, 1),
        Wanted("an armoured vehicle", by: ["CMA"], .seized, "red vehicle", 1, 1),
        Wanted("17 soldiers, reports say", by: ["eports", nil], .killed, "Military Forces of Mali", 17, nil),
        Wanted("dozens of Wagner killed or taken", by: [nil], .killedOrCaptured, "Wagner", 12, 99),
        Wanted("seven of its own, the coalition says", by: ["CSP-DPA"], .killed, "CSP-DPA", 7, 7),
        Wanted("and 12 wounded", by: ["CSP-DPA"], .wounded, "CSP-DPA", 12, 12),
        Wanted("15 Wagner killed or taken", by: ["local sources"], .killedOrCaptured, "Wagner", 15, nil),
        Wanted("20 to 80 of Wagner", by: ["stimate"], .killed, "Wagner", 20, 80),
        Wanted("50 Russians, JNIM says", by: ["JNIM"], .killed, "Wagner", 50, 50),
        Wanted("10 soldiers, JNIM says", by: ["JNIM"], .killed, "Military Forces of Mali", 10, 10),
        Wanted("a helicopter downed", by: ["CSP-DPA"], .destroyed, "helicopter", 1, 1),
        Wanted("a technical problem", by: ["Military Forces of Mali"], .destroyed, "helicopter", 1, 1),
    ]

    private static let told: Result<[String: [Claim]], any Error> = Result {
        let pipeline = try IncidentPipeline(Installation(executable: BuiltCommand.path, environment: [:]))
        var worker = pipeline.makeWorker()
        var told: [String: [Claim]] = [:]
        for folder in SeedsTests.folders {
            var reader = try ReportReader([folder])
            while let report = try reader.next()?.get() {
                told[folder, default: []] += pipeline.process(report, with: &worker).incidents.flatMap(
                    \.claims)
            }
        }
        return told
    }

    @Test("each claim with its claimant, whose loss and how many", arguments: SeedsTests.folders, wanted)
    func claims(folder: String, wanted: Wanted) throws {
        let claims = try #require(try Self.told.get()[folder])
        #expect(claims.contains(where: wanted.isMet), "none among \(claims.map(\.wording))")
    }
}
