import GRDB
import Geodesy

/// Keeps `gpkg_contents` true: when the tables last changed, and how far the layers reach.
enum LayerContents {
    private static let layers = ["incidents", "incident_uncertainty"]

    private static let tables =
        layers + ["reports", "claims", "incident_reports", "merge_reasons", "history", "reviews"]

    /// Notes a change of all tables.
    ///
    /// - Complexity: Logarithmic: the extent is that of the root of each index.
    static func update(at time: String, in db: Database) throws {
        for table in tables {
            try db.cachedStatement(sql: "UPDATE gpkg_contents SET last_change = ? WHERE table_name = ?")
                .execute(arguments: [time, table])
        }
        for layer in layers { try updateExtent(of: layer, in: db) }
    }

    private static func updateExtent(of layer: String, in db: Database) throws {
        guard let box = try IndexRoot.box(of: "rtree_\(layer)_geom", in: db) else { return }
        try db.cachedStatement(
            sql: "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?"
        ).execute(arguments: [
            // The index's numbers are rounded outwards, perhaps beyond the Earth.
            max(box.west, -180), max(box.south, -90), min(box.east, 180), min(box.north, 90), layer,
        ])
    }
}
