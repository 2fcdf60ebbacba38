import GRDB
import Incidents
import Testing

@testable import Storage

@Suite("Runs of stored incidents, read by one or by several")
struct RunsTests {
    private let fixture: StoreFixture

    init() throws {
        let made = try StoreFixture("made.gpkg")
        var reports = SyntheticReports(seed: 11)
        try made.ingest(reports.reports(60))
        // A file without a write-ahead log, whoever has the other one open still.
        fixture = try StoreFixture()
        let path = fixture.path
        try DatabaseQueue(path: made.path).writeWithoutTransaction { db in
            try db.execute(sql: "VACUUM INTO ?", arguments: [path])
        }
    }

    private func identities(
        _ filter: IncidentFilter, byCountry: Bool, readers: Int
    ) throws -> [String] {
        let store = try fixture.open(.reading)
        let count = readers
        let readers = try store.makeReaders(count)
        #expect(readers.count == count)
        var found: [String] = []
        try store.forEachRun(matching: filter, byCountry: byCountry, of: 7, for: readers) { run in
            var read = StoredRun(path: fixture.path)
            if let reader = readers.last { try read.read(run, by: reader) } else { read = run }
            for index in 0..<read.count {
                let record = try read.record(at: index, readsLists: true)
                found.append(record.incident.id.rawValue)
            }
            return true
        }
        return found
    }

    private func remove(_ condition: String) throws {
        try DatabaseQueue(path: fixture.path).write { db in
            try db.execute(sql: "DELETE FROM im_incidents WHERE \(condition)")
            try db.execute(sql: "DELETE FROM incidents WHERE \(condition)")
        }
    }

    @Test(
        "come in one order, whoever reads them",
        arguments: [false, true],
        ["all", "some", "with gaps between their numbers", "with numbers far apart"])
    func order(byCountry: Bool, which: String) throws {
        var filter = IncidentFilter()
        if which == "some" { filter.from = CalendarDate(iso: "2024-03-01") }
        if which == "with gaps between their numbers" { try remove("fid % 3 = 0") }
        if which == "with numbers far apart" { try remove("fid % 12 <> 0") }
        let alone = try identities(filter, byCountry: byCountry, readers: 0)
        #expect(!alone.isEmpty)
        for count in 1...3 {
            #expect(try identities(filter, byCountry: byCountry, readers: count) == alone)
        }
    }

    @Test("come from the index by country where all do, and from what a filter leaves where some do")
    func plans() throws {
        let queue = try DatabaseQueue(path: fixture.path)
        func plan(_ change: (inout IncidentFilter) -> Void) throws -> String {
            var filter = IncidentFilter()
            change(&filter)
            let numbers = RunSelection(filter, longest: 3, byCountry: true).numbers
            return try queue.read { db in
                let rows = try Row.fetchAll(
                    db, sql: "EXPLAIN QUERY PLAN " + numbers.sql, arguments: numbers.arguments)
                return rows.map { $0["detail"] as String }.joined(separator: "; ")
            }
        }
        for limit in [nil, 10] {
            #expect(try plan { $0.limit = limit } == "SCAN i USING COVERING INDEX incidents_by_country")
        }
        let some = [
            try plan { $0.eventTypes = [.battles] }, try plan { $0.country = "Mali" },
            try plan { $0.minimumFatalities = 30 }, try plan { $0.from = CalendarDate(iso: "2024-03-01") },
        ]
        for plan in some { #expect(!plan.contains("incidents_by_country"), "\(plan)") }
    }

    @Test("are as long as is asked for, whoever reads them", arguments: [false, true], [0, 2])
    func length(byCountry: Bool, readers: Int) throws {
        let store = try fixture.open(.reading)
        var lengths: [Int] = []
        let readers = try store.makeReaders(readers)
        try store.forEachRun(matching: IncidentFilter(), byCountry: byCountry, of: 7, for: readers) { run in
            lengths.append(run.count)
            return true
        }
        #expect(lengths.count > 1 && lengths.dropLast().allSatisfy { $0 == 7 })
    }

    @Test("an incident of another program, which has no document, is passed over")
    func foreign() throws {
        var configuration = Configuration()
        configuration.prepareDatabase { db in GeometryFunctions.install(in: db) }
        try DatabaseQueue(path: fixture.path, configuration: configuration).write { db in
            try db.execute(sql: "INSERT INTO incidents (id, event_date) VALUES ('other', '2024-01-01')")
        }
        for byCountry in [false, true] {
            let found = try identities(IncidentFilter(), byCountry: byCountry, readers: 2)
            #expect(!found.isEmpty && !found.contains("other"))
        }
    }

    @Test("a damaged document is told by its identity")
    func damaged() throws {
        let id = try fixture.open(.reading).incidents()[3].id.rawValue
        try DatabaseQueue(path: fixture.path).write { db in
            try db.execute(
                sql: """
                    UPDATE im_incidents SET document = '{"id":'
                    WHERE fid = (SELECT fid FROM incidents WHERE id = ?)
                    """, arguments: [id])
        }
        for readers in [0, 2] {
            let error = #expect(throws: StorageError.self) {
                try identities(IncidentFilter(), byCountry: false, readers: readers)
            }
            #expect(error?.description.contains(id) == true)
        }
    }

    @Test("a file that is being written to has one reader")
    func log() throws {
        #expect(try fixture.open(.reading).makeReaders(2).count == 2)
        let writer = try fixture.open()
        #expect(try fixture.open(.reading).makeReaders(2).isEmpty)
        try writer.close()
    }

    @Test("while it is read the file is not written to, also after it was read ahead")
    func locks() throws {
        let store = try fixture.open(.reading)
        let readers = try store.makeReaders(2)
        store.readAhead()
        var configuration = Configuration()
        configuration.busyMode = .immediateError
        let other = try DatabaseQueue(path: fixture.path, configuration: configuration)
        #expect(throws: DatabaseError.self) {
            try other.write { try $0.execute(sql: "DELETE FROM incidents") }
        }
        _ = readers
    }
}
