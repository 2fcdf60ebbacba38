import Foundation
import GRDB
import Geodesy
import Incidents
import SimpleFeatures
import TestSupport
import Testing

@testable import Storage

@Suite("The file as a GeoPackage")
struct ConformanceTests {
    private let fixture: StoreFixture

    init() throws {
        var fixture = try StoreFixture()
        // The real clock, because its times are part of the file.
        fixture.options.time = nil
        fixture.options.mergingRules.threshold = 5
        var synthetic = SyntheticReports(seed: 10)
        try fixture.ingest(ReportedIncidents.samples + synthetic.reports(60), batchSize: 20)
        self.fixture = fixture
    }

    @Test("meets the requirements of the standard, empty and filled")
    func requirements() throws {
        let empty = try StoreFixture()
        try empty.open().close()
        for store in [try empty.open(.reading), try fixture.open(.reading)] {
            #expect(try store.read(GeoPackageChecker.faults) == [])
        }
    }

    @Test("has the columns of the record, in its order, and those of claims")
    func columns() throws {
        try fixture.open(.reading).read { db in
            let incidents = try db.columns(in: "incidents").map(\.name)
            #expect(incidents == ["fid", "geom"] + IncidentField.allCases.map(\.rawValue))
            let claims = try db.columns(in: "claims").map(\.name)
            #expect(claims == ["fid", "incident_id"] + ClaimField.allCases.map(\.rawValue))
            let names = try db.columns(in: "v_acled").map(\.name)
            #expect(names.count == 31)
            #expect(try db.columns(in: "v_acled_days").map(\.name) == names)
            #expect(try db.columns(in: "v_ucdp").count == 49)
        }
    }

    @Test("has R-trees that tell the same as looking at every shape, after changes and removals too")
    func index() throws {
        try fixture.ingest([Self.changed(ReportedIncidents.samples[1])])
        try fixture.open(.reading).read { db in
            for table in ["incidents", "incident_uncertainty"] {
                let shapes = try Row.fetchAll(
                    db, sql: "SELECT fid, geom FROM \(table) WHERE geom IS NOT NULL")
                let indexed = try Row.fetchAll(db, sql: "SELECT * FROM rtree_\(table)_geom ORDER BY id")
                #expect(indexed.map { $0[0] as Int } == shapes.map { $0[0] as Int }.sorted())
                for (row, shape) in zip(indexed, shapes) {
                    let geometry = GeometryBlob.geometry(of: [UInt8](shape[1] as Data))
                    let box = try #require(geometry?.boundingBox)
                    #expect(row[1] <= box.west && row[2] >= box.east && row[3] <= box.south)
                    #expect(row[4] >= box.north && (row[2] as Double) - box.east < 1e-4)
                }
            }
        }
    }

    @Test(
        "is read by GDAL, every layer, without a warning",
        .enabled(if: GDAL.isInstalled, "gdal-bin is not installed: apt-get install gdal-bin"))
    func gdal() throws {
        let info = try GDAL.info("-al", "-so", "-ro", fixture.path)
        #expect(info.warnings == "" && info.status == 0)
        for layer in [
            "incidents", "incident_uncertainty", "reports", "claims", "incident_reports", "merge_reasons",
            "history", "layer_styles",
        ] {
            #expect(info.output.contains("Layer name: \(layer)\n"), "\(layer)")
        }
        #expect(info.output.contains("Geometry: Point") && info.output.contains("Geometry: Multi Polygon"))
        let point = try GDAL.info("-ro", fixture.path, "incidents", "-where", "id = 'IM-TAVEUNI1'")
        #expect(point.output.contains("POINT (-179.9375 -16.85)"))
        #expect(point.output.contains("event_date (Date) = 2023/12/31"))
        let style = try GDAL.info("-ro", fixture.path, "-sql", "SELECT styleQML FROM layer_styles")
        #expect(style.output.contains("categorizedSymbol"))
        #expect(style.output.contains("Violence against civilians"))
    }

    @Test(
        "is found faultless by GDAL's validate_gpkg",
        .enabled(if: GDAL.hasValidator, "validate_gpkg is not installed: apt-get install python3-gdal"))
    func validator() throws {
        #expect(try GDAL.complaints(about: fixture.path) == "")
    }

    @Test("says of itself what it is told to, the last time")
    func metadata() throws {
        let store = try fixture.open()
        for text in ["{}", #"{"tool":"incident-mapper"}"#] { try store.describe(as: text) }
        try store.close()
        let reading = try fixture.open(.reading)
        #expect(try reading.read(GeoPackageChecker.faults) == [])
        let texts = try reading.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT metadata FROM gpkg_metadata_reference JOIN gpkg_metadata ON id = md_file_id
                    WHERE reference_scope = 'geopackage'
                    """)
        }
        #expect(texts == [#"{"tool":"incident-mapper"}"#])
    }

    @Test("shows ACLED and UCDP their columns in their values")
    func views() throws {
        let apart = try StoreFixture.apart()
        try apart.ingest(ReportedIncidents.samples)
        try apart.open(.reading).read { db in
            let battle = try #require(
                try Row.fetchOne(db, sql: "SELECT * FROM v_acled WHERE event_id_cnty = 'IM-TINZA724'"))
            #expect(battle["event_date"] == "2024-07-25" && battle["year"] == 2024)
            #expect(battle["source"] == "Desk One; Desk Two" && battle["fatalities"] == 70)
            let vague = try #require(
                try Row.fetchOne(db, sql: "SELECT * FROM v_acled WHERE event_id_cnty = 'IM-AMBUSH13'"))
            #expect(vague["event_date"] == "2025-06-12" && vague["fatalities"] == 0)
            let days = try Row.fetchAll(
                db,
                sql: """
                    SELECT event_id_cnty, event_date, fatalities FROM v_acled_days
                    WHERE event_id_cnty LIKE 'IM-TINZA%' ORDER BY 1
                    """)
            #expect(days.map { $0[0] } == ["IM-TINZA724-1", "IM-TINZA724-2", "IM-TINZA724-3"])
            #expect(days.map { $0[1] } == ["2024-07-25", "2024-07-26", "2024-07-27"])
            #expect(days.map { $0[2] } == [24, 23, 23])
            let deadly = try Row.fetchAll(db, sql: "SELECT id, high FROM v_ucdp ORDER BY id")
            #expect(deadly.map { $0["id"] } == ["IM-KIDAL612", "IM-TINZA724"])
            #expect(deadly.map { $0["high"] } == [10, 151])
        }
    }

    private static func changed(_ reported: ReportedIncidents) -> ReportedIncidents {
        var changed = reported
        changed.report.text += " More."
        changed.incidents[0].location?.coordinate.latitude += 1
        return changed
    }
}
