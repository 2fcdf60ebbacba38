import ByteStreams
import TextFormats

/// The features of a GeoJSON file, each a row: those of a collection, or one feature.
struct CodedFeatures {
    private static let longest = 16 << 20

    private let path: String
    private var reader: FeatureReader

    /// What was read to see whether this is GeoJSON.
    private var first: FeatureReader.Item?

    init(_ input: ByteInput, _ path: String) throws(IncidentReadingError) {
        self.path = path
        do {
            reader = try FeatureReader(input, limit: Self.longest)
            first = try reader.next()
        } catch { throw .file(error) }
        switch first {
        case nil: throw .notGeoJSON(path: path, reason: "it is empty")
        case .value(let text) where text.bytes.map { $0.first != UInt8(ascii: "{") } ?? false:
            throw .notGeoJSON(path: path, reason: "it does not begin with '{'")
        default: break
        }
    }

    /// The next feature; nothing after the last.
    mutating func next() throws(IncidentReadingError) -> CodedRow? {
        while let item = try read() {
            if let text = item.feature {
                return CodedRow(line: text.line, content: text.bytes.map { .json(Array($0)) } ?? .tooLong)
            }
            if case .end(let text) = item, !reader.isComplete {
                throw .notGeoJSON(
                    path: path, reason: "line \(text.line): it ends among its features; is it whole?")
            }
        }
        return nil
    }

    private mutating func read() throws(IncidentReadingError) -> FeatureReader.Item? {
        if let item = first.take() { return item }
        do { return try reader.next() } catch { throw .file(error) }
    }
}
