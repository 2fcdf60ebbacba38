import Geodesy
import MappedFiles

/// Regions and borders in a compiled file, read in place and shared by all threads.
///
/// Opening maps the file and reads the names, some milliseconds; questions are asked through a
/// ``BoundaryLocator``, one per thread.
public final class BoundaryAtlas: Sendable {
    /// All regions: countries by code, then the divisions of each layer by code.
    public let regions: [Region]
    /// All borders, by code.
    public let borders: [Border]
    /// Changes with any byte of the file.
    public let checksum: UInt64

    /// The regions of level 0.
    let countries: ArraySlice<Region>
    let file: SectionedFile
    let points: MappedArray<Double>
    let lines: MappedArray<LineRecord>
    let regionRecords: MappedArray<RegionRecord>
    let rings: MappedArray<RingRecord>
    let ringLines: MappedArray<UInt32>
    let borderRecords: MappedArray<BorderRecord>
    let borderLines: MappedArray<UInt32>
    let tree: SegmentTree
    let grids: [LocationGrid]
    let borderRoot: UInt32
    let names: NameIndex

    /// The file's path.
    public var path: String { file.file.path }

    /// Opens a compiled file.
    ///
    /// - Parameter path: The file that ``BoundaryCompiler`` wrote.
    /// - Throws: ``BoundaryError/compiledFile(_:)`` when it is missing, of another kind or version, or damaged.
    public init(path: String) throws(BoundaryError) {
        do {
            file = try SectionedFile(path: path, magic: FileLayout.magic, version: FileLayout.version)
        } catch { throw .compiledFile(error) }
        checksum = file.checksum
        points = try MappedArray(file, "points")
        lines = try MappedArray(file, "lines")
        regionRecords = try MappedArray(file, "regions")
        rings = try MappedArray(file, "rings")
        ringLines = try MappedArray(file, "ringlines")
        borderRecords = try MappedArray(file, "borders")
        borderLines = try MappedArray(file, "borderlines")
        tree = SegmentTree(
            nodes: try MappedArray(file, "nodes"), segments: try MappedArray(file, "segments"),
            points: points,
            lines: lines)
        let roots = try MappedArray<UInt32>(file, "root")
        borderRoot = roots.count == 1 ? roots[0] : none
        grids = try Self.grids(file, points: points, lines: lines)
        let reader = try NameReader(file)
        regions = reader.regions(regionRecords)
        countries = regions.prefix { $0.level == 0 }
        borders = reader.borders(borderRecords, regions)
        names = NameIndex(regionWords: reader.regionWords)
    }

    /// Reads the whole file and compares its checksums.
    ///
    /// - Throws: ``BoundaryError/compiledFile(_:)`` with the first section that is damaged.
    public func verify() throws(BoundaryError) {
        do { try file.verify() } catch { throw .compiledFile(error) }
    }

    /// The region with an identifier of this file.
    public subscript(id: RegionID) -> Region { regions[id.index] }

    /// The border with an identifier of this file.
    public subscript(id: BorderID) -> Border { borders[id.index] }

    private static func grids(
        _ file: SectionedFile, points: MappedArray<Double>, lines: MappedArray<LineRecord>
    ) throws(BoundaryError) -> [LocationGrid] {
        let layers = try MappedArray<LayerRecord>(file, "layers")
        let cells = try MappedArray<CellContent>(file, "cells")
        let mixed = try MappedArray<MixedCell>(file, "mixed")
        let edges = try MappedArray<CellEdge>(file, "celledges")
        let inside = try MappedArray<UInt32>(file, "cellinside")
        return (0..<layers.count).map {
            LocationGrid(
                layer: layers[$0], cells: cells, mixed: mixed, edges: edges, inside: inside, points: points,
                lines: lines)
        }
    }
}
