public import ByteStreams

/// Checks files against their standards: GeoJSON, GeoJSON text sequences, KML, KMZ and GeoPackage.
public enum Validator {
    /// What a file may be.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        /// GeoJSON by RFC 7946.
        case geojson
        /// GeoJSON features in a text sequence by RFC 8142, or one a line.
        case geojsonseq
        /// KML 2.2.
        case kml
        /// KML in a ZIP file.
        case kmz
        /// OGC GeoPackage 1.0 to 1.4.
        case gpkg
    }

    /// Tells what a file is by how it begins, or else by its name.
    ///
    /// - Parameters:
    ///   - path: Its name.
    ///   - start: Its first bytes, some hundred of them.
    /// - Returns: The format; nothing for what is none of them.
    public static func format(of path: String, startingWith start: [UInt8]) -> Format? {
        if start.starts(with: Array("SQLite format 3".utf8)) { return .gpkg }
        if start.starts(with: [0x50, 0x4B, 3, 4]) { return .kmz }
        let known: [String: Format] = [
            "geojson": .geojson, "json": .geojson, "geojsonl": .geojsonseq, "geojsons": .geojsonseq,
            "geojsonseq": .geojsonseq, "jsonl": .geojsonseq, "ndjson": .geojsonseq, "kml": .kml, "kmz": .kmz,
            "gpkg": .gpkg,
        ]
        if let dot = path.lastIndex(of: "."),
            let format = known[path[path.index(after: dot)...].lowercased()]
        {
            return format
        }
        switch start.first(where: { !" \t\r\n\u{FEFF}".utf8.contains($0) }) {
        case 0x1E: return .geojsonseq
        case UInt8(ascii: "{"): return .geojson
        case UInt8(ascii: "<"): return .kml
        default: return nil
        }
    }

    /// Checks a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - format: What it is to be; told by its first bytes and its name when not given.
    /// - Returns: What was found; nothing when nobody can tell what the file is to be.
    /// - Throws: `FileError` when the file cannot be read.
    /// - Complexity: Linear in the file, in memory that holds the largest feature.
    public static func validate(_ path: String, as format: Format? = nil) throws(FileError)
        -> ValidationResult?
    {
        let input = try ByteInput(path: path)
        var bytes: [UInt8] = []
        while bytes.count < 512, try input.read(into: &bytes, atMost: 512) > 0 {}
        guard let format = format ?? Self.format(of: path, startingWith: bytes) else { return nil }
        input.putBack(bytes)
        if path == "-", format == .gpkg || format == .kmz {
            throw FileError(
                .read, path: path,
                reason: "a GeoPackage or KMZ cannot come from the standard input; name its file")
        }
        switch format {
        case .gpkg: return GeoPackageValidator.result(of: path)
        case .kmz: return KMZValidator.result(of: path)
        case .kml: return try KMLValidator.checked(input).result
        case .geojson: return try GeoJSONValidator.result(of: input)
        case .geojsonseq: return try GeoJSONValidator.result(ofSequence: input)
        }
    }
}
