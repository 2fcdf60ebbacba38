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

    /// How many incidents of a database are copied at once.
    private static let batchSize = 8192

    private let installation: Installation
    private let threads: Int
    private let toolVersion: String

    /// Which number comes first in days such as `03/07/2024`; told by the table when not given.
    public var dayOrder: DayOrder?

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
    ///   then holds all transactions before the one that failed.
    /// - Complexity: Linear in the rows; memory flat, except for a GeoPackage, whose incidents are held.
    public func run(
        _ path: String, as format: CodedFormat?, to database: String, problem: (String) -> Void
    ) throws(MappingError) -> Summary {
        guard !FileIdentity.areSame(path, database) else {
            throw MappingError(.usage, "'\(path)' is the database itself; name another file")
        }
        if format == .gpkg || format == nil && path.lowercased().hasSuffix(".gpkg") {
            return try importDatabase(path, to: database)
        }
        var tables: CodingTables
        do { tables = try CodingTables(folder: installation.folder) } catch {
            throw MappingError(.configuration, "\(error)")
        }
        tables.dayOrder = dayOrder
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
        let path = reader.path
        let coding = try RowCoding(
            reader.coder, installation, threads: threads, capacity: CodedBatches.size)
        var batches = CodedBatches(reader, coding)
        var batch = batches.next(problem)
        guard batch != nil else {
            throw batches.failure
                ?? MappingError(.badData, "there is no incident in '\(path)' that can be read")
        }
        let store = try open(database)
        var (summary, count) = (Summary(), 0)
        do {
            summary.changes = try store.add(of: batches.dataSet, by: author(of: path)) {
                if count > 0 {
                    progress?(count)
                    batch = batches.next(problem)
                }
                count += batch?.count ?? 0
                return batch
            }
            try store.close()
        } catch {
            throw MappingError(error)
        }
        if let failure = batches.failure {
            throw MappingError(
                failure.sort, "\(failure); incidents before that, \(summary.incidents), are in '\(database)'")
        }
        summary.faulty = batches.faulty
        return summary
    }

    private func open(_ database: String) throws(MappingError) -> IncidentStore {
        try IncidentDatabase.openForWriting(database, atlas: try installation.openBoundaries())
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
