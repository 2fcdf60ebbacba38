/// The incidents as ACLED and UCDP lay out their tables, as far as SQL alone can tell.
///
/// Unlike the CSV of the exporters the views know neither the regions of the world nor the capitals of regions: `region`
/// is empty, and an incident that is known by its region stands at the region's representative point.
enum CodebookViews {
    /// ACLED's 31 columns (codebook of 2024); a date known to the week or month is the middle of it.
    static let acled = """
        CREATE VIEW v_acled AS
        SELECT
            CASE WHEN id LIKE 'IM-%' THEN id ELSE 'IM-' || id END AS event_id_cnty,
            CASE WHEN time_precision = 1 THEN event_date ELSE middle END AS event_date,
            CAST(strftime('%Y', CASE WHEN time_precision = 1 THEN event_date ELSE middle END) AS INTEGER) AS year,
            time_precision, disorder_type, event_type, sub_event_type,
            actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction,
            civilian_targeting, iso, NULL AS region, country, admin1, admin2, admin3, location,
            round(latitude, 4) AS latitude, round(longitude, 4) AS longitude, geo_precision,
            (SELECT group_concat(publisher, '; ') FROM (
                SELECT r.publisher FROM incident_reports AS s JOIN reports AS r ON r.id = s.report
                WHERE s.incident_id = dated.id AND r.publisher IS NOT NULL
                GROUP BY r.publisher ORDER BY min(s.fid))) AS source,
            NULL AS source_scale, notes, coalesce(fatalities, 0) AS fatalities, NULL AS tags, NULL AS timestamp
        FROM (
            SELECT *, date(event_date, '+' || CAST(
                (julianday(event_date_end) - julianday(event_date)) / 2 AS INTEGER) || ' days') AS middle
            FROM incidents
        ) AS dated
        WHERE event_date IS NOT NULL AND geo_precision IS NOT NULL AND review_status <> 'rejected'
        """

    /// UCDP's 49 columns (GED 23.1), of incidents in which somebody died; the state comes first.
    static let ucdp = """
        CREATE VIEW v_ucdp AS
        SELECT
            id, NULL AS relid, CAST(strftime('%Y', event_date) AS INTEGER) AS year, NULL AS active_year,
            CASE WHEN review_status = 'confirmed' THEN 'Clear' END AS code_status, type_of_violence,
            NULL AS conflict_dset_id, NULL AS conflict_new_id, NULL AS conflict_name,
            NULL AS dyad_dset_id, NULL AS dyad_new_id, side_a || ' - ' || side_b AS dyad_name,
            NULL AS side_a_dset_id, NULL AS side_a_new_id, side_a,
            NULL AS side_b_dset_id, NULL AS side_b_new_id, side_b,
            (SELECT count(*) FROM incident_reports AS s WHERE s.incident_id = sided.id) AS number_of_sources,
            NULL AS source_article,
            (SELECT group_concat(coalesce(r.publisher, ''), ';') FROM incident_reports AS s
             JOIN reports AS r ON r.id = s.report WHERE s.incident_id = sided.id) AS source_office,
            (SELECT group_concat(coalesce(r.published, ''), ';') FROM incident_reports AS s
             JOIN reports AS r ON r.id = s.report WHERE s.incident_id = sided.id) AS source_date,
            (SELECT group_concat(coalesce(r.title, ''), ';') FROM incident_reports AS s
             JOIN reports AS r ON r.id = s.report WHERE s.incident_id = sided.id) AS source_headline,
            (SELECT group_concat(claimant, ';') FROM (
                SELECT DISTINCT claimant FROM claims AS c
                WHERE c.incident_id = sided.id AND claimant IS NOT NULL ORDER BY claimant)) AS source_original,
            where_prec, location AS where_coordinates, location AS where_description,
            admin1 AS adm_1, admin2 AS adm_2,
            round(latitude, 6) AS latitude, round(longitude, 6) AS longitude,
            'POINT (' || longitude || ' ' || latitude || ')' AS geom_wkt,
            min(CAST((latitude + 90) * 2 AS INTEGER), 359) * 720
                + min(CAST((longitude + 180) * 2 AS INTEGER), 719) + 1 AS priogrid_gid,
            country, NULL AS country_id, NULL AS region, 1 AS event_clarity, date_prec,
            event_date || ' 00:00:00.000' AS date_start, event_date_end || ' 00:00:00.000' AS date_end,
            0 AS deaths_a, 0 AS deaths_b,
            CASE WHEN type_of_violence = 3 THEN fatalities_best ELSE 0 END AS deaths_civilians,
            CASE WHEN type_of_violence = 3 THEN 0 ELSE fatalities_best END AS deaths_unknown,
            fatalities_best AS best,
            max(coalesce(fatalities_high, fatalities_best), fatalities_best) AS high,
            fatalities_low AS low, NULL AS gwnoa, NULL AS gwnob
        FROM (
            SELECT *,
                CASE WHEN turned THEN actor2 ELSE actor1 END AS side_a,
                CASE WHEN turned THEN actor1 ELSE actor2 END AS side_b,
                CASE
                    WHEN civilian_targeting IS NOT NULL OR event_type = 'Violence against civilians' THEN 3
                    WHEN actor1 IS NULL OR actor2 IS NULL THEN NULL
                    WHEN 'State forces' IN (inter1, inter2) THEN 1
                    ELSE 2
                END AS type_of_violence
            FROM (
                SELECT *, inter2 IS 'State forces' AND inter1 IS NOT 'State forces' AS turned FROM incidents
            )
        ) AS sided
        WHERE event_date IS NOT NULL AND geo_precision IS NOT NULL AND review_status <> 'rejected'
            AND max(fatalities_best, coalesce(fatalities_high, fatalities_best)) >= 1
        """
}

