/// Cuts a GeoJSON text into its features by brackets alone, so that each is parsed by itself and has a line.
///
/// A feature is an object of the array `features` of an object on top, or an object on top without such an array.
struct FeatureScanner {
    private let bytes: [UInt8]
    private var at = 0
    /// How many brackets are open; below 0 where more were closed.
    private var depth = 0
    /// The string read last in an object on top.
    private var lastString = 0..<0
    private var isInFeatures = false
    /// Whether the object on top has an array of features.
    private var isCollection = false
    private var start = 0
    private var startLine = 1

    /// The line that was reached, counted from 1.
    private(set) var line = 1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether all brackets were closed.
    var isComplete: Bool { depth == 0 }

    /// Returns the text of the next feature and the line it begins on.
    mutating func next() -> (text: ArraySlice<UInt8>, line: Int)? {
        while at < bytes.count, depth >= 0 {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\n"): line += 1
            case UInt8(ascii: "\""): passString()
            case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if close() { return (bytes[start..<at], startLine) }
            default: break
            }
        }
        return nil
    }

    private mutating func open(_ bracket: UInt8) {
        depth += 1
        let isObject = bracket == UInt8(ascii: "{")
        if !isObject, depth == 2, bytes[lastString].elementsEqual("features".utf8) {
            isInFeatures = true
            isCollection = true
        }
        if isObject, depth == 1 || (isInFeatures && depth == 3) {
            start = at - 1
            startLine = line
        }
    }

    /// Tells whether a feature ends.
    private mutating func close() -> Bool {
        depth -= 1
        let isFeature = isInFeatures ? depth == 2 : depth == 0 && !isCollection
        if depth <= 1 { isInFeatures = false }
        if depth <= 0 { isCollection = false }
        return isFeature
    }

    private mutating func passString() {
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        at = min(at, bytes.count)
        if depth == 1 { lastString = start..<at }
        at = min(at + 1, bytes.count)
    }
}
