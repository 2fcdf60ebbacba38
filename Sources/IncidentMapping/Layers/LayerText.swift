import Prose
import SimpleFeatures
import TextFormats

/// The names and values of one row, in the order of the columns.
typealias LayerRow = [(name: StaticString, value: LayerValue)]

/// A value of a row.
enum LayerValue {
    /// Text.
    case text(String)
    /// Several texts.
    case list([String])
    /// A number and its decimals.
    case number(Double, decimals: Int)
    /// Unknown.
    case none

    /// Whether it is a number.
    var isNumber: Bool {
        if case .number = self { true } else { false }
    }

    /// The value as people and tables read it.
    var plainText: String {
        switch self {
        case .text(let text): return text
        case .list(let texts): return texts.joined(separator: "; ")
        case .number(let value, let decimals):
            var buffer = ByteBuffer()
            buffer.append(value, decimals: decimals)
            return String(decoding: buffer.bytes, as: UTF8.self)
        case .none: return ""
        }
    }
}

/// Writes rows in the formats of lists.
enum LayerText {
    static func csv(_ rows: [LayerRow]) -> [UInt8] {
        var buffer = ByteBuffer()
        appendLine((rows.first ?? []).map { $0.name.description }, to: &buffer)
        for row in rows { appendLine(row.map { $0.value.plainText }, to: &buffer) }
        return buffer.bytes
    }

    private static func appendLine(_ fields: [String], to buffer: inout ByteBuffer) {
        for (index, field) in fields.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            buffer.append(csvField: field.utf8)
        }
        buffer.append(UInt8(ascii: "\n"))
    }

    static func jsonLines(_ rows: [LayerRow]) -> [UInt8] {
        var writer = JSONWriter()
        for row in rows {
            write(row, to: &writer)
            writer.endLine()
        }
        return writer.buffer.bytes
    }

    static func geoJSON(
        _ rows: [LayerRow], geometry: (Int) throws(MappingError) -> Geometry?
    ) throws(MappingError) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("type")
        writer.value("FeatureCollection")
        writer.name("features")
        writer.beginArray()
        for (index, row) in rows.enumerated() {
            writer.beginObject()
            writer.name("type")
            writer.value("Feature")
            writer.name("properties")
            write(row, to: &writer)
            writer.name("geometry")
            writer.value(try geometry(index), decimals: 6)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        return writer.buffer.bytes
    }

    private static func write(_ row: LayerRow, to writer: inout JSONWriter) {
        writer.beginObject()
        for (name, value) in row {
            writer.name(name)
            switch value {
            case .text(let text): writer.value(text)
            case .number(let number, let decimals): writer.value(number, decimals: decimals)
            case .none: writer.null()
            case .list(let texts):
                writer.beginArray()
                for text in texts { writer.value(text) }
                writer.endArray()
            }
        }
        writer.endObject()
    }

    /// Aligned columns; what is provenance and long is left to the other formats.
    static func table(_ rows: [LayerRow]) -> [UInt8] {
        let shown = rows.map {
            $0.filter { !["source", "licence", "vintage"].contains($0.name.description) }
        }
        var table = TextTable(
            (shown.first ?? []).map { name, value in
                TextTable.Column(title: name.description, isNumeric: value.isNumber)
            })
        for row in shown { table.add(row.map(\.value.plainText)) }
        return Array(table.text.utf8)
    }
}
