import ByteStreams
import Geodesy
import MappedFiles

/// Compiles boundary tables into one file that is read in place.
///
/// The steps, in order: number the regions, densify and number the lines, group the borders, close the rings,
/// build the grids for looking up places and the tree for finding what is nearest.
public struct BoundaryCompiler {
    /// What was built.
    public struct Summary: Hashable, Sendable {
        /// The number of countries.
        public var countries: Int
        /// The number of divisions of all layers.
        public var divisions: Int
        /// The number of borders.
        public var borders: Int
        /// The number of segments that borders have after densifying.
        public var borderSegments: Int
        /// The number of points of all lines after densifying.
        public var points: Int
    }

    private let table: BoundaryTable
    private var points: [Double] = []
    private var lines: [LineRecord] = []
    var regions: [RegionRecord] = []
    private(set) var rings: [RingRecord] = []
    private(set) var ringLines: [UInt32] = []
    private var borders: [BorderRecord] = []
    private var borderLines: [UInt32] = []
    private var layers: [LayerRecord] = []
    private var text = TextBuilder()
    private var sources = SourceList()
    private var layerLines: [Range<Int>] = []
    private var layerRegions: [Range<Int>] = []

    /// Compiles the project's boundary folder and any further sets into one file.
    ///
    /// - Parameters:
    ///   - directory: The folder with `lines_*.geojson`, `countries.tsv` and `regions.tsv`.
    ///   - files: Further polygon sets, such as second-level regions.
    ///   - path: Where the compiled file appears, when it is whole.
    /// - Returns: What was built.
    /// - Throws: ``BoundaryError`` with the file and the feature that is wrong.
    @discardableResult
    public static func compile(
        directory: String, adding files: [RegionFile] = [], to path: String
    ) throws(BoundaryError) -> Summary {
        var table = try BoundaryTable(directory: directory)
        for file in files { table.layers.append(try BoundaryTable.Coverage(file)) }
        return try compile(table, to: path)
    }

    /// Compiles tables that were read or made before.
    ///
    /// - Parameters:
    ///   - table: The regions and lines.
    ///   - path: Where the compiled file appears, when it is whole.
    /// - Returns: What was built.
    /// - Throws: ``BoundaryError`` when lines do not close or the file cannot be written.
    @discardableResult
    public static func compile(_ table: BoundaryTable, to path: String) throws(BoundaryError) -> Summary {
        var compiler = BoundaryCompiler(table)
        compiler.numberRegions()
        compiler.numberLines()
        compiler.groupBorders()
        try compiler.closeRings()
        compiler.nestRegions()
        return try compiler.write(to: path)
    }

    private init(_ table: BoundaryTable) { self.table = table }

    // MARK: Regions

    private mutating func numberRegions() {
        var countryNumbers: [String: UInt32] = [:]
        for (index, country) in table.countries.enumerated() { countryNumbers[country.code] = UInt32(index) }
        let outer = table.base.divisions.first?.source ?? BoundarySource.unknown
        for (index, country) in table.countries.enumerated() {
            regions.append(
                region(
                    level: 0, country: UInt32(index), source: outer, code: country.code, name: country.name,
                    alternates: [country.iso3]))
        }
        for coverage in [table.base] + table.layers {
            let first = regions.count
            for division in coverage.divisions {
                // An alpha-3 code is as good; no code at all leaves the country to be found from the place.
                let code = division.countryCode
                let country =
                    countryNumbers[code] ?? table.countries.firstIndex { $0.iso3 == code }.map(UInt32.init)
                regions.append(
                    region(
                        level: division.level, country: country ?? none, source: division.source,
                        code: division.code, name: division.name, alternates: division.alternateNames))
            }
            layerRegions.append(first..<regions.count)
        }
    }

    private mutating func region(
        level: Int, country: UInt32, source: BoundarySource, code: String, name: String, alternates: [String]
    ) -> RegionRecord {
        RegionRecord(
            level: UInt32(level), country: country, parent: level == 0 ? none : country,
            source: sources.number(of: source, &text), code: text.add(code), name: text.add(name),
            alternateNames: text.add(alternates.joined(separator: "|")), firstRing: 0, ringCount: 0,
            longitude: 0,
            latitude: 0, radius: 0)
    }

