/// Writes JSON piece by piece into a buffer, commas where they belong.
///
///     writer.beginObject()
///     writer.name("id"); writer.value("a1")
///     writer.name("tags"); writer.beginArray(); writer.value(1); writer.endArray()
///     writer.endObject()
///
/// The caller is trusted to write a name before each value of an object.
public struct JSONWriter: Sendable {
    /// The text so far; drain it between values with ``ByteBuffer/removeAll()``.
    public var buffer: ByteBuffer

    private var needsComma = false

    /// Creates a writer that appends to a buffer.
    ///
    /// - Parameter buffer: Where the text goes.
    public init(_ buffer: ByteBuffer = ByteBuffer()) {
        self.buffer = buffer
    }

    /// Opens an object.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Closes an object.
    public mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Opens an array.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Closes an array.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Ends a JSON text with a line feed, so that another may follow (JSON Lines).
    public mutating func endLine() {
        buffer.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    /// Begins a line for the next element of an array, so that long arrays read and differ line by line.
    public mutating func breakLine() {
        separate()
        buffer.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    /// Writes the name of the next value.
    ///
    /// - Parameter name: A literal that needs no escapes.
    public mutating func name(_ name: StaticString) {
        separate()
        buffer.append(UInt8(ascii: "\""))
        buffer.append(name)
        buffer.append("\":" as StaticString)
        needsComma = false
    }

    /// Writes the name of the next value, escaped.
    ///
    /// - Parameter name: Any text.
    public mutating func name(escaping name: String) {
        separate()
        appendQuoted(name)
        buffer.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes the name of the next value.
    ///
    /// - Parameter name: The name in quotes with its colon, as ``JSONWriter/encoded(name:)`` makes it.
    public mutating func name(encoded name: [UInt8]) {
        separate()
        buffer.append(name)
        needsComma = false
    }

    /// Returns a name in quotes with its colon, for ``name(encoded:)``.
    ///
    /// - Parameter name: Any text.
    /// - Returns: Its bytes.
    public static func encoded(name: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.name(escaping: name)
        return writer.buffer.bytes
    }

    /// Forgets the text and keeps its memory, for another one.
    public mutating func removeAll() {
        buffer.removeAll()
        needsComma = false
    }

    /// Begins in the middle of an array or object, after a value.
    public mutating func resume() { needsComma = true }

    /// Writes `null`.
    public mutating func null() {
        separate()
        buffer.append("null" as StaticString)
        needsComma = true
    }

    /// Writes a string, `null` for none.
    public mutating func value(_ value: String?) {
        guard let value else { return null() }
        separate()
        appendQuoted(value)
        needsComma = true
    }

    /// Writes a whole number, `null` for none.
    public mutating func value(_ value: Int?) {
        guard let value else { return null() }
        separate()
        buffer.append(decimal: value)
        needsComma = true
    }

    /// Writes a number with at most so many decimals, `null` for none and for what is not finite.
    ///
    /// - Parameters:
    ///   - value: The number.
    ///   - decimals: At most 9; 7 are a centimetre in degrees.
    public mutating func value(_ value: Double?, decimals: Int) {
        guard let value, value.isFinite else { return null() }
        separate()
        buffer.append(value, decimals: decimals)
        needsComma = true
    }

    /// Writes a truth value, `null` for none.
    public mutating func value(_ value: Bool?) {
        guard let value else { return null() }
        separate()
        buffer.append(value ? "true" as StaticString : "false")
        needsComma = true
    }

    /// Writes a value that was read before.
    ///
    /// - Parameter value: Any JSON value; its numbers keep all their digits.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): self.value(value)
        case .integer(let value): self.value(value)
        case .number(let value): raw("\(value)")
        case .string(let value): self.value(value)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                name(escaping: member.name)
                self.value(member.value)
            }
            endObject()
        }
    }

    /// Writes text that is JSON already.
    ///
    /// - Parameter text: One JSON value.
    public mutating func raw(_ text: String) {
        separate()
        buffer.append(text)
        needsComma = true
    }

    /// Writes bytes that are JSON already.
    ///
    /// - Parameter utf8: One JSON value.
    public mutating func raw(_ utf8: ArraySlice<UInt8>) {
        separate()
        buffer.append(utf8)
        needsComma = true
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        buffer.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        buffer.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { buffer.append(UInt8(ascii: ",")) }
    }

    private mutating func appendQuoted(_ text: String) {
        buffer.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { buffer.append(escapingJSON: $0) }
        buffer.append(UInt8(ascii: "\""))
    }
}

extension ByteBuffer {
    /// Appends text with JSON's escapes: quotes, backslashes and control characters, nothing else.
    ///
    /// - Parameter utf8: Valid UTF-8.
    public mutating func append(escapingJSON utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while true {
            let offset = SpecialBytes.next(
                in: utf8, from: start, below: 0x20, or: (0x22, 0x5C, 0x7F, 0x7F, 0x7F))
            append(UnsafeBufferPointer(rebasing: utf8[start..<offset]))
            guard offset < utf8.count else { break }
            appendEscape(utf8[offset])
            start = offset + 1
        }
    }

    private mutating func appendEscape(_ byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case 0x22, 0x5C: append(byte)
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0D: append(UInt8(ascii: "r"))
        case 0x09: append(UInt8(ascii: "t"))
        default:
            append("u00" as StaticString)
            append(Self.hexadecimal(byte >> 4))
            append(Self.hexadecimal(byte & 15))
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? digit + 0x30 : digit + 0x57
    }
}
