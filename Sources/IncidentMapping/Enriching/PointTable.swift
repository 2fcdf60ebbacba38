import ByteStreams
import Geodesy
import TextFormats

/// A CSV file with coordinates in two columns.
struct PointTable: PointSource {
    let columns: [String]
    let separator: UInt8
    let header: [UInt8]
    private let path: String
    private let input: DecodedInput
    private let points: PointColumns
    private let fieldCount: Int
    private var reader: CSVBlockReader

    /// Reads the header and finds the coordinates in it.
    init(_ file: ByteInput, _ options: EnrichOptions) throws {
        path = options.input
        input = try DecodedInput(file, encoding: options.encoding)
        let start = try Self.firstLine(of: input)
        separator = CSVReader.separator(ofTableBeginningWith: start)
        reader = CSVBlockReader(input, beginningWith: start, separator: separator)
        let first: (text: [UInt8], fields: [String])?
        do { first = try reader.header() } catch { throw Self.refusal(error, options.input) }
        guard let (text, names) = first else {
            throw MappingError(.badData, "'\(options.input)' is empty")
        }
        points = try PointColumns(
            in: names, latitude: options.latitudeColumn, longitude: options.longitudeColumn)
        columns = PointFacts.columns(beside: names)
        fieldCount = names.count
        var header = ByteBuffer()
        header.append(text)
        for column in columns {
            header.append(separator)
            header.append(column)
        }
        header.append(UInt8(ascii: "\n"))
        self.header = header.bytes
    }

    var part: Double? { input.size.map { Double(input.bytesRead) / Double(max($0, 1)) } }

    mutating func next() throws -> TableBlock? {
        let block: CSVBlock?
        do { block = try reader.next() } catch { throw Self.refusal(error, path) }
        return block.map {
            TableBlock(block: $0, points: points, fieldCount: fieldCount, separator: separator)
        }
    }

    /// What is no table is the fault of the data.
    private static func refusal(_ error: CSVError, _ path: String) -> any Error {
        if case .file(let fault) = error { return fault }
        return MappingError(.badData, "\(path == "-" ? "standard input" : path), \(error)")
    }

    /// The first bytes of the input, a whole line where it is not absurdly long.
    private static func firstLine(of input: DecodedInput) throws(FileError) -> [UInt8] {
        var start: [UInt8] = []
        while !start.contains(UInt8(ascii: "\n")), start.count < 1 << 20, try input.read(into: &start) > 0 {}
        return start
    }
}

/// Some rows of a CSV file.
struct TableBlock: PointBlock {
    let block: CSVBlock
    let points: PointColumns
    let fieldCount: Int
    let separator: UInt8

    func enriched(by oracle: inout PointOracle) -> EnrichedBlock {
        var result = EnrichedBlock()
        result.text.reserveCapacity(block.bytes.count * 4)
        var scanner = CSVScanner(block, separator: separator)
        let isPlain = !block.bytes.contains { $0 >= 0x80 }
        while scanner.next() {
            result.rows += 1
            result.text.append(block.bytes[scanner.record])
            // A short row is filled up, so that ours stand under their names.
            for _ in scanner.fields.count..<max(fieldCount, scanner.fields.count) {
                result.text.append(separator)
            }
            do throws(PointProblem) {
                oracle.append(
                    oracle.facts(of: try point(scanner)), csvTo: &result.text, separator: separator)
            } catch {
                result.problems.append("line \(scanner.line): \(error.message)")
                for _ in PointFacts.columns { result.text.append(separator) }
            }
            result.text.append(UInt8(ascii: "\n"))
            if !isPlain, String(validating: block.bytes[scanner.record], as: UTF8.self) == nil {
                result.meetForeignText(line: scanner.line)
            }
        }
        return result
    }

    private func point(_ row: CSVScanner) throws(PointProblem) -> Coordinate {
        let longitude = try number(row, points.longitude, "longitude")
        return try Coordinate(
            readLongitude: longitude, latitude: try number(row, points.latitude, "latitude"))
    }

    private func number(_ row: CSVScanner, _ column: Int, _ what: String) throws(PointProblem) -> Double {
        let field = row.field(column)
        // Where commas do not part fields, they part whole numbers from decimals, as in French and German tables.
        if let number = DecimalNumber.parse(field, allowsComma: separator != UInt8(ascii: ",")) {
            return number
        }
        guard field.contains(where: { $0 > 0x20 }) else {
            throw PointProblem(message: "the \(what) is empty")
        }
        throw PointProblem(message: "the \(what) '\(row.string(column))' is no number")
    }
}
