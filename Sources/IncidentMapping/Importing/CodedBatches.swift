import ByteStreams
import IncidentReading
import Incidents
import Storage

/// The rows of a file on their way into a database, batch by batch: while one batch is stored, several threads set the next
/// into regions and borders, and encode it.
struct CodedBatches {
    /// How many rows could not be read so far.
    private(set) var faulty = 0

    /// Why the file could not be read to its end.
    private(set) var failure: MappingError?

    /// How many rows make a batch: enough to be worth a transaction.
    static let size = 8192

    /// How many bytes of rows make a batch that has fewer.
    private static let mostBytes = 32 << 20

    private let coding: RowCoding
    private var reader: IncidentReader

    /// Where the incidents come from.
    var dataSet: DataSet { coding.coder.dataSet }

    /// Begins with the first rows.
    init(_ reader: IncidentReader, _ coding: RowCoding) {
        self.reader = reader
        self.coding = coding
        addRows()
    }

    /// The next incidents, one at least; nothing after the last.
    ///
    /// What could not be read goes to the closure.
    mutating func next(_ problem: (String) -> Void) -> [EncodedIncident]? {
        while true {
            let rows = coding.rest()
            if rows.isEmpty { return nil }
            addRows()
            let incidents = incidents(of: rows, problem)
            if !incidents.isEmpty { return incidents }
        }
    }

    private mutating func incidents(
        of rows: [RowCoding.Coded], _ problem: (String) -> Void
    ) -> [EncodedIncident] {
        var incidents: [EncodedIncident] = []
        for row in rows {
            switch row.result {
            case .success(let incident): if let incident { incidents.append(incident) }
            case .failure(let fault):
                faulty += 1
                problem(sentence(row.line, fault))
            }
        }
        return incidents
    }

    /// Begins with as many rows as make a batch.
    private mutating func addRows() {
        guard failure == nil else { return }
        var (count, bytes) = (0, 0)
        do {
            while count < Self.size, bytes < Self.mostBytes, let row = try reader.next() {
                coding.add(row)
                count += 1
                bytes += row.byteCount
            }
        } catch {
            failure = MappingError(error)
        }
    }

    private func sentence(_ line: Int, _ fault: CodingFault) -> String {
        "\(reader.path == "-" ? "standard input" : reader.path), line \(line): \(fault)"
    }
}

extension MappingError {
    /// Sorts why a file with incidents cannot be read.
    init(_ error: IncidentReadingError) {
        let sort: Sort =
            switch error {
            case .file(let error): error.operation == .open ? .noInput : .inputOutput
            case .ambiguousDays, .table, .missingColumn, .notGeoJSON, .unknownTable: .badData
            case .codingTable: .configuration
            }
        self.init(sort, "\(error)")
    }
}
