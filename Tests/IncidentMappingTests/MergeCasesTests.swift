import Incidents
import TestSupport
import Testing
import TextFormats

@testable import IncidentMapping

/// Pairs of reports in our own words, from text to incident: `Cases/merging.tsv`.
@Suite(
    "Two reports, one incident or two",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct MergeCasesTests {
    private struct Case {
        let kind: String
        let isSame: Bool
        let reports: [Report]
    }

    private static func cases() throws -> [Case] {
        var table = try TableReader.tsv(
            path: SharedFolder.packageRoot + "/Tests/IncidentMappingTests/Cases/merging.tsv")
        var cases: [Case] = []
        var row = CSVRecord()
        while try table.next(into: &row) {
            let number = cases.count
            let reports = [(2, "a"), (4, "b")].map { column, side in
                Report(
                    id: ReportID("case\(number)-\(side)"), text: row.string(column + 1),
                    published: CalendarDate(iso: row.string(column)))
            }
            cases.append(Case(kind: row.string(0), isSame: row.string(1) == "same", reports: reports))
        }
        return cases
    }

    @Test("nearly all pairs come out as they should, and what is joined is one incident")
    func pairs() throws {
        let pipeline = try IncidentPipeline(Installation(executable: BuiltCommand.path, environment: [:]))
        var worker = pipeline.makeWorker()
        let cases = try Self.cases()
        #expect(cases.count >= 60)
        var (joined, rightlyJoined, same) = (0, 0, 0)
        var wrong: [String] = []
        for pair in cases {
            let incidents = pair.reports.flatMap { pipeline.process($0, with: &worker).incidents }
            let isJoined = IncidentMerger().merge(incidents).contains { $0.members.count > 1 }
            joined += isJoined ? 1 : 0
            rightlyJoined += isJoined && pair.isSame ? 1 : 0
            same += pair.isSame ? 1 : 0
            if isJoined != pair.isSame { wrong.append("\(pair.kind): \(pair.reports[0].text)") }
        }
        // Floors, not aims.
        #expect(Double(rightlyJoined) >= 0.9 * Double(joined), "\(wrong)")
        #expect(Double(rightlyJoined) >= 0.75 * Double(same), "\(wrong)")
    }
}
