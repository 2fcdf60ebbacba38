import Foundation
import GRDB
import Geodesy
import SimpleFeatures

@testable import Storage

/// Walks through the requirements of GeoPackage 1.3 (OGC 12-128r17) that bear on our files and notes what is not met.
struct GeoPackageChecker {
    private(set) var faults: [String] = []
    private let db: Database

    static func faults(in db: Database) throws -> [String] {
        var checker = GeoPackageChecker(db: db)
        try checker.checkFile()
        try checker.checkTables()
        try checker.checkExtensions()
        return checker.faults
    }

    private init(db: Database) { self.db = db }

    private mutating func expect(_ isMet: Bool, _ requirement: Int, _ fault: String) {
        if !isMet { faults.append("Requirement \(requirement): \(fault)") }
    }

    private func texts(_ sql: String) throws -> [String] { try String.fetchAll(db, sql: sql) }

    private mutating func checkFile() throws {
        expect(try Int.fetchOne(db, sql: "PRAGMA application_id") == 0x4750_4B47, 2, "application_id")
        expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == 10_300, 2, "user_version")
        expect(try texts("PRAGMA integrity_check") == ["ok"], 6, "integrity_check")
        expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty, 7, "foreign_key_check")
        let systems = try Int.fetchAll(db, sql: "SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1")
        expect(systems == [-1, 0, 4326], 11, "spatial reference systems \(systems)")
    }

    private mutating func checkTables() throws {
        for row in try Row.fetchAll(db, sql: "SELECT table_name, data_type, last_change FROM gpkg_contents") {
            let (table, kind, change): (String, String, String) = (row[0], row[1], row[2])
            expect(["features", "attributes"].contains(kind), 17, "data type \(kind)")
            expect(Self.isTime(change), 15, "last_change \(change) of \(table)")
            try checkColumns(of: table)
            if kind == "features" { try checkLayer(table) }
        }
        let orphans = try texts(
            """
            SELECT table_name FROM gpkg_geometry_columns WHERE table_name NOT IN
                (SELECT table_name FROM gpkg_contents WHERE data_type = 'features')
            """)
        expect(orphans.isEmpty, 23, "geometry columns without contents: \(orphans)")
    }

    private mutating func checkColumns(of table: String) throws {
        let columns = try Row.fetchAll(db, sql: "SELECT name, type, pk FROM pragma_table_info('\(table)')")
        let keys = columns.filter { $0[2] as Int > 0 }
        expect(
            keys.count == 1 && keys[0][1] as String == "INTEGER", 29, "\(table) has no integer primary key")
        for column in columns {
            let (name, type): (String, String) = (column[0], column[1])
            expect(Self.isAllowed(type), 5, "\(table).\(name) is \(type)")
            let values = "SELECT \"\(name)\" FROM \(table) WHERE \"\(name)\" IS NOT NULL"
            for value in type == "DATETIME" ? try texts(values) : [] {
                expect(Self.isTime(value), 5, "\(table).\(name) holds \(value)")
            }
            for value in type == "DATE" ? try texts(values) : [] {
                expect(CalendarDateText.isDay(value), 5, "\(table).\(name) holds \(value)")
            }
        }
    }

    private mutating func checkLayer(_ table: String) throws {
        let kind = try String.fetchOne(
            db, sql: "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = '\(table)'")
        expect(kind != nil, 22, "\(table) has no geometry column")
        let declared = try texts("SELECT type FROM pragma_table_info('\(table)') WHERE name = 'geom'")
        expect(declared == [kind ?? ""], 31, "\(table).geom is \(declared)")
        let bounds = try Row.fetchOne(
            db, sql: "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = '\(table)'")
        for blob in try Data.fetchAll(db, sql: "SELECT geom FROM \(table) WHERE geom IS NOT NULL") {
            let bytes = [UInt8](blob)
            expect(bytes.starts(with: [0x47, 0x50, 0]), 19, "\(table): header \(bytes.prefix(3))")
            expect(bytes[4..<8].elementsEqual([0xE6, 0x10, 0, 0]), 33, "\(table): reference system")
            let geometry = GeometryBlob.geometry(of: bytes)
            expect(geometry?.kind.name.uppercased() == kind, 32, "\(table): \(geometry?.kind.name ?? "?")")
            guard let box = geometry?.boundingBox, let bounds else { continue }
            let isWithin =
                box.west >= bounds[0] && box.south >= bounds[1] && box.east <= bounds[2]
                && box.north <= bounds[3]
            expect(isWithin, 13, "\(table): the extent leaves out \(box)")
        }
    }

    private mutating func checkExtensions() throws {
        for table in ["incidents", "incident_uncertainty"] {
            let index = "rtree_\(table)_geom"
            let names = try texts(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '\(table)' ORDER BY 1")
            let expected = ["delete", "insert", "update1", "update2", "update3", "update4"]
            expect(names == expected.map { "\(index)_\($0)" }, 75, "\(names)")
            let scope = try texts(
                "SELECT scope FROM gpkg_extensions WHERE table_name = '\(table)' AND column_name = 'geom'")
            expect(scope == ["write-only"], 78, "scope \(scope)")
        }
    }

    private static func isAllowed(_ type: String) -> Bool {
        let name = type.prefix { $0 != "(" }
        return [
            "BOOLEAN", "TINYINT", "SMALLINT", "MEDIUMINT", "INTEGER", "FLOAT", "DOUBLE", "TEXT", "BLOB",
            "DATE", "DATETIME", "POINT", "MULTIPOLYGON",
        ].contains(String(name))
    }

    private static func isTime(_ text: String) -> Bool {
        text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil
    }
}

/// Whether a text is a day as GeoPackage writes it.
private enum CalendarDateText {
    static func isDay(_ text: String) -> Bool { text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil }
}
