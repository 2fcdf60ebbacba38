public import Gazetteer
public import Geodesy
public import TextFormats

/// What a name may mean, best first, for `locate`.
public struct NameAnswer: Sendable {
    /// The name that was looked up.
    public let query: String

    private let gazetteer: GazetteerFile
    private let candidates: [Candidate]

    /// Whether nothing is called so.
    public var isEmpty: Bool { candidates.isEmpty }

    /// Looks a name up.
    ///
    /// - Parameters:
    ///   - query: The name, in any spelling.
    ///   - gazetteer: The place names.
    ///   - country: The ISO code of a country whose places come first.
    ///   - near: A point whose neighbourhood is preferred.
    ///   - limit: How many candidates at most.
    public init(
        _ query: String, in gazetteer: GazetteerFile, country: String? = nil, near: Coordinate? = nil,
        limit: Int
    ) {
        self.query = query
        self.gazetteer = gazetteer
        candidates = PlaceSearch(gazetteer).candidates(for: query, country: country, near: near, limit: limit)
    }

    /// Writes the record of `locate --format json`.
    ///
    /// - Parameter writer: Takes one JSON object.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("query")
        writer.value(query)
        writer.name("candidates")
        writer.beginArray()
        for candidate in candidates { write(candidate, to: &writer) }
        writer.endArray()
        writer.endObject()
        writer.endLine()
    }

    private func write(_ candidate: Candidate, to writer: inout JSONWriter) {
        let place = gazetteer.place(candidate.place)
        writer.beginObject()
        PlaceRecord.writeMembers(of: place, to: &writer)
        writer.name("matched")
        writer.value(gazetteer.name(candidate.match.name).text)
        writer.name("population")
        writer.value(place.population)
        writer.name("uncertainty_m")
        writer.value(place.uncertainty.metres, decimals: 0)
        writer.name("score")
        writer.value(candidate.score, decimals: 3)
        writer.name("penalties")
        PlaceRecord.write(candidate.penalties.map { ($0.name, $0.size) }, to: &writer)
        writer.endObject()
    }

    /// A row for each candidate.
    public var table: TextTable {
        let titles = ["", "name", "region", "country", "code", "latitude", "longitude", "score", "id"]
        var table = TextTable(
            titles.map { title in
                TextTable.Column(title: title, isNumeric: ["latitude", "longitude", "score"].contains(title))
            })
        for (index, candidate) in candidates.enumerated() {
            let place = gazetteer.place(candidate.place)
            table.add([
                "\(index + 1)", place.name, place.admin1, place.countryCode, place.featureCode,
                Self.decimal(place.coordinate.latitude, 5), Self.decimal(place.coordinate.longitude, 5),
                Self.decimal(candidate.score, 2), place.key,
            ])
        }
        return table
    }

    /// Why each candidate stands where it does: the name that matched, how, and each penalty.
    public var explanations: [String] {
        candidates.enumerated().map { index, candidate in
            let name = gazetteer.name(candidate.match.name).text
            let penalties = candidate.penalties.map { "\($0.name) \(Self.decimal($0.size, 2))" }
            let reasons = penalties.isEmpty ? "no penalties" : penalties.joined(separator: ", ")
            return "\(index + 1)  matched '\(name)' (\(candidate.match.agreement)); \(reasons)"
        }
    }

    private static func decimal(_ value: Double, _ decimals: Int) -> String {
        var buffer = ByteBuffer()
        buffer.append(value, decimals: decimals)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }
}
