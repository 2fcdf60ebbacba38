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
}
