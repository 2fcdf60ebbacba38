import ByteStreams
import Incidents
import TextFormats

/// A table whose header has been read: whose it is, and which column stands where.
struct CodedTable {
    /// What our own table has to have.
    private static let recordMarks = ["id", "sub_event_type", "claims"]

    private(set) var reader: CSVReader

    /// The first rows, where they had to be read to tell how days are written.
    private(set) var rows: [CSVRecord] = []

    let coder: IncidentCoder

    init(
        _ input: ByteInput, _ path: String, _ format: CodedFormat?, _ tables: CodingTables
    ) throws(IncidentReadingError) {
        var tables = tables
        var (reader, header): (CSVReader, [String])
        do { (reader, header) = try Self.open(input) } catch { throw .table(path: path, error) }
        let names = header.map(Self.normalized)
        guard let format = format ?? Self.format(of: names, tables) else { throw .unknownTable(path: path) }
        let spellings = tables.columns[format.rawValue] ?? [:]
        let columns = names.map { spellings[$0] ?? $0 }
        for column in Self.marks(of: format, tables) where !columns.contains(column) {
            throw .missingColumn(path: path, column: column)
        }
        let indices = Dictionary(zip(columns, 0...), uniquingKeysWith: { first, _ in first })
        let days = Self.dayColumns.compactMap { name in indices[name].map { (name, $0) } }
        if tables.dayOrder == nil, let days = days.first {
            (tables.dayOrder, rows) = try Self.dayOrder(&reader, days, path, tables)
        }
        self.reader = reader
        coder = IncidentCoder(scheme: Self.scheme(of: format, tables), indices: indices)
    }

    // MARK: Days

    /// The column that tells how days are written.
    private static let dayColumns = ["event_date", "date_start"]

    /// So many rows are looked at until one tells.
    private static let mostRows = 20_000

    /// Reads rows until one tells which number comes first in its days; none more where days are written otherwise.
    private static func dayOrder(
        _ reader: inout CSVReader, _ column: (name: String, index: Int), _ path: String,
        _ tables: CodingTables
    ) throws(IncidentReadingError) -> (DayOrder?, [CSVRecord]) {
        var (rows, example): ([CSVRecord], String?) = ([], nil)
        do {
            while rows.count < mostRows, let row = try reader.next() {
                rows.append(row)
                let text = row.string(column.index)
                guard case .numbers(let first, let second, _) = tables.dayText(text) else {
                    if text.isEmpty { continue }
                    return (nil, rows)
                }
                if let order = DayText.numbers(first, second, year: 0).order { return (order, rows) }
                if first != second, example == nil { example = text }
            }
        } catch {
            throw .table(path: path, error)
        }
        guard let example else { return (nil, rows) }
        throw .ambiguousDays(path: path, column: column.name, example: example)
    }

    // MARK: Columns

    private static func open(_ bytes: ByteInput) throws(CSVError) -> (CSVReader, [String]) {
        var start: [UInt8] = []
        let input: DecodedInput
        do {
            input = try DecodedInput(bytes)
            while !start.contains(UInt8(ascii: "\n")), start.count < 1 << 20, try input.read(into: &start) > 0
            {}
        } catch {
            throw .file(error)
        }
        var reader = CSVReader(
            input, beginningWith: start, separator: CSVReader.separator(ofTableBeginningWith: start))
        let header = try reader.next() ?? CSVRecord()
        return (reader, (0..<header.count).map { header.string($0) })
    }

    /// A header in lower case, one `_` for each run of other characters.
    private static func normalized(_ header: String) -> String {
        header.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "_")
    }

    private static func format(of names: [String], _ tables: CodingTables) -> CodedFormat? {
        [CodedFormat.acled, .ucdp, .csv].first { format in
            let spellings = tables.columns[format.rawValue] ?? [:]
            let columns = Set(names.map { spellings[$0] ?? $0 })
            return marks(of: format, tables).allSatisfy(columns.contains)
        }
    }

    private static func marks(of format: CodedFormat, _ tables: CodingTables) -> [String] {
        format == .csv ? recordMarks : tables.marks[format.rawValue] ?? []
    }

    private static func scheme(of format: CodedFormat, _ tables: CodingTables) -> IncidentCoder.Scheme {
        switch format {
        case .acled: .acled(ACLEDCoder(tables: tables))
        case .ucdp: .ucdp(UCDPCoder(tables: tables))
        default: .record(RecordCoder())
        }
    }
}
