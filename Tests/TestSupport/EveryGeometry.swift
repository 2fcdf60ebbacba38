import Geodesy
public import SimpleFeatures

/// One or more shapes of every kind, empty and nested ones included: what takes a shape is tried on all of them.
///
/// They lie on each other, beside each other and inside each other, so that every pair is worth a predicate.
public var everyGeometry: [(name: String, shape: Geometry)] {
    shapeTexts.compactMap { name, text in (try? Geometry(wellKnownText: text)).map { (name, $0) } }
}

/// The shapes as they stand in the tables, so that a test can see that none was lost in reading.
public let shapeTexts: [(name: String, text: String)] = [
    ("point inside the square", "POINT (2 2)"),
    ("point on the square's side", "POINT (0 2)"),
    ("point on the square's corner", "POINT (0 0)"),
    ("point far away", "POINT (100 50)"),
    ("pole", "POINT (0 90)"),
    ("antimeridian", "POINT (-180 0)"),
    ("line across the square", "LINESTRING (-1 2, 5 2)"),
    ("line along the square's side", "LINESTRING (0 1, 0 3)"),
    ("line with a bend", "LINESTRING (0 0, 2 2, 4 0)"),
    ("square", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))"),
    ("square with a hole", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 3, 3 3, 3 1, 1 1))"),
    ("square that overlaps", "POLYGON ((2 2, 6 2, 6 6, 2 6, 2 2))"),
    ("square that touches", "POLYGON ((4 0, 8 0, 8 4, 4 4, 4 0))"),
    ("two points", "MULTIPOINT ((2 2), (9 9))"),
    ("no points", "MULTIPOINT EMPTY"),
    ("two lines", "MULTILINESTRING ((0 0, 4 4), (0 4, 4 0))"),
    ("no lines", "MULTILINESTRING EMPTY"),
    ("two squares", "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((2 2, 3 2, 3 3, 2 3, 2 2)))"),
    ("no polygons", "MULTIPOLYGON EMPTY"),
    ("collection", "GEOMETRYCOLLECTION (POINT (2 2), LINESTRING (0 0, 1 1), POLYGON ((0 0, 1 0, 1 1, 0 0)))"),
    ("nested collection", "GEOMETRYCOLLECTION (GEOMETRYCOLLECTION (POINT (1 1)), MULTIPOINT EMPTY)"),
    ("no shapes", "GEOMETRYCOLLECTION EMPTY"),
]