    // MARK: Lines and borders

    private mutating func numberLines() {
        for (layer, coverage) in ([table.base] + table.layers).enumerated() {
            let offset = UInt32(layerRegions[layer].lowerBound)
            let first = lines.count
            for line in coverage.lines {
                let firstPoint = points.count / 2
                LineDensifier.append(line.points, to: &points)
                lines.append(
                    LineRecord(
                        firstPoint: UInt32(firstPoint), pointCount: UInt32(points.count / 2 - firstPoint),
                        left: line.left.map { UInt32($0) + offset } ?? none,
                        right: line.right.map { UInt32($0) + offset } ?? none,
                        source: sources.number(of: line.source, &text), border: none))
            }
            layerLines.append(first..<lines.count)
        }
    }

    private func country(_ region: UInt32) -> UInt32 { region == none ? none : regions[Int(region)].country }

    private mutating func groupBorders() {
        var groups: [SIMD2<UInt32>: [Int]] = [:]
        for line in layerLines[0] {
            let (left, right) = (country(lines[line].left), country(lines[line].right))
            guard left != none, right != none, left != right else { continue }
            groups[SIMD2(min(left, right), max(left, right)), default: []].append(line)
        }
        for (pair, group) in groups.sorted(by: { ($0.key.x, $0.key.y) < ($1.key.x, $1.key.y) }) {
            let length = group.reduce(0.0) { $0 + Ellipsoid.wgs84.length(ofLine: coordinates(of: $1)).metres }
            for line in group { lines[line].border = UInt32(borders.count) }
            borders.append(
                BorderRecord(
                    first: pair.x, second: pair.y, source: lines[group[0]].source, root: none,
                    firstLine: UInt32(borderLines.count), lineCount: UInt32(group.count), length: length))
            borderLines += group.map(UInt32.init)
        }
    }

    private func coordinates(of line: Int) -> [Coordinate] {
        let first = Int(lines[line].firstPoint)
        return (first..<first + Int(lines[line].pointCount)).map {
            Coordinate(longitude: points[2 * $0], latitude: points[2 * $0 + 1])
        }
    }

    // MARK: Rings

    private mutating func closeRings() throws(BoundaryError) {
        var steps = [[RingStep]](repeating: [], count: regions.count)
        for (index, line) in lines.enumerated() {
            let sides = [(line.left, false), (line.right, true)]
            for (region, isReversed) in sides where region != none {
                steps[Int(region)].append(RingStep(line: index, isReversed: isReversed))
            }
            let countries =
                layerLines[0].contains(index) ? (country(line.left), country(line.right)) : (none, none)
            guard countries.0 != countries.1 else { continue }
            if countries.0 != none {
                steps[Int(countries.0)].append(RingStep(line: index, isReversed: false))
            }
            if countries.1 != none { steps[Int(countries.1)].append(RingStep(line: index, isReversed: true)) }
        }
        let assembler = RingAssembler(points: points, lines: lines)
        for region in regions.indices where !steps[region].isEmpty {
            switch assembler.rings(of: steps[region]) {
            case .success(let found): keep(found, of: region)
            case .failure(let gap):
                throw .openOutline(
                    region: text.string(regions[region].code),
                    at: Coordinate(longitude: gap.longitude, latitude: gap.latitude))
            }
        }
    }

    private mutating func keep(_ found: [[RingStep]], of region: Int) {
        regions[region].firstRing = UInt32(rings.count)
        regions[region].ringCount = UInt32(found.count)
        for ring in found {
            rings.append(RingRecord(first: UInt32(ringLines.count), count: UInt32(ring.count)))
            ringLines += ring.map { UInt32($0.line << 1 | ($0.isReversed ? 1 : 0)) }
        }
        let shape = RegionShape(rings: found.map(packed))
        let place = shape.representativePoint()
        regions[region].longitude = place.longitude
        regions[region].latitude = place.latitude
        regions[region].radius = shape.coveringRadius(around: place)
    }

