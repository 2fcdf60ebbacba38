import Foundation
import GRDB
import Incidents
import TestSupport
import Testing

@testable import Storage

/// One file of every layout that was ever written is kept in `Fixtures` and must open for ever.
///
/// The fixture of a new layout is recorded by the first run that finds none, which then fails.
@Suite("Files of older layouts")
struct MigrationTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures")

    private static func fixture(_ version: Int) -> String {
        folder.appending(path: "layout-\(version).gpkg").path
    }

    @Test("are brought up to date with all that they hold", arguments: 1...Schema.currentVersion)
    func migrate(version: Int) throws {
        if version == Schema.currentVersion { try Self.recordIfMissing() }
        let old = try StoreFixture.apart()
        try FileManager.default.copyItem(atPath: Self.fixture(version), toPath: old.path)
        try old.open().close()
        let new = try StoreFixture.apart()
        try Self.fill(new)
        #expect(try old.content(drawsAreas: false) == new.content(drawsAreas: false))
        let store = try old.open(.reading)
        #expect(try store.reviews().map(\.operation) == ["note"])
        #expect(try store.read(GeoPackageChecker.faults) == [])
        try store.verify()
    }

    @Test("know on which days the texts appeared whose copies they find")
    func textDays() throws {
        let database = try DatabaseQueue()
        let days = try database.write { db in
            for step in Schema.steps.prefix(3) { try step.apply(db) }
            for (fid, document) in Self.documents.enumerated() {
                try db.execute(
                    sql: "INSERT INTO reports (id, ingested) VALUES (?, '')", arguments: [fid])
                try db.execute(
                    sql: """
                        INSERT INTO im_extractions (fid, id, report, author, extracted, cluster, document)
                        VALUES (?1, ?1, ?1, '', '', ?1, ?2)
                        """, arguments: [fid, document])
                try db.execute(
                    sql: "INSERT INTO im_extraction_texts (key, fid) VALUES (7, ?)", arguments: [fid])
            }
            try Schema.steps[3].apply(db)
            return try Int.fetchAll(db, sql: "SELECT day FROM im_text_keys WHERE key = 7 ORDER BY fid")
        }
        #expect(days == [19_900, 19_909, 1 << 23])
    }

    /// Documents as far as the days are concerned: of two reports, of one without a day, of no day at all.
    private static let documents = [
        #"""
        {"event_date":"2024-07-01","sources":[{"published":"2024-06-28"},{"published":"2024-06-26"}]}
        """#,
        #"{"event_date":"2024-07-05","sources":[{"published":null}]}"#,
        #"{"event_date":null,"sources":[]}"#,
    ]

    @Test("keep what they hold when a step fails")
    func failure() throws {
        let fixture = try StoreFixture()
        let database = try DatabaseQueue(path: fixture.path)
        // A layout of 0 with a table in the way of the first step.
        try database.write { try $0.execute(sql: "CREATE TABLE reports (a)") }
        try database.writeWithoutTransaction { db in
            #expect(throws: DatabaseError.self) { try Schema.migrate(db, from: 0, at: "") }
            let isThere = try db.tableExists("gpkg_contents")
            #expect(!isThere)
        }
    }

    private static func fill(_ fixture: StoreFixture) throws {
        try fixture.ingest(ReportedIncidents.samples)
        let store = try fixture.open()
        try store.review(SampleIncidents.fiji.id, .note("A march of thousands."), by: "Ana")
        try store.close()
    }

    private static func recordIfMissing() throws {
        let path = fixture(Schema.currentVersion)
        guard !FileManager.default.fileExists(atPath: path) else { return }
        let new = try StoreFixture.apart()
        try fill(new)
        try DatabaseQueue(path: new.path).writeWithoutTransaction { db in
            // Small pages make a small fixture.
            try db.execute(sql: "PRAGMA page_size = 1024; VACUUM")
        }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: new.path, toPath: path)
        Issue.record("recorded \(path); run the test again")
    }
}
