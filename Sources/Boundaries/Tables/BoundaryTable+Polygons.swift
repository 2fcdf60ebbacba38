public import Geodesy
import TextFormats

/// A file of region polygons that someone brings along, and what the file itself may not say.
public struct RegionFile: Sendable {
    /// The file's path: GeoJSON, a FeatureCollection of Polygons and MultiPolygons.
    public var path: String
    /// 1 for the first division of a country, and so on; nothing to find it from the field names.
    public var level: Int?
    /// Where the set comes from.
    public var source: BoundarySource

    /// Describes a file.
    ///
    /// - Parameters:
    ///   - path: The file's path.
    ///   - level: The level of its regions; nothing to find it from the field names.
    ///   - vintage: The time that the division describes.
    ///   - accuracy: The radius within which the true lines are expected to lie.
    ///   - licence: The licence of the data.
    ///   - name: Who made it; the path when not given.
    public init(
        path: String, level: Int? = nil, vintage: String = "unknown", accuracy: Length = .kilometres(1),
        licence: String = "unknown", name: String? = nil
    ) {
        self.path = path
        self.level = level
        source = BoundarySource(name: name ?? path, licence: licence, vintage: vintage, accuracy: accuracy)
    }
}

extension BoundaryTable.Coverage {
    /// Reads region polygons, with the field names of geoBoundaries, COD-AB or Natural Earth.
    ///
    /// Features of one code become one region. Polygons need not fit each other: each is told from its own
    /// rings.
    ///
    /// - Parameter file: The file, its level and source.
    /// - Throws: ``BoundaryError`` with the feature that is wrong.
    /// - Complexity: Linear in the text.
    public init(_ file: RegionFile) throws(BoundaryError) {
        let document = try GeoJSONText.parse(path: file.path)
        guard let features = document["features"]?.arrayValue, !features.isEmpty else {
            throw .feature(path: file.path, number: 1, problem: "expected a FeatureCollection with features")
        }
        var parts: [String: (BoundaryTable.Division, [[Coordinate]])] = [:]
        for (number, feature) in features.enumerated() {
            func fault(_ problem: String) -> BoundaryError {
                .feature(path: file.path, number: number + 1, problem: problem)
            }
            let fields = RegionFields(feature["properties"] ?? .null, level: file.level)
            guard let name = fields.name else { throw fault("found no field with the region's name") }
            guard let rings = GeoJSONText.rings(feature["geometry"]) else {
                throw fault("expected a Polygon or MultiPolygon with closed rings of longitude and latitude")
            }
            let code = fields.code ?? name
            let division = BoundaryTable.Division(
                code: code, level: fields.level, name: name, alternateNames: fields.alternateNames,
                countryCode: fields.country ?? "", source: file.source)
            parts[code, default: (division, [])].1 += rings
        }
        let sorted = parts.sorted { $0.key < $1.key }
        divisions = sorted.map(\.value.0)
        lines = sorted.enumerated().flatMap { index, part in
            part.value.1.map { BoundaryTable.Line(points: $0, left: index, right: nil, source: file.source) }
        }
    }
}
