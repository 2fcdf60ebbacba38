import ByteStreams
import IncidentReading
import Incidents
import Storage

/// The rows of a file on their way into a database, batch by batch: while one batch is stored, the next is set into regions
/// and borders, and encoded.
struct CodedBatches {
    /// How many rows could not be read so far.
    private(set) var faulty = 0

    /// Why the file could not be read to its end.
    private(set) var failure: MappingError?

    /// Enough incidents to keep all threads at work.
    private static let size = 8192

    private let coding: RowCoding
    private var reader: IncidentReader
    private var pending: RowCoding.Pending?

    /// Where the incidents come from.
    var dataSet: DataSet { coding.coder.dataSet }

    /// Begins with the first rows.
    init(_ reader: IncidentReader, _ coding: RowCoding) {
        self.reader = reader
        self.coding = coding
        start()
    }

    /// The next incidents, one at least; nothing after the last.
    ///
    /// What could not be read goes to the closure.
    mutating func next(_ problem: (String) -> Void) -> [EncodedIncident]? {
        while let current = pending {
            let (rows, results) = current.wait()
            pending = nil
            start()
            var incidents: [EncodedIncident] = []
            for (row, result) in zip(rows, results) {
                switch result {
                case .success(let incident): if let incident { incidents.append(incident) }
                case .failure(let fault):
                    faulty += 1
                    problem(sentence(row.line, fault))
                }
            }
            if !incidents.isEmpty { return incidents }
        }
        return nil
    }

    /// Waits for what is under way.
    mutating func end() {
        _ = pending?.wait()
        pending = nil
    }

    private mutating func start() {
        guard failure == nil else { return }
        var rows: [CodedRow] = []
        do {
            while rows.count < Self.size, let row = try reader.next() { rows.append(row) }
        } catch {
            failure = MappingError(error)
        }
        if !rows.isEmpty { pending = coding.start(rows) }
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
