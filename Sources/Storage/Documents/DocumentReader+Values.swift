import TextFormats

extension DocumentReader {
    /// Reads a text that must be there.
    mutating func text(_ name: StaticString) throws(DocumentFault) -> String {
        try required(try optionalText(name), name, "a text")
    }

    /// Reads a text that may be missing or `null`.
    mutating func optionalText(_ name: StaticString) throws(DocumentFault) -> String? {
        try optional(name, "a text") { reader throws(DocumentFault) in try reader.string() }
    }

    /// Reads a whole number that must be there.
    mutating func integer(_ name: StaticString) throws(DocumentFault) -> Int {
        try required(try optionalInteger(name), name, "a whole number")
    }

    /// Reads a whole number that may be missing or `null`.
    mutating func optionalInteger(_ name: StaticString) throws(DocumentFault) -> Int? {
        try optional(name, "a whole number") { reader in
            JSONValue(number: reader.takeNumber())?.integerValue
        }
    }

    /// Reads a number that must be there, as ``TextFormats/JSONWriter/value(exactly:)`` writes it.
    mutating func number(_ name: StaticString) throws(DocumentFault) -> Double {
        let value = try optional(name, "a number") { reader throws(DocumentFault) in
            reader.peek() == UInt8(ascii: "\"")
                ? Double(try reader.string()) : JSONValue(number: reader.takeNumber())?.doubleValue
        }
        return try required(value, name, "a number")
    }

    /// Reads `true` or `false`, which must be there.
    mutating func truth(_ name: StaticString) throws(DocumentFault) -> Bool {
        let value = try optional(name, "true or false") { reader in
            reader.take("true") ? true : reader.take("false") ? false : nil
        }
        return try required(value, name, "true or false")
    }

    /// Reads one of some names, which must be there.
    mutating func choice<Value>(
        _ name: StaticString, _ expected: String, _ names: DocumentNames<Value>
    ) throws(DocumentFault) -> Value {
        try required(try optionalChoice(name, expected, names), name, expected)
    }

    /// Reads one of some names, which may be missing or `null`.
    mutating func optionalChoice<Value>(
        _ name: StaticString, _ expected: String, _ names: DocumentNames<Value>
    ) throws(DocumentFault) -> Value? {
        try optional(name, expected) { reader throws(DocumentFault) in
            names[try reader.takeQuoted().text]
        }
    }

    /// Reads an array that must be there, element by element.
    mutating func list<Value>(
        _ name: StaticString, _ element: (inout DocumentReader) throws(DocumentFault) -> Value
    ) throws(DocumentFault) -> [Value] {
        guard try find(name), peek() == UInt8(ascii: "[") else {
            throw DocumentFault(member: "\(name)", expected: "an array")
        }
        let values = try array(element)
        endValue()
        return values
    }

    /// Reads an object that may be missing or `null`.
    mutating func optionalObject<Value>(
        _ name: StaticString, _ body: (inout DocumentReader) throws(DocumentFault) -> Value
    ) throws(DocumentFault) -> Value? {
        guard try find(name) else { return nil }
        guard peek() == UInt8(ascii: "{") else {
            throw DocumentFault(member: "\(name)", expected: "an object")
        }
        let value = try object(body)
        endValue()
        return value
    }

    /// Reads an object that must be there.
    mutating func object<Value>(
        _ name: StaticString, _ body: (inout DocumentReader) throws(DocumentFault) -> Value
    ) throws(DocumentFault) -> Value {
        try required(try optionalObject(name, body), name, "an object")
    }

    /// Reads what a member may hold by a closure that returns nothing when it is something else; nothing when the member
    /// is missing or `null`.
    mutating func optional<Value>(
        _ name: StaticString, _ expected: String,
        _ read: (inout DocumentReader) throws(DocumentFault) -> Value?
    ) throws(DocumentFault) -> Value? {
        guard try find(name) else { return nil }
        let before = offset
        guard let value = try? read(&self), offset > before else {
            throw DocumentFault(member: "\(name)", expected: expected)
        }
        endValue()
        return value
    }

    /// Reads the text in quotes that stands here.
    mutating func string() throws(DocumentFault) -> String {
        let first = offset
        let (text, hasEscapes) = try takeQuoted()
        guard hasEscapes else { return String(decoding: text, as: UTF8.self) }
        let quoted = UnsafeBufferPointer(rebasing: bytes[first..<offset])
        guard let text = (try? JSONValue(parsing: quoted))?.stringValue else { throw Self.noJSON }
        return text
    }

    private func required<Value>(
        _ value: Value?, _ name: StaticString, _ expected: String
    ) throws(DocumentFault) -> Value {
        guard let value else { throw DocumentFault(member: "\(name)", expected: expected) }
        return value
    }
}
