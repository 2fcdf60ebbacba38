import Boundaries
import Geodesy
import TextFormats

/// What `enrich` adds to a point: its regions and its nearest border.
struct PointFacts {
    /// The names of the columns, in the order of ``fields``.
    static let columns = [
        "country", "admin1", "admin2", "border", "border_distance_m", "border_latitude", "border_longitude",
        "border_azimuth",
    ]

    let country: String?
    let admin1: String?
    let admin2: String?
    let border: BorderDistance?
    let borderCode: String?

    /// Asks the boundaries about a point.
    init(of point: Coordinate, by locator: inout BoundaryLocator) {
        let regions = locator.regions(at: point)
        let atlas = locator.atlas
        country = regions.country.map { atlas[$0].name }
        admin1 = regions.admin1.map { atlas[$0].name }
        admin2 = regions.admin2.map { atlas[$0].name }
        border = locator.nearestBorder(to: point, in: regions)
        borderCode = border.map { atlas[$0.border].code }
    }

    /// Appends the values as CSV fields, each after a separator; what is unknown stays empty.
    func append(csvTo buffer: inout ByteBuffer, separator: UInt8) {
        for text in [country, admin1, admin2, borderCode] {
            buffer.append(separator)
            if let text { buffer.append(csvField: text.utf8, separator: separator) }
        }
        for (value, decimals) in numbers {
            buffer.append(separator)
            if let value { buffer.append(value, decimals: decimals) }
        }
    }

    /// Writes the values as members of a JSON object; what is unknown is `null`.
    func write(membersTo writer: inout JSONWriter, names: [String]) {
        for (name, text) in zip(names, [country, admin1, admin2, borderCode]) {
            writer.name(escaping: name)
            writer.value(text)
        }
        for (name, number) in zip(names.dropFirst(4), numbers) {
            writer.name(escaping: name)
            writer.value(number.value, decimals: number.decimals)
        }
    }

    /// Distance to the decimetre, place to the centimetre, azimuth to the hundredth of a degree.
    private var numbers: [(value: Double?, decimals: Int)] {
        [
            (border?.distance.metres, 1), (border?.nearest.latitude, 7), (border?.nearest.longitude, 7),
            (border?.azimuth.degrees, 2),
        ]
    }
}
