import CSQLITE
import GRDB
import Glibc
import Synchronization

/// One file that keeps reports, what was extracted from them, the incidents that they make up, and all that changed.
///
/// The file is a GeoPackage (OGC 12-128r17, version 1.3), so that QGIS, GDAL and every SQLite program read it. While it
/// is written to it has a write-ahead log beside it, and readers see whole batches only; ``close()`` takes the log
/// away.
///
/// A store may be used from several threads; its calls take turns.
public final class IncidentStore: Sendable {
    /// The file's path.
    public let path: String

    /// What is done with the store.
    public let access: StoreAccess

    let options: StoreOptions
    private let queue: DatabaseQueue

    /// Files that are closed after the database.
    private let openFiles = Mutex<[CInt]>([])

    /// Opens a store, and makes or brings up to date its file when it is opened for writing.
    ///
    /// - Parameters:
    ///   - path: The file, usually named `*.gpkg`.
    ///   - access: What will be done with it.
    ///   - options: How it is kept.
    /// - Throws: `StorageError` when the file is missing, damaged, held by another process or not ours; it is then as
    ///   it was.
    public init(
        _ path: String, for access: StoreAccess, options: StoreOptions = StoreOptions()
    ) throws(StorageError) {
        self.path = path
        self.access = access
        self.options = options
        _ = Self.hasNoStatistics
        let finding = try FileInspection.inspect(path)
        if finding == .nothing, access == .reading { throw .missing(path: path) }
        do {
            queue = try DatabaseQueue(path: path, configuration: Self.configuration(access, options))
            try Self.prepare(queue, finding, path, access, time: Self.time(options))
        } catch {
            throw StorageError(error, path: path)
        }
    }

    /// Tells SQLite once, before anything else, not to count its memory: all connections of a program would wait for each
    /// other at every piece of it, which costs two threads most of what they gain.
    private static let hasNoStatistics = im_sqlite_withoutStatistics() == 0

    deinit {
        try? closeQueue()
    }

    /// Closes the store: the write-ahead log goes into the file and is removed, unless others still use it.
    ///
    /// - Throws: `StorageError` when the disk is full or fails; nothing is lost then, the log is kept.
    public func close() throws(StorageError) {
        do { try closeQueue() } catch { throw StorageError(error, path: path) }
    }

    private func closeQueue() throws {
        if access == .writing { try leaveWriteAheadLog() }
        try queue.close()
        openFiles.withLock { files in
            for file in files { Glibc.close(file) }
            files = []
        }
    }

    /// Keeps a file open until the store is closed.
    func keepOpen(_ file: CInt) { openFiles.withLock { $0.append(file) } }

    private func leaveWriteAheadLog() throws {
        try queue.writeWithoutTransaction { db in
            do {
                try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
            } catch DatabaseError.SQLITE_BUSY, DatabaseError.SQLITE_LOCKED {
                // Others read or write: the last of them takes the log away.
            }
        }
    }

    // MARK: Access for the rest of the module

    /// The time that is noted with changes made now.
    var now: String { Self.time(options) }

    /// Reads in one transaction: a state in which no batch is half done.
    func read<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
        do { return try queue.read(body) } catch { throw StorageError(error, path: path) }
    }

    /// Writes in one transaction: all or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
        guard access == .writing else { throw .readOnly(path: path) }
        do { return try queue.write(body) } catch { throw StorageError(error, path: path) }
    }

    /// Fills a new file in one transaction, with another store attached as `source`.
    ///
    /// Without a journal: a file that is not whole when it fails is of no use.
    func fill<Value>(
        from source: IncidentStore, _ body: (Database) throws -> Value
    ) throws(StorageError) -> Value {
        guard access == .writing else { throw .readOnly(path: path) }
        do {
            return try queue.writeWithoutTransaction { db in
                try db.execute(sql: Self.filling)
                try db.execute(sql: "ATTACH DATABASE ? AS source", arguments: [source.path])
                var value: Value?
                try db.inTransaction {
                    value = try body(db)
                    return .commit
                }
                try db.execute(sql: "DETACH DATABASE source")
                guard let value else { throw StorageError.readOnly(path: path) }
                return value
            }
        } catch {
            throw StorageError(error, path: path)
        }
    }
}
