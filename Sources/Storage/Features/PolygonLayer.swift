import Foundation
import GRDB
public import SimpleFeatures

/// The polygons of somebody's GeoPackage with their fields.
public struct PolygonLayer: Sendable {
    /// A row: its texts and whole numbers by the name of their columns, and its shape.
    public struct Row: Sendable {
        /// Names and values of the columns that hold text or whole numbers.
        public let fields: [(name: String, text: String)]
        /// The shape.
        public let shape: Geometry
    }

    /// The rows, in the order of the table.
    public let rows: [Row]

    /// Reads the layer of a file; of several, the one that is named.
    ///
    /// - Parameters:
    ///   - path: A GeoPackage in WGS 84.
    ///   - name: The table of the layer, where there are several.
    /// - Throws: `StorageError` when the file is no GeoPackage, has no or several polygon layers, or another reference
    ///   system.
    public init(path: String, layer name: String? = nil) throws(StorageError) {
        guard case .geoPackage = try FileInspection.inspect(path) else {
            throw .failed(path: path, reason: "there is no such file, or it is empty")
        }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            rows = try queue.read { try Self.rows(of: Self.layer(name, in: $0, path), in: $0, path) }
        } catch { throw StorageError(error, path: path) }
    }

    private static func layer(
        _ name: String?, in database: Database, _ path: String
    ) throws -> (table: String, column: String) {
        let found = try GRDB.Row.fetchAll(
            database,
            sql: """
                SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns
                WHERE upper(geometry_type_name) IN ('POLYGON', 'MULTIPOLYGON', 'GEOMETRY') ORDER BY table_name
                """)
        let chosen = found.filter { name == nil || $0["table_name"] == name }
        guard let layer = chosen.first, chosen.count == 1 else {
            let names = found.map { "'\($0["table_name"] as String)'" }.joined(separator: ", ")
            throw StorageError.failed(
                path: path,
                reason: found.isEmpty
                    ? "it has no layer of polygons"
                    : "it has the polygon layers \(names); name one of them as FILE:LAYER")
        }
        guard layer["srs_id"] == 4326 else {
            throw StorageError.failed(
                path: path,
                reason: "it is not in WGS 84 (EPSG:4326); convert it, as by 'ogr2ogr -t_srs EPSG:4326'")
        }
        return (layer["table_name"], layer["column_name"])
    }

    private static func rows(
        of layer: (table: String, column: String), in database: Database, _ path: String
    ) throws -> [Row] {
        try GRDB.Row.fetchAll(
            database, sql: "SELECT * FROM \(layer.table.quotedDatabaseIdentifier) ORDER BY rowid"
        ).enumerated().map { number, row in
            let blob: [UInt8]? = (row[layer.column] as Data?).map { Array($0) }
            guard let shape = blob.flatMap({ GeometryBlob.geometry(of: $0) }) else {
                throw StorageError.failed(
                    path: path,
                    reason: "row \(number + 1) of '\(layer.table)' has no geometry that can be read")
            }
            let fields = row.compactMap { name, value -> (name: String, text: String)? in
                guard name != layer.column else { return nil }
                return String.fromDatabaseValue(value).map { (name, $0) }
                    ?? Int64.fromDatabaseValue(value).map { (name, String($0)) }
            }
            return Row(fields: fields, shape: shape)
        }
    }
}
