import ByteStreams
import FoundationEssentials
import Geodesy
import TextFormats

extension BoundaryTable {
    /// Reads the project's own boundary folder: `countries.tsv`, `regions.tsv`, `region_words.tsv` and every
    /// `lines_*.geojson`.
    ///
    /// - Parameter directory: The folder, such as `Gazetteer/boundaries`.
    /// - Throws: ``BoundaryError`` with the file and the feature that is wrong.
    /// - Complexity: Linear in the text.
    public init(directory: String) throws(BoundaryError) {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        let files = entries.filter { $0.hasPrefix("lines_") && $0.hasSuffix(".geojson") }.sorted()
        guard !files.isEmpty else { throw .nothingToBuild(path: directory) }
        let sets = try files.map { file throws(BoundaryError) in try LineSet(path: "\(directory)/\(file)") }
        // Divisions take the source of the set that holds the most of what lies inside a country.
        let source = sets.max { $0.innerLines < $1.innerLines }?.source ?? sets[0].source
        countries = try Self.countries(path: "\(directory)/countries.tsv")
        let divisions = try Self.divisions(path: "\(directory)/regions.tsv", source: source)
        base = Coverage(divisions: divisions, lines: [])
        var indices: [String: Int] = [:]
        for (index, division) in divisions.enumerated() { indices[division.code] = index }
        for set in sets { base.lines += try set.lines(indices) }
        var words: [String] = []
        try Self.eachRow(path: "\(directory)/region_words.tsv", ["word"]) { words.append($0[0]) }
        regionWords = words
    }

    private static func countries(path: String) throws(BoundaryError) -> [Country] {
        var result: [Country] = []
        try eachRow(path: path, ["code", "iso3", "name"]) { fields in
            result.append(Country(code: fields[0], iso3: fields[1], name: fields[2]))
        }
        return result.sorted { $0.code < $1.code }
    }

    private static func divisions(path: String, source: BoundarySource) throws(BoundaryError) -> [Division] {
        var result: [Division] = []
        try eachRow(path: path, ["code", "level", "name", "alternate_names", "parent", "vintage"]) { fields in
            var source = source
            source.vintage = fields[5]
            result.append(
                Division(
                    code: fields[0], level: Int(fields[1]) ?? 1, name: fields[2],
                    alternateNames: fields[3].split(separator: "|").map(String.init), countryCode: fields[4],
                    source: source))
        }
        return result.sorted { $0.code < $1.code }
    }

    private static func eachRow(
        path: String, _ columns: [String], _ body: ([String]) -> Void
    ) throws(BoundaryError) {
        do {
            var table = try TableReader.tsv(path: path)
            let indices = try columns.map { name throws(BoundaryError) in
                guard let index = table.index(of: name) else {
                    throw .missingColumn(path: path, column: name)
                }
                return index
            }
            var record = CSVRecord()
            while try table.next(into: &record) {
                body(indices.map { $0 < record.count ? record.string($0) : "" })
            }
        } catch let error as BoundaryError {
            throw error
        } catch let error as CSVError {
            throw .table(path: path, error)
        } catch { preconditionFailure("tables throw nothing else: \(error)") }
    }
}

/// One `lines_*.geojson`: its source and its lines with the codes of the two sides.
private struct LineSet {
    let path: String
    let source: BoundarySource
    private let features: [JSONValue]

    init(path: String) throws(BoundaryError) {
        let document = try GeoJSONText.parse(path: path)
        self.path = path
        features = document["features"]?.arrayValue ?? []
        source = BoundarySource(
            name: document["source"]?.stringValue ?? path,
            licence: document["licence"]?.stringValue ?? "unknown",
            vintage: document["vintage"]?.stringValue ?? "unknown",
            accuracy: .metres(document["accuracy_m"]?.doubleValue ?? 0))
    }

    /// The number of lines that have a region on both sides and the same country.
    var innerLines: Int {
        features.count { feature in
            let left = feature["properties"]?["left"]?.stringValue?.prefix(2)
            return left != nil && left == feature["properties"]?["right"]?.stringValue?.prefix(2)
        }
    }

    func lines(_ indices: [String: Int]) throws(BoundaryError) -> [BoundaryTable.Line] {
        var result: [BoundaryTable.Line] = []
        for (number, feature) in features.enumerated() {
            func side(_ name: String) throws(BoundaryError) -> Int? {
                guard let code = feature["properties"]?[name]?.stringValue else { return nil }
                guard let index = indices[code] else { throw .unknownRegion(path: path, code: code) }
                return index
            }
            guard let points = GeoJSONText.positions(feature["geometry"]?["coordinates"]), points.count > 1
            else {
                throw .feature(
                    path: path, number: number + 1, problem: "expected a LineString of two or more positions")
            }
            result.append(
                BoundaryTable.Line(
                    points: points, left: try side("left"), right: try side("right"), source: source))
        }
        return result
    }
}
