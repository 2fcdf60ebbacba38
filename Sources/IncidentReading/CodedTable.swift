import ByteStreams
import Incidents
import TextFormats

/// A table whose header has been read: whose it is, and which column stands where.
struct CodedTable {
    /// What our own table has to have.
    private static let recordMarks = ["id", "sub_event_type", "claims"]

    let reader: CSVReader
    let coder: IncidentCoder

    init(
        _ input: ByteInput, _ path: String, _ format: CodedFormat?, _ tables: CodingTables
    ) throws(IncidentReadingError) {
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
        self.reader = reader
        coder = IncidentCoder(scheme: Self.scheme(of: format, tables), indices: indices)
    }

    private static func open(_ input: ByteInput) throws(CSVError) -> (CSVReader, [String]) {
        var start: [UInt8] = []
        do {
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
