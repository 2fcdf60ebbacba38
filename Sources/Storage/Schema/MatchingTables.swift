/// What was extracted from each report, append-only, and the index that finds what it may be one with.
///
/// `im_extraction_index` has a box for each extraction that is in force: the extent of its uncertainty in degrees and
/// its days since 1970-01-01. What is not known spans everything, as do the longitudes of an extent that crosses the
/// antimeridian.
///
/// The `document` of an extraction without telling words is empty, since layout 5, as long as it makes an incident by
/// itself, which has the same document: it would make up a fifth of a file of imported incidents. `im_incidents` has it where
/// `cluster` is the number of the extraction.
///
/// `cluster` is the same number for all extractions that match one another directly or through others. No incident
/// ever reaches beyond a cluster, so that a change is worked out by looking at its clusters alone.
enum MatchingTables {
    static let sql = """
        CREATE TABLE im_extractions (
            fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            id TEXT NOT NULL,
            report TEXT NOT NULL REFERENCES reports(id),
            author TEXT NOT NULL,
            extracted DATETIME NOT NULL,
            retired DATETIME,
            cluster INTEGER NOT NULL,
            document TEXT NOT NULL
        );
        CREATE UNIQUE INDEX im_extractions_id ON im_extractions (id) WHERE retired IS NULL;
        CREATE INDEX im_extractions_report ON im_extractions (report);
        CREATE INDEX im_extractions_cluster ON im_extractions (cluster) WHERE retired IS NULL;

        CREATE VIRTUAL TABLE im_extraction_index USING rtree(
            fid, west, east, south, north, first_day, last_day
        );
        """

    /// The keys by which an extraction in nearly the same words is found, whatever days and places were read from them.
    ///
    /// Those of extractions out of force stay.
    static let textKeys = """
        CREATE TABLE im_extraction_texts (
            key INTEGER NOT NULL,
            fid INTEGER NOT NULL REFERENCES im_extractions(fid),
            PRIMARY KEY (key, fid)
        ) WITHOUT ROWID;
        """

    /// The same keys with the day on which the text appeared, because a text that comes again much later is no copy and
    /// a formula that every report ends with would lead to all of them.
    ///
    /// A text without a day has the number 2^23.
    static let textKeysByDay = """
        CREATE TABLE im_text_keys (
            key INTEGER NOT NULL,
            day INTEGER NOT NULL,
            fid INTEGER NOT NULL REFERENCES im_extractions(fid),
            PRIMARY KEY (key, day, fid)
        ) WITHOUT ROWID;
        INSERT INTO im_text_keys
            SELECT t.key, coalesce(CAST(julianday(coalesce(
                (SELECT min(s.value ->> 'published') FROM json_each(e.document, '$.sources') AS s),
                e.document ->> 'event_date')) - 2440587.5 AS INTEGER), 1 << 23), t.fid
            FROM im_extraction_texts AS t JOIN im_extractions AS e ON e.fid = t.fid;
        DROP TABLE im_extraction_texts;
        """
}
