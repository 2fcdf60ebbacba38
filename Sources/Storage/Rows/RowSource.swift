import GRDB
import GRDBSQLite

/// The table-valued function `im_rows`, by which a statement reads the rows of a ``RowBlock`` where they lie.
///
/// To step one statement over a thousand rows takes SQLite a fifth of the time of a thousand statements: cursors are
/// opened, sequences read and checks set up once. Its columns are `c0`, `c1`, …, its `rowid` counts from 0. Like SQLite's
/// own `carray` it takes the rows as a pointer that only a program can bind: within the SQL of a file it has no rows.
enum RowSource {
    /// As many columns as a block may have.
    private static let columnCount = 64

    /// The name of the function, and of the type of its pointer.
    private static let name: StaticString = "im_rows"

    /// Makes the function known to a connection.
    static func install(in db: Database) {
        name.withCString { _ = sqlite3_create_module_v2(db.sqliteConnection, $0, module, nil, nil) }
    }

    /// Binds a block, which has to stay where it is until the statement is done.
    static func bind(_ rows: UnsafePointer<Rows>, to handle: SQLiteStatement) {
        name.withCString {
            _ = sqlite3_bind_pointer(handle, 1, UnsafeMutableRawPointer(mutating: rows), $0, nil)
        }
    }

    /// A block as the function reads it.
    struct Rows {
        let cells: UnsafePointer<RowValues.Cell>
        let bytes: UnsafePointer<UInt8>
        let width: Int
        let count: Int
    }

    /// Where a statement stands; SQLite knows it by its first member.
    private struct Cursor {
        var base = sqlite3_vtab_cursor()
        var rows: UnsafePointer<Rows>?
        var index = 0
    }

    // MARK: The module

    /// Made once and never changed.
    nonisolated(unsafe) private static let module: UnsafePointer<sqlite3_module> = {
        let module = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
        module.initialize(to: sqlite3_module())
        module.pointee.xConnect = { db, _, _, _, table, _ in RowSource.connect(db, table) }
        module.pointee.xDisconnect = { table in
            table?.deallocate()
            return SQLITE_OK
        }
        module.pointee.xBestIndex = { _, plan in RowSource.plan(plan) }
        module.pointee.xOpen = { _, cursor in RowSource.open(cursor) }
        module.pointee.xClose = { cursor in
            UnsafeMutableRawPointer(cursor)?.deallocate()
            return SQLITE_OK
        }
        module.pointee.xFilter = { cursor, _, _, _, values in RowSource.begin(cursor, values) }
        module.pointee.xNext = { cursor in
            RowSource.cursor(cursor)?.pointee.index += 1
            return SQLITE_OK
        }
        module.pointee.xEof = { cursor in RowSource.isAtEnd(cursor) ? 1 : 0 }
        module.pointee.xColumn = { cursor, context, column in RowSource.answer(context, cursor, Int(column)) }
        module.pointee.xRowid = { cursor, number in
            number?.pointee = Int64(RowSource.cursor(cursor)?.pointee.index ?? 0)
            return SQLITE_OK
        }
        return UnsafePointer(module)
    }()

    private static func connect(
        _ db: OpaquePointer?, _ table: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab>?>?
    ) -> CInt {
        let columns = (0..<columnCount).map { ", c\($0)" }.joined()
        let code = sqlite3_declare_vtab(db, "CREATE TABLE x (rows HIDDEN\(columns))")
        guard code == SQLITE_OK else { return code }
        let made = UnsafeMutablePointer<sqlite3_vtab>.allocate(capacity: 1)
        made.initialize(to: sqlite3_vtab())
        table?.pointee = made
        return SQLITE_OK
    }

    /// The pointer is the only thing that rows can be chosen by.
    private static func plan(_ plan: UnsafeMutablePointer<sqlite3_index_info>?) -> CInt {
        guard let plan else { return SQLITE_ERROR }
        for index in 0..<Int(plan.pointee.nConstraint) {
            let constraint = plan.pointee.aConstraint[index]
            guard constraint.iColumn == 0, constraint.usable != 0,
                Int32(constraint.op) == SQLITE_INDEX_CONSTRAINT_EQ
            else { continue }
            plan.pointee.aConstraintUsage[index].argvIndex = 1
            plan.pointee.aConstraintUsage[index].omit = 1
            plan.pointee.estimatedCost = 1
            return SQLITE_OK
        }
        return SQLITE_CONSTRAINT
    }

    // MARK: A cursor

    private static func cursor(
        _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?
    ) -> UnsafeMutablePointer<Cursor>? {
        UnsafeMutableRawPointer(cursor)?.assumingMemoryBound(to: Cursor.self)
    }

    private static func open(
        _ cursor: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab_cursor>?>?
    ) -> CInt {
        let made = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
        made.initialize(to: Cursor())
        cursor?.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(to: sqlite3_vtab_cursor.self)
        return SQLITE_OK
    }

    private static func begin(
        _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?,
        _ values: UnsafeMutablePointer<OpaquePointer?>?
    ) -> CInt {
        guard let cursor = Self.cursor(cursor) else { return SQLITE_ERROR }
        let pointer = name.withCString { sqlite3_value_pointer(values?[0], $0) }
        cursor.pointee.rows = UnsafeRawPointer(pointer)?.assumingMemoryBound(to: Rows.self)
        cursor.pointee.index = 0
        return SQLITE_OK
    }

    private static func isAtEnd(_ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> Bool {
        guard let cursor = Self.cursor(cursor), let rows = cursor.pointee.rows else { return true }
        return cursor.pointee.index >= rows.pointee.count
    }

    /// Answers with a value without a copy: SQLite is done with it before the next row.
    private static func answer(
        _ context: OpaquePointer?, _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?, _ column: Int
    ) -> CInt {
        guard let cursor = Self.cursor(cursor), let rows = cursor.pointee.rows?.pointee,
            1...rows.width ~= column
        else { return SQLITE_OK }
        switch rows.cells[cursor.pointee.index * rows.width + column - 1] {
        case .null: sqlite3_result_null(context)
        case .integer(let value): sqlite3_result_int64(context, value)
        case .number(let value): sqlite3_result_double(context, value)
        case .text(let part):
            let text = UnsafeRawPointer(rows.bytes + part.lowerBound).assumingMemoryBound(to: CChar.self)
            sqlite3_result_text(context, text, CInt(part.count), nil)
        case .blob(let part):
            sqlite3_result_blob(context, rows.bytes + part.lowerBound, CInt(part.count), nil)
        }
        return SQLITE_OK
    }
}

extension StaticString {
    /// The text as C reads it, which stays where it is for good.
    fileprivate func withCString<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
        body(UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self))
    }
}
