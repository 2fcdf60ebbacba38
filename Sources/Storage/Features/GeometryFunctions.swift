import Foundation
import GRDB
import Geodesy

/// The functions that the triggers of a GeoPackage's R-tree call (GeoPackage 1.3, annex F.3.2); SQLite has none.
enum GeometryFunctions {
    /// Adds the functions to a connection.
    static func install(in db: Database) {
        for function in [isEmpty] + bounds { db.add(function: function) }
    }

    private static let isEmpty = DatabaseFunction("ST_IsEmpty", argumentCount: 1, pure: true) { values in
        blob(values).map { GeometryBlob.box(of: $0) == nil }
    }

    private static let bounds = [
        bound("ST_MinX") { $0.west }, bound("ST_MaxX") { $0.east }, bound("ST_MinY") { $0.south },
        bound("ST_MaxY") { $0.north },
    ]

    private static func bound(
        _ name: String, _ side: @escaping @Sendable (BoundingBox) -> Double
    ) -> DatabaseFunction {
        DatabaseFunction(name, argumentCount: 1, pure: true) { values in
            blob(values).flatMap(GeometryBlob.box).map(side)
        }
    }

    private static func blob(_ values: [DatabaseValue]) -> [UInt8]? {
        values.first.flatMap(Data.fromDatabaseValue).map(Array.init)
    }
}
