import GRDB
import GRDBSQLite
import Geodesy

/// The functions that the triggers of a GeoPackage's R-tree call (GeoPackage 1.3, annex F.3.2); SQLite has none.
///
/// They read the blob where it lies: a row of a layer calls five of them.
enum GeometryFunctions {
    /// Adds the functions to a connection.
    static func install(in db: Database) {
        add("ST_IsEmpty", to: db) { context, _, values in
            GeometryFunctions.answer(context, values) { sqlite3_result_int(context, $0 == nil ? 1 : 0) }
        }
        add("ST_MinX", to: db) { context, _, values in
            GeometryFunctions.answer(context, values, side: \.west)
        }
        add("ST_MaxX", to: db) { context, _, values in
            GeometryFunctions.answer(context, values, side: \.east)
        }
        add("ST_MinY", to: db) { context, _, values in
            GeometryFunctions.answer(context, values, side: \.south)
        }
        add("ST_MaxY", to: db) { context, _, values in
            GeometryFunctions.answer(context, values, side: \.north)
        }
    }

    private typealias Body =
        @convention(c) (OpaquePointer?, CInt, UnsafeMutablePointer<OpaquePointer?>?) -> Void

    private static func add(_ name: String, to db: Database, _ body: Body) {
        let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC
        sqlite3_create_function_v2(db.sqliteConnection, name, 1, flags, nil, body, nil, nil, nil)
    }

    private static func answer(
        _ context: OpaquePointer?, _ values: UnsafeMutablePointer<OpaquePointer?>?,
        side: (BoundingBox) -> Double
    ) {
        answer(context, values) { box in
            if let box { sqlite3_result_double(context, side(box)) } else { sqlite3_result_null(context) }
        }
    }

    /// Calls a closure with the box of the blob; what is no blob is answered by NULL.
    private static func answer(
        _ context: OpaquePointer?, _ values: UnsafeMutablePointer<OpaquePointer?>?,
        _ body: (BoundingBox?) -> Void
    ) {
        guard let value = values?[0], sqlite3_value_type(value) == SQLITE_BLOB else {
            return sqlite3_result_null(context)
        }
        let count = Int(sqlite3_value_bytes(value))
        body(
            GeometryBlob.box(
                of: UnsafeRawBufferPointer(start: sqlite3_value_blob(value), count: count)))
    }
}
