import Foundation

/// GDAL's checker of GeoPackages, `validate_gpkg` of `python3-gdal`.
extension GDAL {
    /// Whether the checker is installed (`apt-get install python3-gdal`).
    public static let hasValidator =
        (try? run("python3", ["-c", "import osgeo_utils.samples.validate_gpkg"]))?.status == 0

    /// Returns what the checker finds wrong with a file, warnings too; an empty text for a faultless one.
    ///
    /// - Parameter path: The GeoPackage.
    /// - Returns: What it printed.
    /// - Throws: When it cannot be run.
    public static func complaints(about path: String) throws -> String {
        let answer = try run(
            "python3",
            ["-m", "osgeo_utils.samples.validate_gpkg", "-q", "-k", "--extra", "--warning-as-error", path])
        return answer.output + answer.warnings
    }

    /// Writes a point with a text, a number and a day as GDAL itself writes a format: a file of another hand.
    ///
    /// - Parameters:
    ///   - driver: GDAL's name of the format.
    ///   - path: Where the file goes.
    /// - Returns: The path.
    /// - Throws: When GDAL cannot be run or refuses.
    public static func sample(_ driver: String, at path: String) throws -> String {
        let source = path + ".geojson"
        try
            #"{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"a":1,"day":"2024-07-25"}}"#
            .write(toFile: source, atomically: false, encoding: .utf8)
        let answer = try convert("-f", driver, path, source)
        guard answer.status == 0 else { throw Refusal(words: answer.warnings) }
        return path
    }

    private struct Refusal: Error { let words: String }
}
