import Incidents
import TextFormats

/// Appends cells to a line of CSV, commas between them.
struct CSVRow {
    /// Whether a cell that a spreadsheet would run gets a quote mark before it.
    let neutralizesFormulas: Bool

    private var isFirst = true
    private var json = JSONWriter()

    /// Begins a line.
    init(neutralizesFormulas: Bool) { self.neutralizesFormulas = neutralizesFormulas }

    /// Appends a cell of text, without its NUL characters, at which many readers end a file.
    mutating func append(_ text: String, to buffer: inout ByteBuffer) {
        separate(&buffer)
        var text = text
        if neutralizesFormulas, Self.isFormula(text) { text = "'" + text }
        if Self.holdsNUL(&text) { text.unicodeScalars.removeAll { $0 == "\0" } }
        buffer.append(csvField: text)
    }

    /// Appends a cell, an empty one for the unknown.
    mutating func append(_ value: FieldValue, to buffer: inout ByteBuffer) {
        switch value {
        case .unknown: separate(&buffer)
        case .text(let text): append(text, to: &buffer)
        case .texts(let texts): append(texts.joined(separator: FieldValue.listSeparator), to: &buffer)
        case .integer(let number):
            separate(&buffer)
            buffer.append(decimal: number)
        case .number(let number, let decimals):
            separate(&buffer)
            buffer.append(number, decimals: decimals)
        }
    }

    /// Appends a cell of JSON text, which is written only where it was not before.
    mutating func append(
        _ encoded: ArraySlice<UInt8>?, to buffer: inout ByteBuffer, json write: (inout JSONWriter) -> Void
    ) {
        separate(&buffer)
        if let encoded { return buffer.append(csvField: encoded) }
        json.removeAll()
        write(&json)
        json.buffer.withBytes { buffer.append(csvField: $0, separator: UInt8(ascii: ",")) }
    }

    /// Ends the line.
    mutating func end(_ buffer: inout ByteBuffer) {
        buffer.append(UInt8(ascii: "\n"))
        isFirst = true
    }

    private mutating func separate(_ buffer: inout ByteBuffer) {
        if !isFirst { buffer.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    private static func holdsNUL(_ text: inout String) -> Bool {
        text.withUTF8 { $0.contains(0) }
    }

    /// What spreadsheets take for a formula (OWASP, "CSV Injection").
    private static func isFormula(_ text: String) -> Bool {
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }
}
