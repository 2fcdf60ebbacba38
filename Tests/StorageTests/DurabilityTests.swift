import Foundation
import GRDB
import Incidents
import TestSupport
import Testing

@testable import Storage

@Suite("Durability")
struct DurabilityTests {
    @Test("nothing is left beside the file when it is closed")
    func closed() throws {
        let fixture = try StoreFixture()
        let store = try fixture.open()
        try store.ingest(ReportedIncidents.samples, by: "test")
        #expect(fixture.folder.names.contains("incidents.gpkg-wal"))
        try store.close()
        #expect(fixture.folder.names == ["incidents.gpkg"])
    }

    @Test("a store that is let go of is closed")
    func released() throws {
        let fixture = try StoreFixture()
        do { try fixture.open().ingest(ReportedIncidents.samples, by: "test") }
        #expect(fixture.folder.names == ["incidents.gpkg"])
    }

    @Test("a reader sees whole batches only, while and after they are written")
    func readers() throws {
        let fixture = try StoreFixture.apart()
        let writer = try fixture.open()
        let reader = try fixture.open(.reading)
        #expect(try reader.incidents().isEmpty)
        try writer.write { db in
            let rows = try TableWriter(db, ChangeStamp(time: "", author: ""))
            var ingestion = try Ingestion(rows, writer)
            for report in ReportedIncidents.samples { try ingestion.add(report) }
            _ = try ingestion.finish()
            try rows.finish()
            #expect(try reader.incidents().isEmpty)
        }
        #expect(try reader.incidents().count == SampleIncidents.all.count)
        try reader.close()
        try writer.close()
        #expect(fixture.folder.names == ["incidents.gpkg"])
    }

    @Test("what a crash leaves is a whole state, and going on from it gives the same content")
    func crash() throws {
        var synthetic = SyntheticReports(seed: 8)
        let reports = synthetic.reports(60)
        let undisturbed = try StoreFixture()
        try undisturbed.ingest(reports)
        let content = try undisturbed.content()
        let fixture = try StoreFixture()
        let store = try fixture.open()
        for start in stride(from: 0, to: 60, by: 12) {
            try store.ingest(Array(reports[start..<start + 12]), by: "test 1")
            // The files as they lie on the disk now are what a process killed here would leave.
            let crashed = try StoreFixture()
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(
                    atPath: fixture.path + suffix, toPath: crashed.path + suffix)
            }
            #expect(try crashed.open().contents().reports == start + 12)
            try crashed.ingest(reports, batchSize: 25)
            #expect(try crashed.content() == content)
            try crashed.open().verify()
        }
    }

    @Test("a full disk is told, and the file is as it was before the batch")
    func diskFull() throws {
        let fixture = try StoreFixture.apart()
        try fixture.ingest(ReportedIncidents.samples)
        let content = try fixture.content()
        var synthetic = SyntheticReports(seed: 9)
        let store = try fixture.open()
        try store.write { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages + 2)")
        }
        #expect(throws: StorageError.diskFull(path: fixture.path)) {
            try store.ingest(synthetic.reports(100), by: "test")
        }
        try store.close()
        #expect(try fixture.content() == content)
        try fixture.open().verify()
    }

    @Test("a file that another connection holds is busy, and another process that holds it is named")
    func busy() throws {
        var fixture = try StoreFixture()
        try fixture.ingest(ReportedIncidents.samples)
        fixture.options.busyTimeout = 0.05
        let other = try DatabaseQueue(path: fixture.path)
        try other.inTransaction(.exclusive) { _ in
            #expect(throws: StorageError.busy(path: fixture.path, holders: [])) { try fixture.open() }
            return .rollback
        }
        let process = LockHolder(process: 4711, name: "qgis")
        #expect(
            StorageError.busy(path: "a.gpkg", holders: [process]).description
                == "'a.gpkg' is in use by qgis (process 4711); try again when it is done")
    }

    @Test(
        "another process that holds the file is named",
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "python3 is not installed"))
    func holder() throws {
        var fixture = try StoreFixture()
        try fixture.ingest(ReportedIncidents.samples)
        fixture.options.busyTimeout = 0.05
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", Self.holdingScript, fixture.path]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        _ = output.fileHandleForReading.readData(ofLength: 1)
        let holder = LockHolder(process: Int(process.processIdentifier), name: "python3")
        #expect(throws: StorageError.busy(path: fixture.path, holders: [holder])) { try fixture.open() }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        try fixture.open().close()
    }

    /// Holds the file until its standard input ends.
    private static let holdingScript = """
        import sqlite3, sys
        connection = sqlite3.connect(sys.argv[1], isolation_level=None)
        connection.execute("BEGIN EXCLUSIVE")
        print(".", flush=True)
        sys.stdin.read()
        """

    @Test("history cannot be changed, only added to")
    func appendOnly() throws {
        let fixture = try StoreFixture()
        try fixture.ingest(ReportedIncidents.samples)
        let store = try fixture.open()
        #expect(throws: StorageError.self) { try store.write { try $0.execute(sql: "DELETE FROM history") } }
        #expect(throws: StorageError.self) {
            try store.write { try $0.execute(sql: "UPDATE history SET author = 'me'") }
        }
        let history = try store.history(of: SampleIncidents.fiji.id)
        #expect(history.map(\.action) == [.added])
        #expect(history.first?.author == "test 1" && history.first?.time == StoreFixture.stoppedTime)
    }

    @Test("what was there at an earlier time is told as it was then")
    func earlier() throws {
        var synthetic = SyntheticReports(seed: 13)
        let reports = synthetic.reports(40)
        var fixture = try StoreFixture()
        var states: [(time: String, incidents: [Incident])] = []
        for hour in 1...4 {
            let time = "2025-01-01T0\(hour):00:00.000Z"
            fixture.options.time = { time }
            let store = try fixture.open()
            if hour < 4 {
                try store.ingest(Array(reports[10 * (hour - 1)..<10 * hour]), by: "test 1")
            } else {
                let first = try #require(try store.incidents().first)
                try store.review(first.id, .note("Seen."), by: "Ana")
                try store.ingest(
                    [ReportedIncidents(Report(id: reports[5].report.id, text: "No."), [])], by: "x")
            }
            states.append((time, try store.incidents()))
            try store.close()
        }
        let store = try fixture.open(.reading)
        #expect(try store.incidents(asOf: "2025-01-01").isEmpty)
        for (time, incidents) in states { #expect(try store.incidents(asOf: time) == incidents, "\(time)") }
        #expect(states[0].incidents != states[1].incidents && states[2].incidents != states[3].incidents)
        #expect(try store.changes(after: states[2].time).allSatisfy { $0.time == states[3].time })
        #expect(try store.changes(after: "", through: states[0].time).allSatisfy { $0.action == .added })
    }

    @Test("a change is kept with what was before and after")
    func changes() throws {
        let fixture = try StoreFixture()
        let reports = IngestingTests.fiveReports
        try fixture.ingest([reports[0]])
        try fixture.ingest([reports[1]])
        let store = try fixture.open(.reading)
        let incident = try #require(try store.incidents().first)
        #expect(incident.sources.count == 2)
        let changes = try store.history(of: incident.id) + store.history(of: reports[0].incidents[0].id)
        #expect(changes.contains { $0.action != .added && $0.before?.contains("\"sources\"") == true })
        let detail = try #require(try store.detail(of: incident.id))
        #expect(detail.members.count == 2 && detail.reasons.count == 1)
    }
}
