import ByteStreams
import GRDB
import Incidents

/// One batch of reports on its way into the store.
///
/// First everything extracted is added and linked with what it matches, then the clusters that changed are merged anew.
/// That gives the same incidents as merging everything at once would: no incident reaches beyond its cluster.
struct Ingestion {
    let db: Database
    let stamp: ChangeStamp
    let store: IncidentStore
    private let matcher: IncidentMatcher
    private(set) var extractions: ExtractionTable
    private var reconciliation: Reconciliation
    private var result = IngestResult()

    init(_ db: Database, stamp: ChangeStamp, _ store: IncidentStore) throws {
        self.db = db
        self.stamp = stamp
        self.store = store
        matcher = IncidentMatcher(rules: store.options.mergingRules)
        extractions = try ExtractionTable(db, path: store.path)
        reconciliation = Reconciliation(db, stamp: stamp, store)
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
        for incident in reported.incidents { try add(incident, from: reported.report.id) }
    }

    /// Merges what has changed and writes it.
    mutating func finish() throws -> IngestResult {
        try reconciliation.finish(extractions, &result)
        return result
    }

    /// Adds what was extracted from a report or comes from a data set.
    mutating func add(_ incident: Incident, from report: ReportID) throws {
        guard let fid = try extractions.add(incident, from: report, stamp) else { return }
        try ReportTable.writeNamed(by: incident, at: stamp.time, to: db)
        try link(incident, fid, from: report)
    }

    /// Joins the cluster of an extraction with those of all that it matches.
    private mutating func link(_ incident: Incident, _ cluster: Int64, from report: ReportID) throws {
        reconciliation.forest.touch(cluster)
        var matching: [Int64] = []
        let compare: (Row) throws -> Void = { [reconciliation, matcher, extractions] row in
            let other: Int64 = row[1]
            guard !reconciliation.forest.areJoined(cluster, other), !matching.contains(other) else { return }
            let candidate = try extractions.extraction(row)
            if matcher.matches(incident, candidate.incident) { matching.append(other) }
        }
        if let reach = matcher.reach(of: incident) {
            try extractions.forEach(within: reach, except: report, compare)
        }
        try extractions.forEach(inWordsOf: incident, except: report, compare)
        for other in matching { reconciliation.forest.join(cluster, other) }
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
