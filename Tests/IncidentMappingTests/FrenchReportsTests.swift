import Incidents
import ReportReading
import TestSupport
import Testing

@testable import IncidentMapping

/// Reports of ours in the French of the agencies, as `ArticlesTests` has them in English.
@Suite(
    "From French reports to incidents",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct FrenchReportsTests {
    private static let folder = SharedFolder.packageRoot + "/Tests/IncidentMappingTests/French"

    private static let processed = Result {
        let pipeline = try MappingFixture.pipeline.get()
        var worker = pipeline.makeWorker()
        var reports: [String: ProcessedReport] = [:]
        var reader = try ReportReader([folder + "/reports.jsonl"])
        while let report = try reader.next()?.get() {
            reports[report.id.rawValue] = pipeline.process(report, with: &worker)
        }
        return reports
    }

    @Test("every report is read as French, and says so without a key")
    func language() throws {
        let reports = try Self.processed.get()
        #expect(reports.values.filter { $0.language != "fr" || !$0.warnings.isEmpty }.isEmpty)
    }

    @Test(
        "incidents found, none invented, and their values",
        arguments: [
            (ArticleTable.Part.open, ArticleScore.Floor(found: 27, invented: 0, right: 145)),
            (ArticleTable.Part.kept, ArticleScore.Floor(found: 10, invented: 0, right: 50)),
        ])
    func incidents(part: ArticleTable.Part, floor: ArticleScore.Floor) throws {
        let table = try ArticleTable(path: Self.folder + "/incidents.tsv")
        let reports = try Self.processed.get()
        var score = ArticleScore()
        for article in table.articles where article.part == part {
            score.add(article, told: try #require(reports[article.name]).incidents)
        }
        #expect(score.found >= floor.found, "\(score)")
        #expect(score.invented <= floor.invented, "\(score)")
        #expect(score.right >= floor.right, "\(score)")
    }
}
