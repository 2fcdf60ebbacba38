import ByteStreams
import TextFormats

/// Reads places from GeoJSON points: a FeatureCollection, one Feature, or one Feature a line (RFC 8142 or plain).
struct GeoJSONPlaceReader {
    private static let longest = 64 << 20

    private let path: String
    private var reader: FeatureReader

    /// Begins to read a file.
    init(_ input: ByteInput, path: String) throws(GazetteerError) {
        self.path = path
        do { reader = try FeatureReader(input, limit: Self.longest) } catch {
            throw .unreadableTable(path: path, reason: .file(error))
        }
    }

    /// Reads the next feature.
    ///
    /// - Returns: The row, or why it is none, and the line that the feature begins on; nothing at the end.
    /// - Throws: ``GazetteerError`` when the file is no JSON.
    mutating func next() throws(GazetteerError) -> (result: Result<PlaceRow, RowFaultError>, line: Int)? {
        while let item = try read() {
            if let text = item.feature {
                let feature = try parsed(text)
                return (Result { () throws(RowFaultError) in try row(feature, line: text.line) }, text.line)
            }
            if case .end(let text) = item, !reader.isComplete {
                throw .badGeoJSON(path: path, problem: "line \(text.line): the file ends among its features")
            }
        }
        return nil
    }

    private mutating func read() throws(GazetteerError) -> FeatureReader.Item? {
        do { return try reader.next() } catch { throw .unreadableTable(path: path, reason: .file(error)) }
    }

    private func parsed(_ text: FeatureReader.Text) throws(GazetteerError) -> JSONValue {
        let object = "the object that begins on line \(text.line)"
        guard let bytes = text.bytes else {
            throw .badGeoJSON(path: path, problem: "\(object) is longer than \(Self.longest >> 20) MB")
        }
        do { return try JSONValue(parsing: bytes) } catch {
            throw .badGeoJSON(path: path, problem: "\(object): \(error)")
        }
    }

    private func row(_ feature: JSONValue, line: Int) throws(RowFaultError) -> PlaceRow {
        guard let geometry = feature["geometry"], geometry["type"]?.stringValue == "Point",
            let position = geometry["coordinates"]?.arrayValue, position.count >= 2
        else { throw RowFaultError(fault: .noPoint) }
        let properties = PlaceProperties(feature["properties"]?.objectValue ?? [])
        let columns = PlaceColumnNames(properties.names)
        var row = try columns.row(default: "\(TableFile.stem(path)):\(line)") { properties.text($0) }
        if row.key.hasSuffix(":\(line)"), let id = feature["id"] { row.key = PlaceProperties.text(id) }
        row.longitude = position[0].doubleValue ?? .nan
        row.latitude = position[1].doubleValue ?? .nan
        return row
    }
}

/// The properties of a feature as the fields of a row.
private struct PlaceProperties {
    let names: [String]
    private let values: [JSONValue]

    init(_ members: [JSONMember]) {
        names = members.map(\.name)
        values = members.map(\.value)
    }

    func text(_ index: Int) -> String { Self.text(values[index]) }

    /// A value as a table would have it: names in an array are joined as the `names` column joins them.
    static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        case .array(let elements): elements.map(text).joined(separator: "|")
        default: ""
        }
    }
}
