import GRDB

/// Checks a GeoPackage against the standard (OGC 12-128r17, versions 1.0 to 1.4): the file, the required tables, layers
/// with their geometries, extents and indexes, references.
struct GeoPackageValidator {
    let db: Database
    var result: ValidationResult

    static let standard = "OGC GeoPackage 1.0 to 1.4"

    static func result(of path: String) -> ValidationResult {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            return try DatabaseQueue(path: path, configuration: configuration).read { db in
                var validator = GeoPackageValidator(db: db, result: ValidationResult(standard: standard))
                try validator.checkFile()
                if try validator.checkRequiredTables() { try validator.checkContents() }
                return validator.result
            }
        } catch {
            var result = ValidationResult(standard: standard)
            let reason = (error as? DatabaseError)?.message ?? "\(error)"
            result.add("file", "SQLite cannot read it: \(reason)", "requirement 1")
            return result
        }
    }

    private mutating func checkFile() throws {
        let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        // "GPKG", and "GP10" and "GP11" of the first versions.
        if ![0x4750_4B47, 0x4750_3130, 0x4750_3131].contains(id) {
            result.add("file", "the application_id is \(id), not 1196444487 ('GPKG')", "requirement 2")
        }
        for problem in try String.fetchAll(db, sql: "PRAGMA integrity_check(20)") where problem != "ok" {
            result.add("file", "SQLite says: \(problem)", "requirement 6")
        }
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(100) {
            let (table, parent): (String, String) = (row[0], row[2])
            let rowid = (row[1] as Int64?).map { ", row \($0)" } ?? ""
            result.add(
                "table \(table)\(rowid)", "refers to a row of '\(parent)' that is not there", "requirement 7")
        }
    }

    private static let required: [(table: String, columns: [String], rule: String)] = [
        (
            "gpkg_spatial_ref_sys",
            ["srs_name", "srs_id", "organization", "organization_coordsys_id", "definition"], "requirement 10"
        ),
        (
            "gpkg_contents",
            [
                "table_name", "data_type", "identifier", "description", "last_change", "min_x", "min_y",
                "max_x", "max_y", "srs_id",
            ],
            "requirement 13"
        ),
    ]

    /// Whether the tables are there that all else hangs on.
    private mutating func checkRequiredTables() throws -> Bool {
        var isComplete = true
        for (table, columns, rule) in Self.required {
            let found = Set(try columnNames(of: table))
            for column in columns where !found.contains(column) {
                isComplete = false
                result.add(
                    "table \(table)", found.isEmpty ? "is not there" : "has no column '\(column)'", rule)
                if found.isEmpty { break }
            }
        }
        guard isComplete else { return false }
        let systems = Set(try Int.fetchAll(db, sql: "SELECT srs_id FROM gpkg_spatial_ref_sys"))
        for id in [-1, 0, 4326] where !systems.contains(id) {
            result.add(
                "table gpkg_spatial_ref_sys", "has no row for the reference system \(id)", "requirement 11")
        }
        return true
    }

    private mutating func checkContents() throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT table_name, data_type, last_change, srs_id FROM gpkg_contents ORDER BY rowid")
        if rows.isEmpty { result.add("table gpkg_contents", "names no table", "requirement 13") }
        for row in rows {
            let (table, kind): (String, String) = (row[0], row[1])
            guard try isThere(table) else {
                result.add("table gpkg_contents", "names '\(table)', which is not there", "requirement 14")
                continue
            }
            if let change: String = row[2], !Self.isMoment(change) {
                result.add(
                    "table gpkg_contents, \(table)",
                    "last_change is '\(change)', not as 2024-07-25T06:00:00.000Z", "requirement 15")
            }
            if kind == "features" { try checkLayer(table, srs: row[3]) }
            if kind == "features" || kind == "attributes" { try checkColumns(of: table) }
        }
        try checkExtensions()
    }

    private mutating func checkColumns(of table: String) throws {
        let columns = try Row.fetchAll(
            db, sql: "SELECT name, type, pk FROM pragma_table_info(?)", arguments: [table])
        let keys = columns.filter { ($0["pk"] as Int) > 0 }
        if keys.count != 1 || (keys[0]["type"] as String).uppercased() != "INTEGER" {
            result.add(
                "table \(table)", "has no primary key that is one column of integers", "requirement 29")
        }
        for column in columns {
            let (name, type): (String, String) = (column["name"], column["type"])
            let base = type.uppercased().prefix { $0 != "(" }
            if !Self.types.contains(String(base)) {
                result.add(
                    "table \(table), column \(name)",
                    "has the type '\(type)', which the standard does not know", "requirement 5")
            }
            try checkTimes(table, name, String(base))
        }
    }

    private mutating func checkTimes(_ table: String, _ column: String, _ type: String) throws {
        guard type == "DATE" || type == "DATETIME" else { return }
        let pattern = type == "DATE" ? "????-??-??" : "????-??-??T??:??:??*Z"
        let sql = """
            SELECT rowid, "\(column)" FROM "\(table)" WHERE "\(column)" IS NOT NULL AND "\(column)" NOT GLOB ? LIMIT 100
            """
        for row in try Row.fetchAll(db, sql: sql, arguments: [pattern]) {
            let value: String = row[1]
            let place = "table \(table), row \(row[0] as Int64), column \(column)"
            result.add(place, "'\(value)' is no \(type)", "requirement 5")
        }
    }

    private mutating func checkExtensions() throws {
        guard try isThere("gpkg_extensions") else { return }
        for row in try Row.fetchAll(
            db, sql: "SELECT table_name, column_name, extension_name, scope FROM gpkg_extensions")
        {
            let name: String = row[2]
            if let table: String = row[0], try !isThere(table) {
                result.add(
                    "table gpkg_extensions, \(name)", "names the table '\(table)', which is not there",
                    "requirement 60")
            }
            let scope: String? = row[3]
            if !["read-write", "write-only"].contains(scope) {
                result.add(
                    "table gpkg_extensions, \(name)", "has the scope '\(scope ?? "")'", "requirement 64")
            }
        }
    }

    func columnNames(of table: String) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
    }

    func isThere(_ table: String) throws -> Bool { try !columnNames(of: table).isEmpty }

    private static func isMoment(_ text: String) -> Bool {
        text.utf8.count >= 20 && text.hasSuffix("Z") && text.utf8.elementsEqual(text.utf8)
            && text.dropFirst(10).first == "T"
    }

    private static let types: Set<String> = [
        "BOOLEAN", "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "FLOAT", "DOUBLE", "REAL", "TEXT",
        "BLOB", "DATE",
        "DATETIME", "GEOMETRY", "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING",
        "MULTIPOLYGON",
        "GEOMETRYCOLLECTION", "CIRCULARSTRING", "COMPOUNDCURVE", "CURVEPOLYGON", "MULTICURVE", "MULTISURFACE",
        "CURVE", "SURFACE",
    ]
}
