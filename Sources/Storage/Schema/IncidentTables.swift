/// The incidents as layers and tables for everybody.
///
/// The columns of `incidents` are those of the record, in its order. They are written and never read back: what is
/// read back is the document in `im_incidents`, which loses nothing.
enum IncidentTables {
    static let sql = """
        CREATE TABLE incidents (
            fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            geom POINT,
            id TEXT NOT NULL UNIQUE,
            event_date DATE,
            event_date_end DATE,
            time_precision INTEGER,
            date_prec INTEGER,
            disorder_type TEXT,
            event_type TEXT,
            sub_event_type TEXT,
            actor1 TEXT,
            assoc_actor_1 TEXT,
            inter1 TEXT,
            actor2 TEXT,
            assoc_actor_2 TEXT,
            inter2 TEXT,
            interaction TEXT,
            civilian_targeting TEXT,
            iso INTEGER,
            country TEXT,
            admin1 TEXT,
            admin2 TEXT,
            admin3 TEXT,
            location TEXT,
            place_id TEXT,
            geonameid INTEGER,
            latitude DOUBLE,
            longitude DOUBLE,
            geo_precision INTEGER,
            where_prec INTEGER,
            uncertainty_m DOUBLE,
            border TEXT,
            border_distance_m DOUBLE,
            border_distance_min_m DOUBLE,
            border_distance_max_m DOUBLE,
            border_side TEXT,
            fatalities INTEGER,
            fatalities_low INTEGER,
            fatalities_best INTEGER,
            fatalities_high INTEGER,
            claims TEXT,
            sources TEXT,
            notes TEXT,
            confidence DOUBLE,
            review_status TEXT
        );
        CREATE INDEX incidents_chronological ON incidents (event_date IS NULL, event_date, id, review_status);
        CREATE INDEX incidents_border ON incidents (border, event_date, border_distance_min_m);
        CREATE INDEX incidents_uncertainty ON incidents (uncertainty_m);
        CREATE INDEX incidents_duration ON incidents (julianday(event_date_end) - julianday(event_date));

        CREATE TABLE im_incidents (
            fid INTEGER PRIMARY KEY REFERENCES incidents(fid) ON DELETE CASCADE,
            cluster INTEGER NOT NULL,
            country_code TEXT,
            document TEXT NOT NULL
        );
        CREATE INDEX im_incidents_cluster ON im_incidents (cluster);

        CREATE TABLE incident_uncertainty (
            fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            geom MULTIPOLYGON,
            incident_id TEXT NOT NULL UNIQUE REFERENCES incidents(id) ON DELETE CASCADE,
            event_date DATE,
            event_type TEXT,
            location TEXT,
            geo_precision INTEGER,
            uncertainty_m DOUBLE
        );

        CREATE TABLE claims (
            fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            incident_id TEXT NOT NULL REFERENCES incidents(id) ON DELETE CASCADE,
            claimant TEXT,
            claimant_type TEXT,
            outcome TEXT NOT NULL,
            victim TEXT,
            victim_type TEXT,
            count_low INTEGER,
            count_high INTEGER,
            wording TEXT,
            hedge TEXT,
            report TEXT NOT NULL REFERENCES reports(id),
            start INTEGER,
            "end" INTEGER
        );
        CREATE INDEX claims_incident ON claims (incident_id);

        CREATE TABLE incident_reports (
            fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            incident_id TEXT NOT NULL REFERENCES incidents(id) ON DELETE CASCADE,
            report TEXT NOT NULL REFERENCES reports(id),
            start INTEGER,
            "end" INTEGER
        );
        CREATE INDEX incident_reports_incident ON incident_reports (incident_id);
        CREATE INDEX incident_reports_report ON incident_reports (report);

        CREATE TABLE merge_reasons (
            fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            incident_id TEXT NOT NULL REFERENCES incidents(id) ON DELETE CASCADE,
            first_id TEXT NOT NULL,
            second_id TEXT NOT NULL,
            evidence TEXT NOT NULL,
            weight DOUBLE NOT NULL
        );
        CREATE INDEX merge_reasons_incident ON merge_reasons (incident_id);

        INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
            ('incidents', 'features', 'incidents', 'Incidents, each at the point that the reports earn it', 4326),
            ('incident_uncertainty', 'features', 'incident_uncertainty',
             'The areas in which the incidents may lie', 4326),
            ('claims', 'attributes', 'claims', 'Who says that what was lost, in the words of which report', NULL),
            ('incident_reports', 'attributes', 'incident_reports', 'Which report tells of which incident', NULL),
            ('merge_reasons', 'attributes', 'merge_reasons', 'Why extracted incidents were joined', NULL);
        INSERT INTO gpkg_geometry_columns VALUES
            ('incidents', 'geom', 'POINT', 4326, 0, 0),
            ('incident_uncertainty', 'geom', 'MULTIPOLYGON', 4326, 0, 0);
        """
}
