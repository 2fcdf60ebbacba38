import Incidents
import TestSupport

@testable import IncidentMapping

/// The pipeline with the built data, made once for all suites of this module.
enum MappingFixture {
    static let pipeline = Result {
        try IncidentPipeline(Installation(executable: BuiltCommand.path, environment: [:]))
    }

    /// The incidents of a text that was published on 1 August 2024.
    static func incidents(of text: String) throws -> [Incident] {
        let pipeline = try pipeline.get()
        var worker = pipeline.makeWorker()
        let report = Report(id: ReportID("t"), text: text, published: CalendarDate(iso: "2024-08-01"))
        return pipeline.process(report, with: &worker).incidents
    }
}
