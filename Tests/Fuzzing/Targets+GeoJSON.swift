import ByteStreams
import TestSupport
import TextFormats

extension FuzzTarget {
    /// What parts GeoJSON.
    static let geoJSON = [features]

    /// Features of any text: the same in pieces of any size, and those that a reader of JSON finds.
    private static let features = FuzzTarget(
        name: "features",
        seeds: {
            [
                "{\"type\":\"FeatureCollection\",\"features\":[{\"a\":[1,{}]},\n{\"b\":\"]\\\"\"}],\"x\":{}}",
                "\u{1E}{\"a\":1}\n\u{1E}{\"features\":[]}\n", "{\"features\":[1,,2,", "[{\"features\":[]}] x",
            ].map { Array($0.utf8) }
        },
        words: ["\"features\"", "\"features\":[", "{", "}", "[", "]", ",", ":", "\"", "\\", "\u{1E}", "\n"],
        makeReader: {
            { input in
                let whole = try items(of: ByteInput(input))
                let pieces = try items(of: ByteInput(input, piece: 1 + (input.last.map(Int.init) ?? 0) % 16))
                require(whole == pieces, "pieces do not show")
                require(whole.joined().count <= input.count + whole.count, "no byte is given twice")
                guard whole.first?.first == UInt8(ascii: "c"), let json = try? JSONValue(parsing: input)
                else {
                    return
                }
                let found = try whole.filter { $0.first == UInt8(ascii: "f") }.map {
                    try JSONValue(parsing: $0.dropFirst())
                }
                let isThere = (json.objectValue ?? []).contains {
                    $0.name == "features" && $0.value == .array(found)
                }
                require(isThere, "the features are those of the text")
            }
        })

    /// What a reader gives, each text behind a letter for its kind.
    private static func items(of input: ByteInput) throws -> [[UInt8]] {
        var reader = try FeatureReader(input)
        var items: [[UInt8]] = []
        while let item = try reader.next() {
            let kind =
                switch item {
                case .value: UInt8(ascii: "v")
                case .collection: UInt8(ascii: "c")
                case .feature: UInt8(ascii: "f")
                case .end: UInt8(ascii: "e")
                }
            items.append([kind] + (item.text.bytes ?? []))
        }
        return items
    }
}
