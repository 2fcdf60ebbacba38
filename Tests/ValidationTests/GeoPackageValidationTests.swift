import Foundation
import GRDB
import TestSupport
import Testing

@testable import Validation

@Suite("GeoPackages are judged as the standard does")
struct GeoPackageValidationTests {
    private static let sample = SharedFolder.packageRoot + "/Tests/StorageTests/Fixtures/layout-1.gpkg"

    /// What spoils a good file, and what is then said.
    static let damages: [(sql: String, says: String)] = [
        ("PRAGMA application_id = 1", "the application_id is 1"),
        ("DROP TABLE gpkg_contents", "table gpkg_contents: is not there"),
        ("DELETE FROM gpkg_spatial_ref_sys WHERE srs_id = 0", "no row for the reference system 0"),
        (
            "UPDATE gpkg_contents SET table_name = 'gone' WHERE table_name = 'claims'",
            "names 'gone', which is not there"
        ),
        (
            "UPDATE gpkg_contents SET last_change = 'today' WHERE table_name = 'claims'",
            "last_change is 'today'"
        ),
        (
            "DELETE FROM gpkg_geometry_columns WHERE table_name = 'incidents'",
            "table incidents: has 0 rows in gpkg_geometry_columns"
        ),
        (
            "UPDATE gpkg_geometry_columns SET srs_id = 0 WHERE table_name = 'incidents'",
            "has one reference system in gpkg_contents and another"
        ),
        (
            "UPDATE gpkg_geometry_columns SET geometry_type_name = 'POLYGON' WHERE table_name = 'incidents'",
            "a POINT in a layer of POLYGON"
        ),
        (
            "UPDATE incidents SET geom = x'00' WHERE fid = (SELECT min(fid) FROM incidents WHERE geom IS NOT NULL)",
            "does not begin with 'GP'"
        ),
        (
            "UPDATE incidents SET geom = 'a' WHERE fid = (SELECT min(fid) FROM incidents WHERE geom IS NOT NULL)",
            "the geometry is no blob"
        ),
        (
            "UPDATE incidents SET geom = substr(geom, 1, 20) WHERE fid = (SELECT min(fid) FROM incidents WHERE geom IS NOT NULL)",
            "the geometry is damaged"
        ),
        (
            "UPDATE gpkg_contents SET max_x = min_x - 1 WHERE table_name = 'incidents'",
            "the extent leaves out"
        ),
        ("DELETE FROM rtree_incidents_geom", "table rtree_incidents_geom: has no entry for row"),
        ("UPDATE rtree_incidents_geom SET minx = 170, maxx = 171", "does not hold the geometry"),
        (
            "INSERT INTO rtree_incidents_geom VALUES (999, 0, 1, 0, 1)",
            "table rtree_incidents_geom, row 999: is the entry of no geometry"
        ),
        ("DROP TRIGGER rtree_incidents_geom_insert", "lacks triggers that keep its index"),
        (
            "UPDATE incidents SET event_date = '27 July' WHERE event_date IS NOT NULL",
            "column event_date: '27 July' is no DATE"
        ),
        (
            "INSERT INTO claims (incident_id, outcome, report) VALUES ('nobody', 'killed', 'none')",
            "refers to a row of"
        ),
        ("UPDATE gpkg_extensions SET scope = 'never'", "has the scope 'never'"),
        ("ALTER TABLE incidents ADD COLUMN extra VARCHAR", "column extra: has the type 'VARCHAR'"),
    ]

    @Test("a good file passes, and all its features are looked at")
    func good() throws {
        let result = try #require(try Validator.validate(Self.sample))
        #expect(result.faults == [] && result.count > 0)
    }

    @Test("what is wrong is found, with its table and row", arguments: damages)
    func finds(sql: String, says: String) throws {
        let folder = try TemporaryDirectory()
        let path = folder.path + "/a.gpkg"
        try FileManager.default.copyItem(atPath: Self.sample, toPath: path)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            // The triggers call functions that only our own connections have.
            if sql.hasPrefix("UPDATE incidents") || sql.hasPrefix("ALTER") {
                for name in try String.fetchAll(
                    db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
                {
                    try db.execute(sql: "DROP TRIGGER \"\(name)\"")
                }
            }
            try db.execute(sql: sql)
        }
        try queue.close()
        let faults = try #require(try Validator.validate(path)).faults
        #expect(faults.contains { $0.description.contains(says) }, "\(faults)")
    }

    @Test("a file cut short, and one that is no database, are told and do no harm")
    func cut() throws {
        let folder = try TemporaryDirectory()
        let whole = try Data(contentsOf: URL(filePath: Self.sample))
        for length in [20, 100, 1000, whole.count / 2, whole.count - 4096] {
            let path = folder.path + "/\(length).gpkg"
            try whole.prefix(length).write(to: URL(filePath: path))
            #expect(try Validator.validate(path)?.isValid == false, "\(length)")
        }
    }

    @Test(
        "what GDAL writes passes",
        .enabled(if: GDAL.isInstalled, "gdal-bin is not installed: apt-get install gdal-bin"))
    func foreign() throws {
        let folder = try TemporaryDirectory()
        let result = try Validator.validate(try GDAL.sample("GPKG", at: folder.path + "/a.gpkg"))
        #expect(result?.faults == [] && result?.count == 1)
    }
}
