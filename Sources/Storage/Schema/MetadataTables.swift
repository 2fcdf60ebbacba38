import GRDB

/// What a file says of itself, for everybody: the metadata extension of the standard (GeoPackage 1.3, annex F.8).
enum MetadataTables {
    static let sql = """
        CREATE TABLE gpkg_metadata (
            id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,
            md_scope TEXT NOT NULL DEFAULT 'dataset',
            md_standard_uri TEXT NOT NULL,
            mime_type TEXT NOT NULL DEFAULT 'text/xml',
            metadata TEXT NOT NULL DEFAULT ''
        );
        CREATE TABLE gpkg_metadata_reference (
            reference_scope TEXT NOT NULL,
            table_name TEXT,
            column_name TEXT,
            row_id_value INTEGER,
            timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            md_file_id INTEGER NOT NULL,
            md_parent_id INTEGER,
            CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
            CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id)
        );
        INSERT INTO gpkg_extensions VALUES
            ('gpkg_metadata', NULL, 'gpkg_metadata',
             'http://www.geopackage.org/spec130/#extension_metadata', 'read-write'),
            ('gpkg_metadata_reference', NULL, 'gpkg_metadata',
             'http://www.geopackage.org/spec130/#extension_metadata', 'read-write');
        """

    /// Names the members of our own description, the same as in the other layers.
    private static let standard = "urn:incident-mapper:layer-metadata"

    /// Writes what the file says of itself, in place of what it said.
    static func write(_ json: String, at time: String, to db: Database) throws {
        try db.execute(sql: "DELETE FROM gpkg_metadata_reference; DELETE FROM gpkg_metadata")
        try db.execute(
            sql: "INSERT INTO gpkg_metadata VALUES (1, 'dataset', ?, 'application/json', ?)",
            arguments: [standard, json])
        try db.execute(
            sql: """
                INSERT INTO gpkg_metadata_reference (reference_scope, timestamp, md_file_id)
                VALUES ('geopackage', ?, 1)
                """, arguments: [time])
    }
}

extension IncidentStore {
    /// Writes what the file says of itself: how it was made, of which data, with which filter.
    ///
    /// - Parameter metadata: A JSON object; it takes the place of an earlier one.
    /// - Throws: `StorageError` when the file cannot be written.
    public func describe(as metadata: String) throws(StorageError) {
        try write { db in try MetadataTables.write(metadata, at: now, to: db) }
    }
}
