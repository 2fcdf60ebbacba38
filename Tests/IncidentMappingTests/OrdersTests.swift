import Incidents
import ReportReading
import Storage
import TestSupport
import Testing

@testable import IncidentMapping

/// The five reports, in every order in which they may arrive.
@Suite(
    "All orders of five reports",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct OrdersTests {
    /// What is extracted from the reports of a folder.
    private func extracted(from folder: String) throws -> [ReportedIncidents] {
        let pipeline = try IncidentPipeline(Installation(executable: BuiltCommand.path, environment: [:]))
        var reader = try ReportReader([folder])
        var worker = pipeline.makeWorker()
        var reported: [ReportedIncidents] = []
        while let report = reader.next() {
            let processed = pipeline.process(try report.get(), with: &worker)
            reported.append(ReportedIncidents(processed.report, processed.incidents))
        }
        return reported
    }

    /// All that a store tells of some reports that came in an order, a batch each or several at once.
    private func told(_ reports: [ReportedIncidents], batchSize: Int) throws -> [String] {
        let folder = try TemporaryDirectory()
        var options = StoreOptions()
        options.time = { "2025-01-01T00:00:00.000Z" }
        let store = try IncidentStore(folder.path + "/x.gpkg", for: .writing, options: options)
        for start in stride(from: 0, to: reports.count, by: batchSize) {
            try store.ingest(Array(reports[start..<min(start + batchSize, reports.count)]), by: "test")
        }
        return try store.incidents().map { incident in
            let detail = try #require(try store.detail(of: incident.id))
            return "\(incident) \(detail.members) \(detail.reasons)"
        }
    }

    @Test("give the same incidents, members and reasons", arguments: SeedsTests.folders)
    func orders(folder: String) throws {
        let reports = try extracted(from: folder)
        #expect(reports.count == 5)
        let expected = try told(reports, batchSize: 5)
        #expect(expected.count >= 4)
        var count = 0
        for order in Self.permutations(of: Array(0..<5)) {
            let told = try told(order.map { reports[$0] }, batchSize: order[0] % 3 + 1)
            #expect(told == expected, "\(order)")
            count += 1
        }
        #expect(count == 120)
    }

    private static func permutations(of values: [Int]) -> [[Int]] {
        guard values.count > 1 else { return [values] }
        return values.flatMap { first in
            permutations(of: values.filter { $0 != first }).map { [first] + $0 }
        }
    }
}
