import Geodesy
import TextFormats

/// One row or feature as it stands in its file, not yet understood.
public struct CodedRow: Sendable {
    enum Content: Sendable {
        case cells(CSVRecord)
        case json([UInt8])
        case tooLong
    }

    /// The line that it begins on, counted from 1.
    public let line: Int

    let content: Content

    /// What numbers of people may be.
    static let counts = 0...10_000_000_000

    /// How many bytes it has.
    public var byteCount: Int {
        switch content {
        case .cells(let record): record.text.count
        case .json(let bytes): bytes.count
        case .tooLong: 0
        }
    }
}

/// The cells of a row by the names of their columns.
struct Cells {
    let record: CSVRecord
    let indices: [String: Int]

    /// Whether the table has a column.
    func has(_ column: String) -> Bool { indices[column] != nil }

    /// The text of a cell without blanks around it; nothing for an empty cell and a missing column.
    func text(_ column: String) -> String? {
        guard let index = indices[column] else { return nil }
        let field = record.field(index)
        guard let first = field.firstIndex(where: { $0 > 0x20 }),
            let last = field.lastIndex(where: { $0 > 0x20 })
        else { return nil }
        return String(decoding: field[first...last], as: UTF8.self)
    }

    /// The text of a cell as it stands; nothing for an empty cell and a missing column.
    func exactText(_ column: String) -> String? {
        indices[column].map(record.string).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The text of a cell that must not be empty.
    func required(_ column: String) throws(CodingFault) -> String {
        guard let text = text(column) else { throw CodingFault("the column '\(column)' is empty") }
        return text
    }

    /// A whole number, also where a spreadsheet has written it as `3.0`.
    func integer(_ column: String) throws(CodingFault) -> Int? {
        guard let text = text(column) else { return nil }
        guard let number = Int(text) ?? Double(text).flatMap(Int.init(exactly:)) else {
            throw CodingFault("the \(column) '\(text)' is no whole number")
        }
        return number
    }

    /// A number that may not be below zero.
    func count(_ column: String) throws(CodingFault) -> Int? {
        guard let number = try integer(column) else { return nil }
        guard CodedRow.counts.contains(number) else {
            throw CodingFault("the \(column) \(number) is below zero or more than there are people")
        }
        return number
    }

    /// A code of a list of codes.
    func code<Code: RawRepresentable<Int>>(_ column: String, _ type: Code.Type) throws(CodingFault) -> Code? {
        guard let number = try integer(column) else { return nil }
        guard let code = Code(rawValue: number) else {
            throw CodingFault("the \(column) \(number) is none of the codes")
        }
        return code
    }

    /// The point in the columns `latitude` and `longitude`.
    func point() throws(CodingFault) -> Coordinate {
        let point = Coordinate(longitude: try degrees("longitude"), latitude: try degrees("latitude"))
        guard point.isValid else {
            throw CodingFault("the point \(point.latitude), \(point.longitude) is not on the Earth")
        }
        return point
    }

    private func degrees(_ column: String) throws(CodingFault) -> Double {
        let text = try required(column)
        guard let number = Double(text) else { throw CodingFault("the \(column) '\(text)' is no number") }
        return number
    }

    /// The parts of a cell with a list.
    func list(_ column: String) -> [String] {
        (text(column) ?? "").split(separator: ";").map { Self.trimmed($0) }.filter { !$0.isEmpty }
    }

    /// The parts of a cell whose places count, empty ones too.
    func places(_ column: String) -> [String] {
        (text(column) ?? "").split(separator: ";", omittingEmptySubsequences: false).map(Self.trimmed)
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
