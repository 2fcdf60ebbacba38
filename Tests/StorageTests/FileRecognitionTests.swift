import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

@Suite("Files that are not ours or not whole")
struct FileRecognitionTests {
    private let fixture: StoreFixture

    init() throws { fixture = try StoreFixture() }

    /// Opens the file in both ways, expects the same error, and that not a byte has changed nor a file appeared.
    private func expectRefusal(_ isExpected: (StorageError) -> Bool) throws {
        let before = FileManager.default.contents(atPath: fixture.path)
        let names = fixture.folder.names
        for access in [StoreAccess.reading, .writing] {
            do {
                _ = try fixture.open(access)
                Issue.record("was opened for \(access)")
            } catch let error as StorageError {
                #expect(isExpected(error), "\(error)")
                #expect(error.description.contains(fixture.path))
            }
        }
        #expect(FileManager.default.contents(atPath: fixture.path) == before)
        #expect(fixture.folder.names == names)
    }

    @Test("a missing file can be made and cannot be read")
    func missing() throws {
        #expect(throws: StorageError.missing(path: fixture.path)) { try fixture.open(.reading) }
        #expect(fixture.folder.names.isEmpty)
        try fixture.open().close()
        #expect(try fixture.open(.reading).incidents().isEmpty)
    }

    @Test("text is no database")
    func text() throws {
        try fixture.folder.file("incidents.gpkg", String(repeating: "id,text\n", count: 100))
        try expectRefusal { $0 == .notADatabase(path: fixture.path) }
    }

    @Test("the database of another program")
    func otherDatabase() throws {
        try DatabaseQueue(path: fixture.path).write { try $0.execute(sql: "CREATE TABLE a (b)") }
        try expectRefusal { if case .foreign = $0 { true } else { false } }
    }

    @Test("a GeoPackage of another program")
    func otherGeoPackage() throws {
        try DatabaseQueue(path: fixture.path).write {
            try $0.execute(sql: "PRAGMA application_id = 0x47504B47; CREATE TABLE roads (fid INTEGER)")
        }
        try expectRefusal { if case .foreign = $0 { true } else { false } }
    }

    @Test("a file of a newer version")
    func newer() throws {
        try fixture.open().close()
        try DatabaseQueue(path: fixture.path).write {
            try $0.execute(sql: "INSERT INTO im_schema VALUES (1000, '2030-01-01T00:00:00Z')")
        }
        try expectRefusal { $0 == .tooNew(path: fixture.path, found: 1000, known: Schema.currentVersion) }
    }

    @Test("a file that was cut off", arguments: [50, 4096, 100_000])
    func truncated(size: Int) throws {
        try fixture.ingest(ReportedIncidents.samples)
        let bytes = try #require(FileManager.default.contents(atPath: fixture.path))
        try bytes.prefix(size).write(to: URL(filePath: fixture.path))
        try expectRefusal { if case .damaged = $0 { true } else { false } }
    }

    @Test("a page of rubbish is found before anything is written")
    func rubbish() throws {
        try fixture.ingest(ReportedIncidents.samples)
        var bytes = try #require(FileManager.default.contents(atPath: fixture.path))
        let table = try fixture.rootPage(of: "im_incidents")
        for index in (table - 1) * 4096..<table * 4096 { bytes[index] = 0xAB }
        try bytes.write(to: URL(filePath: fixture.path))
        #expect(throws: StorageError.self) { try fixture.open(.writing) }
        #expect(throws: StorageError.self) { try fixture.open(.reading).incidents() }
        #expect(FileManager.default.contents(atPath: fixture.path) == bytes)
    }

    @Test("a store that is opened for reading is not written to")
    func readOnly() throws {
        try fixture.ingest(ReportedIncidents.samples)
        let before = FileManager.default.contents(atPath: fixture.path)
        let store = try fixture.open(.reading)
        #expect(throws: StorageError.readOnly(path: fixture.path)) {
            try store.ingest(ReportedIncidents.samples, by: "test")
        }
        _ = try store.incidents()
        try store.close()
        #expect(FileManager.default.contents(atPath: fixture.path) == before)
    }

    @Test("a folder that does not exist is told")
    func noFolder() throws {
        #expect(throws: StorageError.self) { try IncidentStore("/no/such/folder/a.gpkg", for: .writing) }
    }
}

extension StoreFixture {
    func rootPage(of table: String) throws -> Int {
        try open(.reading).read { db in
            try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_master WHERE name = ?", arguments: [table])
                ?? 0
        }
    }
}
