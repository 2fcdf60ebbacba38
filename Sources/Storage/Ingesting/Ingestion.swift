import ByteStreams
import GRDB
import Incidents

/// One batch of reports on its way into the store.
///
/// First everything extracted is added and linked with what it matches, then the clusters that changed are merged anew.
/// That gives the same incidents as merging everything at once would: no incident reaches beyond its cluster.
struct Ingestion {
    let writer: TableWriter
    let store: IncidentStore
    private let matcher: IncidentMatcher
    var extractions: ExtractionTable
    private var reconciliation: Reconciliation
    private var result = IngestResult()

    var db: Database { writer.db }

    var stamp: ChangeStamp { writer.stamp }

    init(_ writer: TableWriter, _ store: IncidentStore) throws {
        self.writer = writer
        self.store = store
        matcher = IncidentMatcher(rules: store.options.mergingRules)
        extractions = try ExtractionTable(writer.db, path: store.path)
        reconciliation = Reconciliation(writer, store)
    }

    /// Adds a report, unless it is there already.
    mutating func add(_ reported: ReportedIncidents) throws {
        let checksum = SHA256(of: reported.report.text.utf8).hexadecimal
        switch try ReportTable.checksum(of: reported.report.id, in: db) {
        case checksum?:
            result.knownReports += 1
            return
        case .some:
            result.replacedReports += 1
            try retire(reported.report.id)
        case nil: result.addedReports += 1
        }
        try ReportTable.write(
            reported.report, checksum: checksum, keepsText: store.options.keepsTexts, at: stamp.time, to: db)
        for incident in reported.incidents {
            try add(EncodedIncident(incident), from: reported.report.id)
        }
    }

    /// Merges what has changed and writes it.
    mutating func finish() throws -> IngestResult {
        try reconciliation.finish(extractions, &result)
        return result
    }

    /// Adds what was extracted from a report.
    mutating func add(_ encoded: EncodedIncident, from report: ReportID) throws {
        guard let fid = try extractions.add(encoded, from: report, stamp) else { return }
        try begin(fid, encoded, from: report, isAlone: false)
    }

    /// Notes what came with an extraction, and links it with what it may be one with, unless there is nothing of the kind.
    mutating func begin(
        _ fid: Int64, _ encoded: EncodedIncident, from report: ReportID, isAlone: Bool
    ) throws {
        try ReportTable.writeNamed(by: encoded, to: writer)
        if isAlone {
            reconciliation.forest.touch(fid)
        } else {
            try link(encoded.incident, fid, from: report)
        }
    }

    /// Joins the cluster of an extraction with those of all that it matches.
    private mutating func link(_ incident: Incident, _ cluster: Int64, from report: ReportID) throws {
        reconciliation.forest.touch(cluster)
        var compared: Set<Int64> = []
        for candidate in try candidates(for: incident, from: report) {
            guard !reconciliation.forest.areJoined(cluster, candidate.cluster),
                compared.insert(candidate.fid).inserted
            else { continue }
            if matcher.matches(incident, try extractions.extraction(candidate).incident) {
                reconciliation.forest.join(cluster, candidate.cluster)
            }
        }
    }

    /// What the indexes find that an incident may be one with; some of it twice.
    private func candidates(for incident: Incident, from report: ReportID) throws -> [ExtractionRow] {
        let near = try matcher.reach(of: incident).map {
            try extractions.extractions(within: $0, except: report)
        }
        let alike = try extractions.extractions(
            inWordsOf: incident, on: matcher.textDays(of: incident), except: report)
        return (near ?? []) + alike
    }

    /// Takes a report's extractions back; what they held together is linked anew.
    private mutating func retire(_ report: ReportID) throws {
        try relink(try extractions.retire(from: report, at: stamp.time))
    }

    /// Links anew what is left of some clusters.
    mutating func relink(_ clusters: Set<Int64>) throws {
        clusters.forEach { reconciliation.forest.touch($0) }
        let left = try extractions.members(of: clusters)
        for extraction in left { try extractions.isolate(extraction.fid) }
        for extraction in left { try link(extraction.incident, extraction.fid, from: extraction.report) }
    }
}