    func packed(_ ring: [RingStep]) -> [Double] {
        var result: [Double] = []
        for step in ring {
            let line = coordinates(of: step.line)
            for point in step.isReversed ? line.reversed() : line {
                result.append(point.longitude)
                result.append(point.latitude)
            }
        }
        return result
    }

    // MARK: Indices and output

    private mutating func write(to path: String) throws(BoundaryError) -> Summary {
        var tree = TreeBuilder(points: points, lines: lines)
        let groups = borders.map { border in
            borderLines[Int(border.firstLine)..<Int(border.firstLine + border.lineCount)].map { Int($0) }
        }
        let borderTree = tree.add(groups: groups)
        for (index, root) in borderTree.groupRoots.enumerated() { borders[index].root = root }
        let borderSegments = tree.segments.count

        var cells: [CellContent] = []
        var mixed: [MixedCell] = []
        var edges: [CellEdge] = []
        var inside: [UInt32] = []
        for layer in layerLines.indices {
            let outline = layerLines[layer].filter { lines[$0].left == none || lines[$0].right == none }
            let root = tree.add(groups: [outline]).root
            var grid = GridBuilder(
                frame: frame(of: layer), points: points, lines: lines, layerLines: layerLines[layer])
            grid.build(mixed: &mixed, edges: &edges, inside: &inside)
            layers.append(record(of: layer, outlineRoot: root, frame: grid.frame, firstCell: cells.count))
            cells += grid.cells
        }

        var file = SectionedFileWriter(magic: FileLayout.magic, version: FileLayout.version)
        file.add("points", bytes(points))
        file.add("lines", bytes(lines))
        file.add("regions", bytes(regions))
        file.add("rings", bytes(rings))
        file.add("ringlines", bytes(ringLines))
        file.add("borders", bytes(borders))
        file.add("borderlines", bytes(borderLines))
        file.add("sources", bytes(sources.records))
        file.add("layers", bytes(layers))
        file.add("cells", bytes(cells))
        file.add("mixed", bytes(mixed))
        file.add("celledges", bytes(edges))
        file.add("cellinside", bytes(inside))
        file.add("nodes", bytes(tree.nodes))
        file.add("segments", bytes(tree.segments))
        file.add("text", text.bytes)
        file.add("regionwords", Array(NameIndex.fold(table.regionWords).joined(separator: "\n").utf8))
        // An empty root is told from a damaged one by its own section.
        file.add("root", bytes([borderTree.root]))
        do { try file.write(to: path) } catch { throw .file(error) }
        return Summary(
            countries: table.countries.count, divisions: regions.count - table.countries.count,
            borders: borders.count, borderSegments: borderSegments, points: points.count / 2)
    }

    private func frame(of layer: Int) -> GridFrame {
        guard layer > 0, let first = layerLines[layer].first, let last = layerLines[layer].last else {
            return .world
        }
        let end = Int(lines[last].firstPoint + lines[last].pointCount)
        return GridFrame(around: points[2 * Int(lines[first].firstPoint)..<2 * end])
    }

    private func record(of layer: Int, outlineRoot: UInt32, frame: GridFrame, firstCell: Int) -> LayerRecord {
        let range = layerRegions[layer]
        return LayerRecord(
            level: regions[range].first?.level ?? 1, firstRegion: UInt32(range.lowerBound),
            regionCount: UInt32(range.count), outlineRoot: outlineRoot, columns: UInt32(frame.columns),
            rows: UInt32(frame.rows), firstCell: UInt32(firstCell), west: frame.west, south: frame.south,
            cellWidth: frame.cellWidth, cellHeight: frame.cellHeight)
    }

    private func bytes<Record: BitwiseCopyable>(_ records: [Record]) -> [UInt8] {
        unsafe records.withUnsafeBytes { unsafe Array($0) }
    }
}

extension BoundarySource {
    static let unknown = BoundarySource(
        name: "unknown", licence: "unknown", vintage: "unknown", accuracy: .zero)
}
