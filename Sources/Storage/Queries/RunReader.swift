import GRDB
import GRDBSQLite

/// Reads the documents of runs on a connection of its own, so that each of several threads reads what it works on.
///
/// It holds the file as it is from the first moment to the last. Only files without a write-ahead log have such readers:
/// who reads them keeps all writers out, so that all readers see the same state.
public final class RunReader: Sendable {
    private let queue: DatabaseQueue
    private let path: String

    /// Opens a connection and begins to read.
    init(_ configuration: Configuration, path: String) throws {
        var configuration = configuration
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(path: path, configuration: configuration)
        self.path = path
        try queue.unsafeRead { db in
            try db.execute(sql: "BEGIN")
            _ = try Int.fetchOne(db, sql: "SELECT max(fid) FROM im_incidents")
        }
    }

    /// Whether the file has a write-ahead log.
    var seesLog: Bool {
        get throws { try queue.unsafeRead { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal" }
    }

    /// Closes the connection at once.
    func close() throws { try queue.close() }

    /// Calls a closure with the documents of some incidents, in their order; who has none is passed over.
    func forEachDocument(
        of numbers: [Int64], _ body: (Int64, UnsafeRawBufferPointer) -> Void
    ) throws(StorageError) {
        let sql = "SELECT document FROM im_incidents WHERE fid = ?"
        do {
            try queue.unsafeRead { db in
                let handle = try db.cachedStatement(sql: sql).sqliteStatement
                defer { sqlite3_reset(handle) }
                for number in numbers {
                    sqlite3_reset(handle)
                    sqlite3_bind_int64(handle, 1, number)
                    guard try db.hasRow(handle, sql) else { continue }
                    body(number, Self.bytes(handle, column: 0))
                }
            }
        } catch { throw StorageError(error, path: path) }
    }

    /// The identity of an incident, for messages.
    func identity(of number: Int64) -> String? {
        try? queue.unsafeRead { db in
            try String.fetchOne(db, sql: "SELECT id FROM incidents WHERE fid = ?", arguments: [number])
        }
    }

    /// Where a text lies, until the statement goes on; as a blob, which SQLite need not end with a zero.
    private static func bytes(_ handle: SQLiteStatement, column: CInt) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(handle, column)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }
}

extension IncidentStore {
    /// Opens readers for several threads.
    ///
    /// - Parameter count: How many.
    /// - Returns: The readers; none while the file is being written to, when this store alone reads it.
    /// - Throws: `StorageError` when the file cannot be read.
    public func makeReaders(_ count: Int) throws(StorageError) -> [RunReader] {
        do {
            var configuration = Self.configuration(.reading, options)
            // Between them no more than one reader has.
            let size = max(Self.readingCacheKilobytes / max(count, 1), 2_048)
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -\(size)") }
            var readers: [RunReader] = []
            for _ in 0..<count {
                readers.append(try RunReader(configuration, path: path))
                if readers.count == 1, try readers[0].seesLog {
                    try readers[0].close()
                    return []
                }
            }
            return readers
        } catch { throw StorageError(error, path: path) }
    }
}
