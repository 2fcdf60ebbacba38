public import Geodesy
public import SimpleFeatures
public import TextFormats
import Topology

/// A file of region polygons that someone brings along, and what the file itself may not say.
public struct RegionFile: Sendable {
    /// The file's path: GeoJSON, a FeatureCollection of Polygons and MultiPolygons, unless its features are read elsewhere.
    public var path: String
    /// 1 for the first division of a country, and so on; nothing to find it from the field names.
    public var level: Int?
    /// Where the set comes from.
    public var source: BoundarySource
    /// Whether a polygon that is not valid is mended rather than refused.
    public var isMended = false

    /// Describes a file.
    ///
    /// - Parameters:
    ///   - path: The file's path.
    ///   - level: The level of its regions; nothing to find it from the field names.
    ///   - vintage: The time that the division describes.
    ///   - accuracy: The radius within which the true lines are expected to lie.
    ///   - licence: The licence of the data.
    ///   - name: Who made it; the file's name when not given.
    public init(
        path: String, level: Int? = nil, vintage: String = "unknown", accuracy: Length = .kilometres(5),
        licence: String = "unknown", name: String? = nil
    ) {
        self.path = path
        self.level = level
        let fileName = path.split(separator: "/").last.map(String.init) ?? path
        source = BoundarySource(
            name: name ?? fileName, licence: licence, vintage: vintage, accuracy: accuracy)
    }
}

extension BoundarySource {
    /// Takes over what a GeoJSON collection says of itself.
    fileprivate mutating func complete(from document: JSONValue) {
        if let source = document["source"]?.stringValue { name = source }
        if let terms = (document["licence"] ?? document["license"])?.stringValue { licence = terms }
        if vintage == Self.unknown.vintage, let time = document["vintage"] {
            vintage = time.stringValue ?? time.integerValue.map(String.init) ?? vintage
        }
        if let metres = document["accuracy_m"]?.doubleValue, metres >= 0 { accuracy = .metres(metres) }
    }
}

/// A polygon of such a file with the fields that describe it.
public struct RegionFeature: Sendable {
    /// The fields, a JSON object.
    public var properties: JSONValue
    /// A Polygon or MultiPolygon in longitude and latitude.
    public var shape: Geometry

    /// Makes a feature from its parts.
    public init(properties: JSONValue, shape: Geometry) {
        self.properties = properties
        self.shape = shape
    }
}

extension BoundaryTable.Coverage {
    /// Reads region polygons from GeoJSON, with the field names of geoBoundaries, COD-AB or Natural Earth.
    ///
    /// Members of the collection named `source`, `licence` (or `license`), `vintage` and `accuracy_m`, as our own line
    /// files have them, say where the set comes from; a vintage that was given stands.
    ///
    /// - Parameter file: The file, its level and source.
    /// - Throws: ``BoundaryError`` with the feature that is wrong.
    /// - Complexity: Linear in the text.
    public init(_ file: RegionFile) throws(BoundaryError) {
        let document = try GeoJSONText.parse(path: file.path)
        guard let features = document["features"]?.arrayValue, !features.isEmpty else {
            throw .feature(path: file.path, number: 1, problem: "expected a FeatureCollection with features")
        }
        var read: [RegionFeature] = []
        for (number, feature) in features.enumerated() {
            guard let shape = GeoJSONText.shape(feature["geometry"]) else {
                throw .feature(
                    path: file.path, number: number + 1,
                    problem: "expected a Polygon or MultiPolygon with closed rings of longitude and latitude")
            }
            read.append(RegionFeature(properties: feature["properties"] ?? .null, shape: shape))
        }
        var file = file
        file.source.complete(from: document)
        try self.init(read, of: file)
    }

    /// Makes a set of region polygons that were read before.
    ///
    /// Features of one code become one region. Polygons need not fit each other: each is told from its own rings.
    ///
    /// - Parameters:
    ///   - features: The polygons, in the order of the file.
    ///   - file: The file, its level and source, and whether polygons that are not valid are mended.
    /// - Throws: ``BoundaryError`` with the feature that is wrong, and where.
    public init(_ features: [RegionFeature], of file: RegionFile) throws(BoundaryError) {
        var parts: [String: (BoundaryTable.Division, [[Coordinate]])] = [:]
        for (number, feature) in features.enumerated() {
            let fields = RegionFields(feature.properties, level: file.level)
            guard let name = fields.name else {
                throw .feature(
                    path: file.path, number: number + 1, problem: "found no field with the region's name")
            }
            let code = fields.code ?? name
            let division = BoundaryTable.Division(
                code: code, level: fields.level, name: name, alternateNames: fields.alternateNames,
                countryCode: fields.country ?? "", source: file.source)
            let rings: [[Coordinate]]
            do throws(ShapeProblem) {
                rings = try Self.rings(of: feature.shape, isMended: file.isMended)
            } catch {
                throw .feature(
                    path: file.path, number: number + 1, problem: "the polygon of '\(name)' \(error.text)")
            }
            parts[code, default: (division, [])].1 += rings
        }
        let sorted = parts.sorted { $0.key < $1.key }
        divisions = sorted.map(\.value.0)
        lines = sorted.enumerated().flatMap { index, part in
            part.value.1.map { BoundaryTable.Line(points: $0, left: index, right: nil, source: file.source) }
        }
    }

    private struct ShapeProblem: Error {
        let text: String
    }

    /// The rings of a valid shape, outer ones counter-clockwise and holes clockwise, whichever way the file has them.
    private static func rings(of shape: Geometry, isMended: Bool) throws(ShapeProblem) -> [[Coordinate]] {
        var shape = shape
        do {
            if let fault = try shape.validityFault() {
                guard isMended else {
                    throw ShapeProblem(text: "is not valid: \(fault); --mend repairs it by GEOS's make-valid")
                }
                shape = try shape.madeValid()
            }
        } catch let problem as ShapeProblem {
            throw problem
        } catch { throw ShapeProblem(text: "cannot be checked: \(error)") }
        let polygons = polygons(of: shape)
        guard !polygons.isEmpty else { throw ShapeProblem(text: "has no area") }
        return polygons.flatMap { $0.woundForGeoJSON.rings.map(\.coordinates) }
    }

    /// The areas of a shape; lines and points that mending left over are none.
    private static func polygons(of shape: Geometry) -> [Polygon] {
        switch shape {
        case .polygon(let polygon): [polygon]
        case .multiPolygon(let multi): multi.polygons
        case .geometryCollection(let collection): collection.geometries.flatMap(polygons)
        default: []
        }
    }
}
