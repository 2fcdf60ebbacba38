/// What has changed, when and by whom; rows are only ever added.
///
/// `before` and `after` are JSON objects with the members of the document that changed. When an incident was added
/// there is nothing before, and when it was removed nothing after; the other one is then the whole document. The
/// document of an added incident is not kept twice: it is today's, walked back through the changes since.
///
/// `operation` and `arguments` are an analyst's correction as it was given, `undoes` the row that it takes back.
enum HistoryTables {
    static let sql = """
        CREATE TABLE history (
            fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            time DATETIME NOT NULL,
            author TEXT NOT NULL,
            action TEXT NOT NULL,
            incident_id TEXT,
            report TEXT,
            before TEXT,
            after TEXT,
            operation TEXT,
            arguments TEXT,
            undoes INTEGER REFERENCES history(fid)
        );
        CREATE INDEX history_incident ON history (incident_id);
        CREATE INDEX history_time ON history (time);
        CREATE TRIGGER history_is_append_only_update BEFORE UPDATE ON history
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
        CREATE TRIGGER history_is_append_only_delete BEFORE DELETE ON history
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

        INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES
            ('history', 'attributes', 'history', 'What has changed, when and by whom');
        """
}
