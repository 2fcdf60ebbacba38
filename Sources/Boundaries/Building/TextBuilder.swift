import Geodesy

/// Collects the names of a file, each text once.
struct TextBuilder {
    private(set) var bytes: [UInt8] = []
    private var known: [String: TextReference] = [:]

    mutating func add(_ string: String) -> TextReference {
        if let reference = known[string] { return reference }
        let reference = TextReference(offset: UInt32(bytes.count), count: UInt32(string.utf8.count))
        bytes += Array(string.utf8)
        known[string] = reference
        return reference
    }

    func string(_ reference: TextReference) -> String {
        let first = Int(reference.offset)
        return String(decoding: bytes[first..<first + Int(reference.count)], as: UTF8.self)
    }
}

/// Collects the sources of a file, each once.
struct SourceList {
    private(set) var records: [SourceRecord] = []
    private var known: [BoundarySource: UInt32] = [:]

    mutating func number(of source: BoundarySource, _ text: inout TextBuilder) -> UInt32 {
        if let number = known[source] { return number }
        let number = UInt32(records.count)
        records.append(
            SourceRecord(
                name: text.add(source.name), licence: text.add(source.licence),
                vintage: text.add(source.vintage),
                accuracy: source.accuracy.metres))
        known[source] = number
        return number
    }
}
