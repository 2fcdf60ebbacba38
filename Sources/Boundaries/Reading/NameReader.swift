import Geodesy
import MappedFiles

/// Reads regions and borders with their names and sources.
struct NameReader {
    private let text: MappedArray<UInt8>
    private let sources: [BoundarySource]
    /// Words such as "region" that are no part of a region's own name, folded.
    let regionWords: Set<String>

    init(_ file: SectionedFile) throws(BoundaryError) {
        let text = try MappedArray<UInt8>(file, "text")
        let records = try MappedArray<SourceRecord>(file, "sources")
        self.text = text
        let words = try MappedArray<UInt8>(file, "regionwords")
        let all = Self.string(words, TextReference(offset: 0, count: UInt32(words.count)))
        regionWords = Set(all.split(separator: "\n").map(String.init))
        sources = (0..<records.count).map { index in
            let record = records[index]
            return BoundarySource(
                name: Self.string(text, record.name), licence: Self.string(text, record.licence),
                vintage: Self.string(text, record.vintage), accuracy: .metres(record.accuracy))
        }
    }

    func regions(_ records: MappedArray<RegionRecord>) -> [Region] {
        var countryCodes: [String] = []
        return (0..<records.count).map { index in
            let record = records[index]
            let code = string(record.code)
            if record.level == 0 { countryCodes.append(code) }
            return Region(
                id: RegionID(index: index), level: Int(record.level), code: code, name: string(record.name),
                alternateNames: string(record.alternateNames).split(separator: "|").map(String.init),
                countryCode: record.country == none ? "" : countryCodes[Int(record.country)],
                parent: record.parent == none ? nil : RegionID(index: Int(record.parent)),
                source: sources[Int(record.source)],
                representativePoint: Coordinate(longitude: record.longitude, latitude: record.latitude),
                coveringRadius: .metres(record.radius))
        }
    }

    func borders(_ records: MappedArray<BorderRecord>, _ regions: [Region]) -> [Border] {
        (0..<records.count).map { index in
            let record = records[index]
            let countries = [regions[Int(record.first)], regions[Int(record.second)]]
            return Border(
                id: BorderID(index: index), code: "\(countries[0].code)-\(countries[1].code)",
                name: "\(countries[0].name)–\(countries[1].name)", countries: countries.map(\.id),
                countryCodes: countries.map(\.code), length: .metres(record.length),
                source: sources[Int(record.source)])
        }
    }

    private func string(_ reference: TextReference) -> String { Self.string(text, reference) }

    private static func string(_ text: MappedArray<UInt8>, _ reference: TextReference) -> String {
        let first = Int(reference.offset)
        return String(decoding: (first..<first + Int(reference.count)).map { text[$0] }, as: UTF8.self)
    }
}
