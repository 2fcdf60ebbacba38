import Incidents
import Prose
import Testing

@testable import Extraction

@Suite struct ExtractionTraceTests {
    @Test("every sentence has its fate")
    func fates() throws {
        let text =
            "Gunmen killed a trader.\nREAD ALSO: more\nSince 2012 rebels have attacked towns. It rained."
        let report = Report(id: ReportID("test"), text: text, published: Fixture.published)
        let extractor = Extractor(lexicon: try Fixture.lexicon(), isTraced: true)
        let reading = try Fixture.reading(text)
        let trace = try #require(extractor.extract(report, from: reading, places: []).trace)
        #expect(trace.sentences.map(\.fate) == [.incident, .boilerplate, .background, .silent])
        #expect(trace.sentences.first?.incident == 0)
        #expect(trace.sentences.first?.findings.contains("event: killed (kill)") == true)
    }
}
