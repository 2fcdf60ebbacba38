public import Boundaries
import Geodesy
import SimpleFeatures
import TextFormats

/// Borders and regions as tables and as layers for GIS tools.
public struct BoundaryLayer: Sendable {
    /// How a list is written.
    public enum Format: String, Sendable, CaseIterable {
        /// Aligned columns for people.
        case table
        /// Comma-separated values.
        case csv
        /// A GeoJSON feature collection with geometries.
        case geojson
        /// One JSON object a line, without geometries.
        case jsonl
    }

    let atlas: BoundaryAtlas

    /// Creates layers of compiled boundaries.
    ///
    /// - Parameter atlas: The regions and borders.
    public init(atlas: BoundaryAtlas) {
        self.atlas = atlas
    }

    /// Returns borders in a format.
    ///
    /// - Parameters:
    ///   - borders: The borders to list.
    ///   - format: How.
    /// - Returns: The text.
    /// - Throws: ``MappingError`` when a shape cannot be made.
    public func text(of borders: [Border], as format: Format) throws(MappingError) -> [UInt8] {
        try text(borders.map { row(of: $0) }, as: format) { row throws(MappingError) in
            lines(of: borders[row])
        }
    }

    /// Returns regions in a format.
    ///
    /// - Parameters:
    ///   - regions: The regions to list.
    ///   - format: How.
    /// - Returns: The text.
    /// - Throws: ``MappingError`` when a shape cannot be made.
    public func text(of regions: [Region], as format: Format) throws(MappingError) -> [UInt8] {
        try text(regions.map { row(of: $0) }, as: format) { row throws(MappingError) in
            do { return .multiPolygon(try atlas.shape(of: regions[row].id)) } catch {
                throw MappingError(.configuration, "the shape of \(regions[row].name): \(error)")
            }
        }
    }

    private func lines(of border: Border) -> Geometry? {
        let lines = atlas.lines(of: border.id).compactMap { try? LineString($0) }
        return .multiLineString(MultiLineString(lines))
    }

    private func row(of border: Border) -> LayerRow {
        [
            ("code", .text(border.code)), ("name", .text(border.name)),
            ("countries", .list(border.countryCodes)),
            ("length_m", .number(border.length.metres, decimals: 0)),
        ] + Self.provenance(of: border.source)
    }

    private func row(of region: Region) -> LayerRow {
        [
            ("level", .number(Double(region.level), decimals: 0)), ("code", .text(region.code)),
            ("name", .text(region.name)), ("country_code", .text(region.countryCode)),
            ("parent", region.parent.map { .text(atlas[$0].code) } ?? .none),
        ] + Self.provenance(of: region.source)
    }

    private static func provenance(of source: BoundarySource) -> LayerRow {
        [
            ("accuracy_m", .number(source.accuracy.metres, decimals: 0)), ("source", .text(source.name)),
            ("licence", .text(source.licence)), ("vintage", .text(source.vintage)),
        ]
    }

    private func text(
        _ rows: [LayerRow], as format: Format, geometry: (Int) throws(MappingError) -> Geometry?
    ) throws(MappingError) -> [UInt8] {
        switch format {
        case .table: return LayerText.table(rows)
        case .csv: return LayerText.csv(rows)
        case .jsonl: return LayerText.jsonLines(rows)
        case .geojson: return try LayerText.geoJSON(rows, geometry: geometry)
        }
    }
}
