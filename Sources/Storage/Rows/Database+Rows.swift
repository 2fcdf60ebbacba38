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
            Self.bind(row.cells, bytes, from: 1, to: handle)
            return sqlite3_step(handle)
        }
        try finish(handle, code, sql)
    }

    /// Runs a statement that reads the rows of a block from `im_rows(?1)`, with the values of `?2`, `?3` and so on.
    func run(_ sql: String, on block: RowBlock, _ parameters: RowValues = RowValues()) throws {
        _ = try firstColumn(sql, of: block, parameters)
    }

    /// Returns the first column of what a statement finds that reads the rows of a block from `im_rows(?1)`; texts alone.
    func firstColumn(
        _ sql: String, of block: RowBlock, _ parameters: RowValues = RowValues()
    ) throws -> [String] {
        let statement = try cachedStatement(sql: sql)
        let handle = statement.sqliteStatement
        var found: [String] = []
        let code = block.withRows { rows in
            parameters.bytes.withUnsafeBufferPointer { bytes in
                RowSource.bind(rows, to: handle)
                Self.bind(parameters.cells, bytes, from: 2, to: handle)
                var code = sqlite3_step(handle)
                while code == SQLITE_ROW {
                    if let text = sqlite3_column_text(handle, 0) { found.append(String(cString: text)) }
                    code = sqlite3_step(handle)
                }
                return code
            }
        }
        try finish(handle, code, sql)
        return found
    }

    /// Goes on to the next row of a statement; false when there is none.
    func hasRow(_ handle: SQLiteStatement, _ sql: String) throws -> Bool {
        let code = sqlite3_step(handle)
        guard code != SQLITE_ROW, code != SQLITE_DONE else { return code == SQLITE_ROW }
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: sql)
    }

    private func finish(_ handle: SQLiteStatement, _ code: CInt, _ sql: String) throws {
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
        _ cells: [RowValues.Cell], _ bytes: UnsafeBufferPointer<UInt8>, from first: CInt,
        to handle: SQLiteStatement
    ) {
        // A text without an address would be NULL.
        let start = bytes.baseAddress ?? StaticString("").utf8Start
        for (cell, number) in zip(cells, first...) {
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

extension RowBlock {
    /// Calls a closure with the rows as `im_rows` reads them.
    fileprivate func withRows(_ body: (UnsafePointer<RowSource.Rows>) -> CInt) -> CInt {
        cells.withUnsafeBufferPointer { cells in
            bytes.withUnsafeBufferPointer { bytes in
                guard let cells = cells.baseAddress else { return SQLITE_DONE }
                // A text without an address would be NULL.
                let start = bytes.baseAddress ?? StaticString("").utf8Start
                let rows = RowSource.Rows(cells: cells, bytes: start, width: width, count: count)
                return withUnsafePointer(to: rows, body)
            }
        }
    }
}
