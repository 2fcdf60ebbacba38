import ByteStreams
import Geodesy
import TextFormats

/// GeoJSON point features, one a line, with or without RFC 8142's record separator in front.
struct PointFeatures: PointSource {
    /// How many lines a block has.
    private static let blockLines = 1024

    let columns = PointFacts.columns
    let header: [UInt8] = []
    private let input: ByteInput
    private var reader: LineReader
    private var bytesRead = 0

    init(_ input: ByteInput) {
        self.input = input
        reader = LineReader(input, limit: FeatureBlock.longestLine)
    }

    var part: Double? { input.size.map { Double(bytesRead) / Double(max($0, 1)) } }

    mutating func next() throws -> FeatureBlock? {
        var features: [FeatureBlock.Feature] = []
        while features.count < Self.blockLines, let line = try reader.next() {
            switch line {
            case .tooLong: features.append((line: reader.lineNumber, text: nil))
            case .bytes(let bytes):
                bytesRead += bytes.count + 1
                let text = bytes.first == 0x1E ? bytes.dropFirst() : bytes
                if text.contains(where: { $0 > 0x20 }) {
                    features.append((line: reader.lineNumber, text: Array(text)))
                }
            }
        }
        return features.isEmpty ? nil : FeatureBlock(features: features)
    }
}

/// Some GeoJSON features as they stand in their lines.
struct FeatureBlock: PointBlock {
    /// A line, with its text where that could be held.
    typealias Feature = (line: Int, text: [UInt8]?)

    /// The longest line that is held, in bytes.
    static let longestLine = 16 << 20

    let features: [Feature]

    func enriched(by oracle: inout PointOracle) -> EnrichedBlock {
        var result = EnrichedBlock()
        result.rows = features.count
        for (line, text) in features {
            guard let text else {
                result.problems.append(
                    "line \(line): longer than \(Self.longestLine >> 20) MB; it is left out")
                continue
            }
            do throws(PointProblem) {
                try append(text, to: &result.text, asking: oracle)
            } catch {
                result.problems.append("line \(line): \(error.message)")
                result.text.append(text)
                result.text.append(UInt8(ascii: "\n"))
            }
        }
        return result
    }

    private func append(
        _ text: [UInt8], to buffer: inout ByteBuffer, asking oracle: PointOracle
    ) throws(PointProblem) {
        let feature: JSONValue
        do { feature = try JSONValue(parsing: text) } catch {
            throw PointProblem(message: "not JSON: \(error.problem)")
        }
        let facts = oracle.facts(of: try Self.point(of: feature))
        var writer = JSONWriter(buffer)
        buffer = ByteBuffer()
        writer.beginObject()
        for member in feature.objectValue ?? [] where member.name != "properties" {
            writer.name(escaping: member.name)
            writer.value(member.value)
        }
        writer.name("properties")
        write(feature["properties"]?.objectValue ?? [], to: &writer) { writer, columns in
            oracle.write(facts, membersTo: &writer, as: columns)
        }
        writer.endObject()
        writer.endLine()
        buffer = writer.buffer
    }

    private static func point(of feature: JSONValue) throws(PointProblem) -> Coordinate {
        guard let geometry = feature["geometry"], geometry["type"]?.stringValue == "Point",
            let position = geometry["coordinates"]?.arrayValue, position.count >= 2,
            let longitude = position[0].doubleValue, let latitude = position[1].doubleValue
        else { throw PointProblem(message: "not a GeoJSON feature with a point") }
        return try Coordinate(readLongitude: longitude, latitude: latitude)
    }

    private func write(
        _ properties: [JSONMember], to writer: inout JSONWriter,
        adding addFacts: (inout JSONWriter, _ columns: [String]) -> Void
    ) {
        let own = PointFacts.columns.map { name in
            properties.contains { $0.name == name } ? "located_" + name : name
        }
        writer.beginObject()
        for property in properties {
            writer.name(escaping: property.name)
            writer.value(property.value)
        }
        addFacts(&writer, own)
        writer.endObject()
    }
}
