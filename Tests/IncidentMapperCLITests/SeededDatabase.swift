import Foundation
import TestSupport
import Testing

/// A database with the samples in `seeds/`, ingested once and copied for each test.
enum SeededDatabase {
    private static let original = Result {
        let folder = try TemporaryDirectory()
        let result = try BuiltCommand.run([
            "ingest", SharedFolder.packageRoot + "/seeds", "--database", folder.path + "/incidents.gpkg",
        ])
        #expect(result.status == 0, "\(result.errors)")
        return folder
    }

    /// Returns a new folder with a copy, `incidents.gpkg`.
    static func copy() throws -> TemporaryDirectory {
        let folder = try TemporaryDirectory()
        try FileManager.default.copyItem(
            atPath: try original.get().path + "/incidents.gpkg", toPath: folder.path + "/incidents.gpkg")
        return folder
    }
}
