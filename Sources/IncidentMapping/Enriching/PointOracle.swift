import Boundaries
import Geodesy
import TextFormats

/// What `enrich` adds to a point: its regions and its nearest border.
struct PointFacts {
    /// The names of the columns, in the order in which they are written.
    static let columns = [
        "country", "admin1", "admin2", "border", "border_distance_m", "border_latitude", "border_longitude",
        "border_azimuth",
    ]

    /// Our names, with `located_` in front where a column has one of them already.
    static func columns(beside names: [String]) -> [String] {
        let taken = Set(names.map { $0.lowercased() })
        return columns.map { column in
            var name = column
            while taken.contains(name) { name = "located_" + name }
            return name
        }
    }

    /// The country and the regions of the first two levels.
    let regions: RegionAnswer
    let border: BorderDistance?
}

/// Answers for one thread what is known about points, and writes it.
struct PointOracle {
    private let locator: BoundaryLocator
    private let names: BoundaryNames

    init(_ atlas: BoundaryAtlas, _ names: BoundaryNames) {
        locator = BoundaryLocator(atlas)
        self.names = names
    }

    func facts(of point: Coordinate) -> PointFacts {
        let regions = locator.regions(at: point, findingNearest: false)
        return PointFacts(regions: regions, border: locator.nearestBorder(to: point, in: regions))
    }

    /// Appends facts as CSV fields, each after a separator; what is unknown stays empty.
    func append(_ facts: PointFacts, csvTo buffer: inout ByteBuffer, separator: UInt8) {
        for region in [facts.regions.country, facts.regions.admin1, facts.regions.admin2] {
            buffer.append(separator)
            if let region { buffer.append(names.csv(of: region)) }
        }
        buffer.append(separator)
        guard let border = facts.border else {
            for _ in 0..<4 { buffer.append(separator) }
            return
        }
        buffer.append(names.csv(of: border.border))
        for (value, decimals) in Self.numbers(of: border) {
            buffer.append(separator)
            buffer.append(value, decimals: decimals)
        }
    }

    /// Writes facts as members of a JSON object; what is unknown is `null`.
    func write(_ facts: PointFacts, membersTo writer: inout JSONWriter, as columns: [String]) {
        let atlas = locator.atlas
        let regions = [facts.regions.country, facts.regions.admin1, facts.regions.admin2]
        let texts = regions.map { $0.map { atlas[$0].name } } + [facts.border.map { atlas[$0.border].code }]
        for (name, text) in zip(columns, texts) {
            writer.name(escaping: name)
            writer.value(text)
        }
        let numbers = facts.border.map(Self.numbers)
        for (index, name) in columns.dropFirst(texts.count).enumerated() {
            writer.name(escaping: name)
            writer.value(numbers?[index].0, decimals: numbers?[index].decimals ?? 0)
        }
    }

    /// Distance to the decimetre, place to the centimetre, azimuth to the hundredth of a degree.
    @inline(__always)
    private static func numbers(of border: BorderDistance) -> [(Double, decimals: Int)] {
        [
            (border.distance.metres, 1), (border.nearest.latitude, 7), (border.nearest.longitude, 7),
            (border.azimuth.degrees, 2),
        ]
    }
}

/// The names of regions and the codes of borders as CSV fields, made once.
struct BoundaryNames: Sendable {
    private let bytes: [UInt8]
    private let regions: [Range<Int>]
    private let borders: [Range<Int>]

    init(_ atlas: BoundaryAtlas, separator: UInt8) {
        var buffer = ByteBuffer()
        func field(_ text: String) -> Range<Int> {
            let start = buffer.count
            buffer.append(csvField: text, separator: separator)
            return start..<buffer.count
        }
        regions = atlas.regions.map { field($0.name) }
        borders = atlas.borders.map { field($0.code) }
        bytes = buffer.bytes
    }

    func csv(of region: RegionID) -> ArraySlice<UInt8> { bytes[regions[region.index]] }
    func csv(of border: BorderID) -> ArraySlice<UInt8> { bytes[borders[border.index]] }
}
