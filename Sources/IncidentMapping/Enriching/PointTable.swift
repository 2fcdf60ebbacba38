import ByteStreams
import Geodesy
import TextFormats

/// The rows of a CSV file with coordinates in two columns.
struct PointTable: PointRows {
    let columns: [String]
    let separator: UInt8
    let header: [UInt8]
    private var reader: CSVReader
    private let points: PointColumns
    private let fieldCount: Int

    /// Reads the header and finds the coordinates in it.
    init(_ input: ByteInput, _ options: EnrichOptions) throws {
        let start = try Self.firstLine(of: input)
        separator = CSVReader.separator(ofTableBeginningWith: start)
        var reader = CSVReader(input, beginningWith: start, separator: separator)
        guard let header = try reader.next() else {
            throw MappingError(.badData, "'\(options.input)' is empty")
        }
        let names = (0..<header.count).map { header.string($0) }
        points = try PointColumns(
            in: names, latitude: options.latitudeColumn, longitude: options.longitudeColumn)
        columns = Self.freeNames(beside: names)
        fieldCount = header.count
        var text = ByteBuffer()
        text.append(header.text)
        for column in columns {
            text.append(separator)
            text.append(column)
        }
        text.append(UInt8(ascii: "\n"))
        self.header = text.bytes
        self.reader = reader
    }

    mutating func next() throws -> TableRow? {
        var record = CSVRecord()
        guard try reader.next(into: &record) else { return nil }
        return TableRow(record: record, points: points, fieldCount: fieldCount)
    }

    /// The first bytes of the input, a whole line where it is not absurdly long.
    private static func firstLine(of input: ByteInput) throws(FileError) -> [UInt8] {
        var start: [UInt8] = []
        while !start.contains(UInt8(ascii: "\n")), start.count < 1 << 20, try input.read(into: &start) > 0 {}
        return start
    }

    /// Our names, with `located_` in front where the table has a column of the name already.
    private static func freeNames(beside names: [String]) -> [String] {
        PointFacts.columns.map { column in
            var name = column
            while names.contains(where: { $0.lowercased() == name }) { name = "located_" + name }
            return name
        }
    }
}

/// A row of a CSV file.
struct TableRow: PointRow {
    let record: CSVRecord
    let points: PointColumns
    let fieldCount: Int

    var line: Int { record.line }

    func write(
        to buffer: inout ByteBuffer, columns: [String], separator: UInt8,
        asking facts: (Coordinate) -> PointFacts
    ) throws(PointProblem) {
        let longitude = try number(points.longitude, "longitude")
        let point = try Coordinate(
            readLongitude: longitude, latitude: try number(points.latitude, "latitude"))
        append(fieldsTo: &buffer, separator: separator)
        facts(point).append(csvTo: &buffer, separator: separator)
        buffer.append(UInt8(ascii: "\n"))
    }

    func writeUnlocated(to buffer: inout ByteBuffer, columns: [String], separator: UInt8) {
        append(fieldsTo: &buffer, separator: separator)
        for _ in columns { buffer.append(separator) }
        buffer.append(UInt8(ascii: "\n"))
    }

    /// The row as it stands; a short one is filled up, so that ours stand under their names.
    private func append(fieldsTo buffer: inout ByteBuffer, separator: UInt8) {
        buffer.append(record.text)
        for _ in record.count..<max(fieldCount, record.count) { buffer.append(separator) }
    }

    private func number(_ column: Int, _ what: String) throws(PointProblem) -> Double {
        let field = record.field(column)
        guard !field.isEmpty else { throw PointProblem(message: "the \(what) is empty") }
        guard let number = DecimalNumber.parse(field) else {
            throw PointProblem(message: "the \(what) '\(record.string(column))' is no number")
        }
        return number
    }
}
