import GRDB
import Incidents

/// Brings the incidents of some clusters up to date with what was extracted and said.
struct Reconciliation {
    /// The clusters that have changed, and which of them are now one.
    var forest = ClusterForest()

    private let writer: TableWriter
    private let store: IncidentStore

    init(_ writer: TableWriter, _ store: IncidentStore) {
        self.writer = writer
        self.store = store
    }

    /// Merges the clusters anew, writes what is different, and adds it to a result.
    mutating func finish(_ extractions: ExtractionTable, _ result: inout IngestResult) throws {
        try writer.flush()
        let log = try ReviewLog(writer.db)
        try joinByReviews(log, extractions)
        var incidents = IncidentTable(writer, store)
        let merger = IncidentMerger(rules: store.options.mergingRules)
        let groups = forest.groups
        try incidents.beginReplacing(clusters: groups.joined().filter { extractions.added[$0] == nil })
        // A new cluster that nothing was joined with stands as it came.
        let isNew = { (group: [Int64]) in
            log.inForce.isEmpty && group.count == 1 && extractions.added[group[0]] != nil
        }
        for cluster in groups.filter({ !isNew($0) }).joined() { try extractions.keepDocument(of: cluster) }
        for group in groups {
            if isNew(group), let alone = extractions.added[group[0]] {
                try incidents.put(alone, cluster: group[0])
                continue
            }
            try extractions.relabel(Set(group), as: group[0])
            let members = try extractions.members(of: [group[0]])
            for merged in try log.derive(members.map(\.incident), by: merger) {
                let encoded = EncodedIncident(merged.incident)
                try incidents.put(encoded, reasons: merged.reasons, cluster: group[0])
            }
        }
        try incidents.finishReplacing(&result)
    }

    /// Makes one cluster of those that somebody has joined across.
    private mutating func joinByReviews(_ log: ReviewLog, _ extractions: ExtractionTable) throws {
        for review in log.inForce where review.operation == "merge" {
            let clusters = try extractions.clusters(of: review.members + review.others)
            guard clusters.contains(where: forest.holds), let first = clusters.min() else { continue }
            for other in clusters { forest.join(first, other) }
        }
    }
}
