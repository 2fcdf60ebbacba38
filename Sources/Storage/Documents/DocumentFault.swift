import TextFormats

/// What is wrong with a stored document: which member, and what was expected there.
struct DocumentFault: Error, Hashable, CustomStringConvertible {
    let member: String
    let expected: String

    var description: String { "the member '\(member)' should be \(expected)" }
}

extension JSONValue {
    /// Reads a member that must be there.
    func member<Value>(
        _ name: String, _ expected: String, _ read: (JSONValue) -> Value?
    ) throws(DocumentFault) -> Value {
        guard let value = self[name].flatMap(read) else {
            throw DocumentFault(member: name, expected: expected)
        }
        return value
    }

    /// Reads a member that may be missing or `null`.
    func optional<Value>(
        _ name: String, _ expected: String, _ read: (JSONValue) -> Value?
    ) throws(DocumentFault) -> Value? {
        guard let value = self[name], value != .null else { return nil }
        guard let result = read(value) else { throw DocumentFault(member: name, expected: expected) }
        return result
    }

    func text(_ name: String) throws(DocumentFault) -> String {
        try member(name, "a text") { $0.stringValue }
    }

    func optionalText(_ name: String) throws(DocumentFault) -> String? {
        try optional(name, "a text") { $0.stringValue }
    }

    func integer(_ name: String) throws(DocumentFault) -> Int {
        try member(name, "a whole number") { $0.integerValue }
    }

    func optionalInteger(_ name: String) throws(DocumentFault) -> Int? {
        try optional(name, "a whole number") { $0.integerValue }
    }

    /// Reads a number as ``TextFormats/JSONWriter/value(exactly:)`` writes it.
    func number(_ name: String) throws(DocumentFault) -> Double {
        try member(name, "a number") { $0.doubleValue ?? $0.stringValue.flatMap(Double.init) }
    }

    /// Reads an array, element by element.
    func list<Value>(
        _ name: String, _ read: (JSONValue) throws(DocumentFault) -> Value
    ) throws(DocumentFault) -> [Value] {
        var values: [Value] = []
        for element in try member(name, "an array", { $0.arrayValue }) { values.append(try read(element)) }
        return values
    }
}
