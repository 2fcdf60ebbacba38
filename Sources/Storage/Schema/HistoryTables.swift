/// What has changed, when and by whom; rows are only ever added.
///
/// `before` and `after` are JSON objects with the members of the document that changed. When an incident was added
/// there is nothing before, and when it was removed nothing after; the other one is then the whole document. The
/// document of an added incident is not kept twice: it is today's, walked back through the changes since.
///
/// `reviews` are the words of analysts, which stand above every later run: the members of the document that a correction
/// sets, or which extractions it joins or parts (`members` and `others`). A correction holds for the incident that has
/// the first of its `members` that is still in force. `undoes` is the review that is taken back.
enum HistoryTables {
    static let sql = """
        CREATE TABLE history (
            fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            time DATETIME NOT NULL,
            author TEXT NOT NULL,
            action TEXT NOT NULL,
            incident_id TEXT,
            before TEXT,
            after TEXT
        );
        CREATE INDEX history_incident ON history (incident_id);
        CREATE INDEX history_time ON history (time);
        CREATE TRIGGER history_is_append_only_update BEFORE UPDATE ON history
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
        CREATE TRIGGER history_is_append_only_delete BEFORE DELETE ON history
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

        CREATE TABLE reviews (
            fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            time DATETIME NOT NULL,
            reviewer TEXT NOT NULL,
            operation TEXT NOT NULL,
            incident_id TEXT NOT NULL,
            members TEXT NOT NULL,
            others TEXT,
            arguments TEXT,
            reason TEXT,
            undoes INTEGER REFERENCES reviews(fid)
        );
        CREATE TRIGGER reviews_are_append_only_update BEFORE UPDATE ON reviews
        BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;
        CREATE TRIGGER reviews_are_append_only_delete BEFORE DELETE ON reviews
        BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;

        INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES
            ('history', 'attributes', 'history', 'What has changed, when and by whom'),
            ('reviews', 'attributes', 'reviews', 'What analysts have said of incidents');
        """
}
