import GRDB
import GRDBSQLite

extension Database {
    /// Runs a statement that has no results with the values of a row.
    ///
    /// Values are bound where they lie: to box and copy them took more of an import's time than SQLite does.
    func run(_ sql: String, _ row: RowValues) throws {
        let statement = try cachedStatement(sql: sql)
        let handle = statement.sqliteStatement
        let code = row.bytes.withUnsafeBufferPointer { bytes in
            Self.bind(row.cells, bytes, to: handle)
            return sqlite3_step(handle)
        }
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: sql)
        }
    }

    /// Binds without copies: the statement is done with the bytes before they go.
    private static func bind(
        _ cells: [RowValues.Cell], _ bytes: UnsafeBufferPointer<UInt8>, to handle: SQLiteStatement
    ) {
        // A text without an address would be NULL.
        let start = bytes.baseAddress ?? StaticString("").utf8Start
        for (cell, number) in zip(cells, CInt(1)...) {
            switch cell {
            case .null: sqlite3_bind_null(handle, number)
            case .integer(let value): sqlite3_bind_int64(handle, number, value)
            case .number(let value): sqlite3_bind_double(handle, number, value)
            case .text(let part):
                (start + part.lowerBound).withMemoryRebound(to: CChar.self, capacity: part.count) {
                    _ = sqlite3_bind_text(handle, number, $0, CInt(part.count), nil)
                }
            case .blob(let part):
                sqlite3_bind_blob(handle, number, start + part.lowerBound, CInt(part.count), nil)
            }
        }
    }
}
