import ByteStreams
import Geodesy
import TextFormats

/// GeoJSON point features, one a line, with or without RFC 8142's record separator in front.
struct PointFeatures: PointSource {
    var columns: [String] { names.columns }
    let header: [UInt8] = []
    private let input: ByteInput
    private var reader: LineReader
    private var names = PropertyNames()
    private var bytesRead = 0

    init(_ input: ByteInput) {
        self.input = input
        reader = LineReader(input, limit: FeatureBlock.longest)
    }

    var part: Double? { input.size.map { Double(bytesRead) / Double(max($0, 1)) } }

    mutating func next() throws -> FeatureBlock? {
        var block = FeatureBlock()
        while !block.isFull, let line = try reader.next() {
            switch line {
            case .tooLong: block.add(line: reader.lineNumber, nil)
            case .bytes(let bytes):
                bytesRead += bytes.count + 1
                let text = bytes.first == 0x1E ? bytes.dropFirst() : bytes
                guard text.contains(where: { $0 > 0x20 }) else { continue }
                block.add(line: reader.lineNumber, text)
                names.settle(by: text)
                block.add("\n".utf8)
            }
        }
        block.columns = columns
        return block.isEmpty ? nil : block
    }
}

/// What our properties are called in a file of features: as the first lets them be, since a layer has the same in all.
struct PropertyNames {
    private(set) var columns = PointFacts.columns
    private var isSettled = false

    mutating func settle(by feature: ArraySlice<UInt8>?) {
        guard !isSettled, let feature else { return }
        isSettled = true
        // What is no JSON is told of by whoever reads it.
        guard case .success(let json) = Result(catching: { try JSONValue(parsing: feature) }) else { return }
        columns = PointFacts.columns(beside: json["properties"]?.objectValue?.map(\.name) ?? [])
    }
}

/// Some GeoJSON features as they stand in a file, with what stands between them.
struct FeatureBlock: PointBlock {
    private enum Piece {
        case feature(line: Int, [UInt8])
        case tooLong(line: Int)
        case other([UInt8])
    }

    /// The longest feature that is held, in bytes.
    static let longest = 16 << 20

    /// How many features make a block, or how many bytes.
    private static let (size, mostBytes) = (1024, 1 << 20)

    /// What our properties are called, unless a feature has one of the name.
    var columns = PointFacts.columns

    private var pieces: [Piece] = []
    private var (count, byteCount) = (0, 0)

    var isEmpty: Bool { pieces.isEmpty }
    var isFull: Bool { count >= Self.size || byteCount >= Self.mostBytes }

    /// Adds a feature; nothing is one that could not be held.
    mutating func add(line: Int, _ text: ArraySlice<UInt8>?) {
        count += 1
        byteCount += text?.count ?? 0
        pieces.append(text.map { .feature(line: line, Array($0)) } ?? .tooLong(line: line))
    }

    /// Adds what goes through as it is.
    mutating func add(_ other: some Sequence<UInt8>) { pieces.append(.other(Array(other))) }

    func enriched(by oracle: inout PointOracle) -> EnrichedBlock {
        var result = EnrichedBlock()
        result.rows = count
        for piece in pieces {
            switch piece {
            case .other(let text): result.text.append(text)
            case .tooLong(let line):
                result.leftOut += 1
                result.problems.append("line \(line): longer than \(Self.longest >> 20) MB; it is left out")
            case .feature(let line, let text):
                do throws(PointProblem) {
                    try append(text, to: &result.text, asking: oracle)
                } catch {
                    result.problems.append("line \(line): \(error.message)")
                    result.text.append(text)
                }
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
        let own = columns.map { name in
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
