import GRDB
import Incidents

/// How QGIS and GDAL show a layer unless they are told otherwise: a row of `layer_styles`, which QGIS looks for.
struct LayerStyle {
    /// The feature table.
    let table: String

    /// The style in QGIS's own language.
    let qml: String

    /// The style as OGC Styled Layer Descriptor 1.0, for the others.
    let sld: String

    /// Creates the table as QGIS does, with the styles of our two layers.
    static func insert(in db: Database) throws {
        try db.execute(sql: tableSQL)
        for style in [LayerStyle.incidents, .uncertainty] {
            try db.execute(
                sql: """
                    INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column,
                        styleName, styleQML, styleSLD, useAsDefault, description, owner)
                    VALUES ('', '', ?, 'geom', 'event type', ?, ?, 1, 'Coloured by event type', '')
                    """,
                arguments: [style.table, style.qml, style.sld])
        }
    }

    /// Notes when the styles were made, in place of the clock's time that the tables fill in by themselves.
    static func setTime(_ time: String, in db: Database) throws {
        try db.execute(sql: "UPDATE layer_styles SET update_time = ?", arguments: [time])
        try db.execute(
            sql: "UPDATE gpkg_contents SET last_change = ? WHERE table_name = 'layer_styles'",
            arguments: [time])
    }

    private static let tableSQL = """
        CREATE TABLE layer_styles (
            id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            f_table_catalog TEXT(256),
            f_table_schema TEXT(256),
            f_table_name TEXT(256),
            f_geometry_column TEXT(256),
            styleName TEXT(30),
            styleQML TEXT,
            styleSLD TEXT,
            useAsDefault BOOLEAN,
            description TEXT,
            owner TEXT(30),
            ui TEXT(30),
            update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now'))
        );
        INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES
            ('layer_styles', 'attributes', 'layer_styles', 'How QGIS shows the layers');
        """
}

extension MapColor {
    /// The colour as `#RRGGBB`.
    var hexadecimal: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The colour as QGIS writes it: red, green, blue and opacity, 0 to 255.
    func qgis(opacity: UInt8) -> String { "\(red),\(green),\(blue),\(opacity)" }
}
