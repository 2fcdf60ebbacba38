/// The reports; one that is only known as a source of a coded incident has neither a text nor a checksum.
enum ReportTables {
    static let sql = """
        CREATE TABLE reports (
            fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            id TEXT NOT NULL UNIQUE,
            sha256 TEXT,
            publisher TEXT,
            title TEXT,
            url TEXT,
            language TEXT,
            published DATE,
            ingested DATETIME NOT NULL,
            text TEXT,
            metadata TEXT
        );

        INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES
            ('reports', 'attributes', 'reports', 'The reports that were read, with the checksums of their texts');
        """
}
