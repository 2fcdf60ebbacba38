import ByteStreams
import TextFormats

/// GeoJSON point features in a collection, or one feature; each goes to a line of its own, and what is around them stays.
struct PointCollection: PointSource {
    var columns: [String] { names.columns }
    let header: [UInt8] = []
    private let input: ByteInput
    private var reader: FeatureReader
    private var bytesRead = 0
    private var names = PropertyNames()

    /// Whether a feature of the collection was written, which the next is parted from by a comma.
    private var isBehindFeature = false

    init(_ input: ByteInput) throws(FileError) {
        self.input = input
        reader = try FeatureReader(input, limit: FeatureBlock.longest)
    }

    var part: Double? { input.size.map { Double(bytesRead) / Double(max($0, 1)) } }

    mutating func next() throws -> FeatureBlock? {
        var block = FeatureBlock()
        while !block.isFull, let item = try reader.next() { try add(item, to: &block) }
        block.columns = columns
        return block.isEmpty ? nil : block
    }

    private mutating func add(_ item: FeatureReader.Item, to block: inout FeatureBlock) throws(MappingError) {
        switch item {
        case .value(let text):
            add(text, to: &block)
            block.add("\n".utf8)
        case .collection(let text):
            isBehindFeature = false
            block.add(try whole(text))
            block.add("\n".utf8)
        case .feature(let text):
            if isBehindFeature, text.bytes != nil { block.add(",\n".utf8) }
            isBehindFeature = isBehindFeature || text.bytes != nil
            add(text, to: &block)
        case .end(let text):
            guard reader.isComplete else {
                throw MappingError(
                    .badData, "\(place(text)): it ends among its features; is it whole?")
            }
            block.add("\n".utf8)
            block.add(try whole(text))
            block.add("\n".utf8)
        }
    }

    private mutating func add(_ feature: FeatureReader.Text, to block: inout FeatureBlock) {
        bytesRead += feature.bytes?.count ?? 0
        block.add(line: feature.line, feature.bytes)
        names.settle(by: feature.bytes)
    }

    private func whole(_ text: FeatureReader.Text) throws(MappingError) -> ArraySlice<UInt8> {
        guard let bytes = text.bytes else {
            throw MappingError(
                .badData,
                "\(place(text)): more than \(FeatureBlock.longest >> 20) MB beside the features of a collection"
            )
        }
        return bytes
    }

    private func place(_ text: FeatureReader.Text) -> String {
        "\(input.path == "-" ? "standard input" : "'\(input.path)'"), line \(text.line)"
    }
}
