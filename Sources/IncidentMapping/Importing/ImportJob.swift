import ByteStreams
public import IncidentReading
import Incidents
public import Storage

/// Adds incidents that are coded already to a database: `import`.
///
/// A row that cannot be read is named by its line, and the others are imported.
public struct ImportJob {
    /// What became of the rows.
    public struct Summary: Sendable {
        /// What has changed in the database.
        public var changes = ImportResult()

        /// How many rows could not be read.
        public var faulty = 0

        /// How many incidents were read.
        public var incidents: Int { changes.added + changes.replaced + changes.known }
    }

    /// Enough incidents to make good use of a transaction.
    private static let batchSize = 8192

    private let installation: Installation
    private let threads: Int
    private let toolVersion: String

    /// Takes the number of incidents done after each batch.
    public var progress: ((Int) -> Void)?

    /// Creates a job.
    ///
    /// - Parameters:
    ///   - installation: Where the boundaries and the tables lie.
    ///   - threads: How many threads work at most.
    ///   - toolVersion: The version that the history names.
    public init(_ installation: Installation, threads: Int, toolVersion: String) {
        self.installation = installation
        self.threads = threads
        self.toolVersion = toolVersion
    }

    /// Imports a file.
    ///
    /// - Parameters:
    ///   - path: The file; `-` is the standard input.
    ///   - format: What it is; told by its extension or header when not given.
    ///   - database: The database; opened, and made, when there is an incident to put into it.
    ///   - problem: Takes what could not be read, as it comes.
    /// - Returns: What has changed.
    /// - Throws: ``MappingError`` when the file holds no incident or cannot be read, or the database cannot be written; it
    ///   then holds all batches before the one that failed.
    /// - Complexity: Linear in the rows; memory flat, except for GeoJSON and GeoPackage, which are held whole.
    public func run(
        _ path: String, as format: CodedFormat?, to database: String, problem: (String) -> Void
    ) throws(MappingError) -> Summary {
        guard !FileIdentity.areSame(path, database) else {
            throw MappingError(.usage, "'\(path)' is the database itself; name another file")
        }
        if format == .gpkg || format == nil && path.lowercased().hasSuffix(".gpkg") {
            return try importDatabase(path, to: database)
        }
        let tables: CodingTables
        do { tables = try CodingTables(folder: installation.folder) } catch {
            throw MappingError(.configuration, "\(error)")
        }
        let reader: IncidentReader
        do { reader = try IncidentReader(path: path, format: format, tables) } catch {
            throw MappingError(error)
        }
        return try importRows(of: reader, to: database, problem)
    }

    // MARK: Rows

    private func importRows(
        of reader: IncidentReader, to database: String, _ problem: (String) -> Void
    ) throws(MappingError) -> Summary {
        var reader = reader
        var summary = Summary()
        var store: IncidentStore?
        let coding = try RowCoding(reader.coder, installation, threads: threads)
        var reading = try Self.start(&reader, coding)
        defer { _ = reading?.wait() }
        while let current = reading {
            let (rows, results) = current.wait()
            reading = nil
            // While these are stored, the next are set into regions and borders, and encoded.
            reading = try Self.start(&reader, coding)
            var incidents: [EncodedIncident] = []
            for (row, result) in zip(rows, results) {
                switch result {
                case .success(let incident): if let incident { incidents.append(incident) }
                case .failure(let fault):
                    summary.faulty += 1
                    problem(Self.sentence(reader.path, row.line, fault))
                }
            }
            guard !incidents.isEmpty else { continue }
            if store == nil { store = try open(database) }
            do {
                let changes = try store?.add(incidents, of: coding.coder.dataSet, by: author(of: reader.path))
                summary.changes = summary.changes + (changes ?? ImportResult())
            } catch {
                throw MappingError(error)
            }
            progress?(summary.incidents)
        }
        guard let store else {
            throw MappingError(.badData, "there is no incident in '\(reader.path)' that can be read")
        }
        do { try store.close() } catch { throw MappingError(error) }
        return summary
    }

    /// Begins with the next rows; nothing after the last.
    private static func start(
        _ reader: inout IncidentReader, _ coding: RowCoding
    ) throws(MappingError) -> RowCoding.Pending? {
        let rows = try nextBatch(of: &reader)
        return rows.isEmpty ? nil : coding.start(rows)
    }

    private func open(_ database: String) throws(MappingError) -> IncidentStore {
        try IncidentDatabase.openForWriting(database, atlas: try installation.openBoundaries())
    }

    private static func nextBatch(of reader: inout IncidentReader) throws(MappingError) -> [CodedRow] {
        var rows: [CodedRow] = []
        do {
            while rows.count < batchSize, let row = try reader.next() { rows.append(row) }
        } catch {
            throw MappingError(error)
        }
        return rows
    }

    private static func sentence(_ path: String, _ line: Int, _ fault: CodingFault) -> String {
        "\(path == "-" ? "standard input" : path), line \(line): \(fault)"
    }

    private func author(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return "incident-mapper \(toolVersion), import of \(name)"
    }

    // MARK: Databases

    private func importDatabase(
        _ path: String, to database: String
    ) throws(MappingError) -> Summary {
        let source = try IncidentDatabase.open(path)
        let store = try open(database)
        var summary = Summary()
        do {
            var all = IncidentFilter()
            all.includesRejected = true
            let incidents = try source.incidents(matching: all)
            for start in stride(from: 0, to: incidents.count, by: Self.batchSize) {
                let batch = Array(incidents[start..<min(start + Self.batchSize, incidents.count)])
                let reports = try source.reports(namedBy: batch)
                let changes = try store.add(batch, of: .records, reports: reports, by: author(of: path))
                summary.changes = summary.changes + changes
                progress?(summary.incidents)
            }
            try store.close()
        } catch {
            throw MappingError(error)
        }
        return summary
    }
}

extension MappingError {
    /// Sorts why a file with incidents cannot be read.
    fileprivate init(_ error: IncidentReadingError) {
        let sort: Sort =
            switch error {
            case .file(let error): error.operation == .open ? .noInput : .inputOutput
            case .table, .missingColumn, .notGeoJSON, .unknownTable: .badData
            case .codingTable: .configuration
            }
        self.init(sort, "\(error)")
    }
}
