import Incidents
import ReportReading
import TestSupport
import Testing

@testable import IncidentMapping

/// News articles, bulletins and communiqués of ours against what a reader would code from them.
///
/// The table beside the articles was written before the program was asked. Rules may be mended by reading the `open`
/// ones; the `kept` ones are only counted. The floors are what was reached: they may rise and never fall.
@Suite(
    "From articles to incidents",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct ArticlesTests {
    private static let folder = SharedFolder.packageRoot + "/Tests/IncidentMappingTests/Articles"

    @Test(
        "incidents found, none invented, and their values",
        arguments: [
            (ArticleTable.Part.open, ArticleScore.Floor(found: 29, invented: 1, right: 158)),
            (ArticleTable.Part.kept, ArticleScore.Floor(found: 13, invented: 2, right: 62)),
        ])
    func articles(part: ArticleTable.Part, floor: ArticleScore.Floor) throws {
        let table = try ArticleTable(path: Self.folder + "/incidents.tsv")
        let pipeline = try MappingFixture.pipeline.get()
        var worker = pipeline.makeWorker()
        var score = ArticleScore()
        for article in table.articles where article.part == part {
            var reader = try ReportReader(["\(Self.folder)/\(article.name).txt"])
            let report = try #require(try reader.next()?.get())
            score.add(article, told: pipeline.process(report, with: &worker).incidents)
        }
        #expect(score.found >= floor.found, "\(score)")
        #expect(score.invented <= floor.invented, "\(score)")
        #expect(score.right >= floor.right, "\(score)")
    }
}
