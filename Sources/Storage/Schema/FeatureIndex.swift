import GRDB

/// The R-tree index of a feature table (GeoPackage 1.3, annex F.3), with the triggers of the standard.
///
/// The triggers call `ST_MinX` and its like, which our connections bring along: see ``GeometryFunctions``.
enum FeatureIndex {
    /// Creates and registers the index of the column `geom` of an empty table.
    static func create(on table: String, in db: Database) throws {
        let index = "rtree_\(table)_geom"
        try db.execute(sql: "CREATE VIRTUAL TABLE \(index) USING rtree(id, minx, maxx, miny, maxy)")
        for trigger in triggers(index, table) { try db.execute(sql: trigger) }
        try db.execute(
            sql: "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', ?, 'write-only')",
            arguments: [table, "http://www.geopackage.org/spec130/#extension_rtree"])
    }

    private static func triggers(_ index: String, _ table: String) -> [String] {
        let isThere = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))"
        let isGone = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))"
        let insert = """
            INSERT OR REPLACE INTO \(index) VALUES (
                NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)
            );
            """
        let delete = "DELETE FROM \(index) WHERE id = OLD.fid;"
        let deleteBoth = "DELETE FROM \(index) WHERE id IN (OLD.fid, NEW.fid);"
        return [
            ("insert", "AFTER INSERT ON \(table) WHEN \(isThere)", insert),
            ("update1", "AFTER UPDATE OF geom ON \(table) WHEN OLD.fid = NEW.fid AND \(isThere)", insert),
            ("update2", "AFTER UPDATE OF geom ON \(table) WHEN OLD.fid = NEW.fid AND \(isGone)", delete),
            ("update3", "AFTER UPDATE ON \(table) WHEN OLD.fid != NEW.fid AND \(isThere)", delete + insert),
            ("update4", "AFTER UPDATE ON \(table) WHEN OLD.fid != NEW.fid AND \(isGone)", deleteBoth),
            ("delete", "AFTER DELETE ON \(table) WHEN OLD.geom NOT NULL", delete),
        ].map { "CREATE TRIGGER \(index)_\($0) \($1) BEGIN \($2) END" }
    }
}