extension CodebookViews {
    /// ACLED's 31 columns with one row for each day that an incident went on, as its coders would enter it.
    ///
    /// Deaths are shared out among the days, what is left over goes to the first, and the notes say so.
    static let acledDays = """
        CREATE VIEW v_acled_days AS
        WITH RECURSIVE
            day(number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM day WHERE number < 365),
            dated AS (
                SELECT *, CASE WHEN time_precision = 1 THEN 1 + min(365, CAST(
                    julianday(event_date_end) - julianday(event_date) AS INTEGER)) ELSE 1 END AS days,
                    CASE WHEN time_precision = 1 THEN event_date ELSE date(event_date, '+' || CAST(
                        (julianday(event_date_end) - julianday(event_date)) / 2 AS INTEGER) || ' days') END AS start
                FROM incidents
                WHERE event_date IS NOT NULL AND geo_precision IS NOT NULL AND review_status <> 'rejected'
            )
        SELECT
            CASE WHEN id LIKE 'IM-%' THEN id ELSE 'IM-' || id END
                || CASE WHEN days > 1 THEN '-' || (number + 1) ELSE '' END AS event_id_cnty,
            date(start, '+' || number || ' days') AS event_date,
            CAST(strftime('%Y', start, '+' || number || ' days') AS INTEGER) AS year,
            time_precision, disorder_type, event_type, sub_event_type,
            actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction,
            civilian_targeting, iso, NULL AS region, country, admin1, admin2, admin3, location,
            round(latitude, 4) AS latitude, round(longitude, 4) AS longitude, geo_precision,
            (SELECT group_concat(publisher, '; ') FROM (
                SELECT r.publisher FROM incident_reports AS s JOIN reports AS r ON r.id = s.report
                WHERE s.incident_id = dated.id AND r.publisher IS NOT NULL
                GROUP BY r.publisher ORDER BY min(s.fid))) AS source,
            NULL AS source_scale,
            CASE WHEN days > 1 THEN coalesce(notes || ' ', '') || 'Day ' || (number + 1) || ' of ' || days
                || CASE WHEN fatalities > 0 THEN '; the deaths are shared out among the days.' ELSE '.' END
                ELSE notes END AS notes,
            coalesce(fatalities, 0) / days
                + CASE WHEN number = 0 THEN coalesce(fatalities, 0) % days ELSE 0 END AS fatalities,
            NULL AS tags, NULL AS timestamp
        FROM dated JOIN day ON day.number < dated.days
        """
}
