/// The values that a member of a document may have, by their names.
struct DocumentNames<Value: Sendable>: Sendable {
    private let entries: [(name: [UInt8], value: Value)]

    init(_ values: some Sequence<Value>, name: (Value) -> String) {
        entries = values.map { (Array(name($0).utf8), $0) }
    }

    /// The value of a name; nothing when there is none.
    ///
    /// Names of the same length are compared one after the other, which for so few is faster than to hash.
    subscript(name: UnsafeBufferPointer<UInt8>) -> Value? {
        for entry in entries where entry.name.count == name.count {
            if entry.name.elementsEqual(name) { return entry.value }
        }
        return nil
    }
}
