/// A table or dump that places come from.
public struct GazetteerSource: Sendable, Hashable {
    /// Its name, such as `GeoNames ML.txt`.
    public let name: String

    /// Under which licence it may be used; empty where nobody said.
    public let licence: String

    /// Its version or date; empty where nobody said.
    public let version: String

    /// How many of its rows were read.
    public var rows: Int

    /// Creates a source.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - licence: Under which licence it may be used.
    ///   - version: Its version or date.
    ///   - rows: How many of its rows were read.
    public init(name: String, licence: String = "", version: String = "", rows: Int = 0) {
        self.name = name
        self.licence = licence
        self.version = version
        self.rows = rows
    }
}

extension GazetteerFile {
    /// The tables it was built from, those that win first.
    ///
    /// - Throws: ``GazetteerError`` when the section is missing.
    public func sources() throws(GazetteerError) -> [GazetteerSource] {
        let bytes = try GazetteerSections(file: file).bytes(GazetteerFormat.sources)
        return bytes.string(0..<bytes.count).split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4 else { return nil }
            return GazetteerSource(
                name: fields[0], licence: fields[1], version: fields[2], rows: Int(fields[3]) ?? 0)
        }
    }

    /// The countries whose GeoNames dump (`ML.txt`) it was built with.
    ///
    /// It lists their every village, because its user reads of them; empty for the world's dump.
    public var detailedCountries: Set<CountryCode> {
        let names = ((try? sources()) ?? []).map(\.name)
        return Set(
            names.compactMap { name in
                let words = name.split(separator: " ")
                guard words.count == 2, words[0] == "GeoNames" else { return nil }
                let file = words[1].split(separator: ".")
                guard file.count == 2, file[0].utf8.count == 2 else { return nil }
                return CountryCode(String(file[0]))
            })
    }
}
