import ByteStreams
import Geodesy
import TextFormats

/// GeoJSON point features, one a line, with or without RFC 8142's record separator in front.
struct PointFeatures: PointRows {
    let columns = PointFacts.columns
    let separator = UInt8(ascii: ",")
    let header: [UInt8] = []
    private var reader: LineReader

    init(_ input: ByteInput) {
        reader = LineReader(input, limit: 16 << 20)
    }

    mutating func next() throws -> FeatureRow? {
        while let line = try reader.next() {
            switch line {
            case .tooLong: return FeatureRow(line: reader.lineNumber, text: [])
            case .bytes(let bytes):
                let text = bytes.first == 0x1E ? bytes.dropFirst() : bytes
                if text.contains(where: { $0 > 0x20 }) {
                    return FeatureRow(line: reader.lineNumber, text: Array(text))
                }
            }
        }
        return nil
    }
}

/// A GeoJSON feature as it stands in its line.
struct FeatureRow: PointRow {
    let line: Int
    let text: [UInt8]

    func write(
        to buffer: inout ByteBuffer, columns: [String], separator: UInt8,
        asking facts: (Coordinate) -> PointFacts
    ) throws(PointProblem) {
        let feature: JSONValue
        do { feature = try JSONValue(parsing: text) } catch {
            throw PointProblem(message: "not JSON: \(error.problem)")
        }
        let facts = facts(try Self.point(of: feature))
        var writer = JSONWriter(buffer)
        buffer = ByteBuffer()
        writer.beginObject()
        for member in feature.objectValue ?? [] where member.name != "properties" {
            writer.name(escaping: member.name)
            writer.value(member.value)
        }
        writer.name("properties")
        write(feature["properties"]?.objectValue ?? [], and: facts, to: &writer)
        writer.endObject()
        writer.endLine()
        buffer = writer.buffer
    }

    func writeUnlocated(to buffer: inout ByteBuffer, columns: [String], separator: UInt8) {
        buffer.append(text)
        buffer.append(UInt8(ascii: "\n"))
    }

    private static func point(of feature: JSONValue) throws(PointProblem) -> Coordinate {
        guard let geometry = feature["geometry"], geometry["type"]?.stringValue == "Point",
            let position = geometry["coordinates"]?.arrayValue, position.count >= 2,
            let longitude = position[0].doubleValue, let latitude = position[1].doubleValue
        else { throw PointProblem(message: "not a GeoJSON feature with a point") }
        return try Coordinate(readLongitude: longitude, latitude: latitude)
    }

    private func write(_ properties: [JSONMember], and facts: PointFacts, to writer: inout JSONWriter) {
        let own = PointFacts.columns.map { name in
            properties.contains { $0.name == name } ? "located_" + name : name
        }
        writer.beginObject()
        for property in properties {
            writer.name(escaping: property.name)
            writer.value(property.value)
        }
        facts.write(membersTo: &writer, names: own)
        writer.endObject()
    }
}
