import GRDB
import Incidents
import SimpleFeatures

/// Writes the incidents of the clusters that have changed: what is new, what is different, what is no more.
struct IncidentTable {
    /// An incident as it was before.
    private struct Former {
        let fid: Int64
        let cluster: Int64
        let document: String
    }

    private let writer: TableWriter
    private let rows: IncidentRows
    private let shape: @Sendable (IncidentLocation) -> Geometry?
    private let path: String
    private var formers: [IncidentID: Former] = [:]
    private var result = IngestResult()

    init(_ writer: TableWriter, _ store: IncidentStore) {
        self.writer = writer
        path = store.path
        rows = IncidentRows(writer)
        shape = store.options.shape
    }

    /// Remembers the incidents of the clusters that are about to be replaced.
    mutating func beginReplacing(clusters: some Sequence<Int64>) throws {
        let statement = try writer.db.cachedStatement(
            sql: """
                SELECT i.id, m.fid, m.cluster, m.document
                FROM im_incidents AS m JOIN incidents AS i ON i.fid = m.fid WHERE m.cluster = ?
                """)
        for cluster in clusters {
            for row in try Row.fetchAll(statement, arguments: [cluster]) {
                formers[IncidentID(row[0])] = Former(fid: row[1], cluster: row[2], document: row[3])
            }
        }
    }

    /// Writes an incident, unless it is there as it is.
    mutating func put(_ encoded: EncodedIncident, reasons: [MergeReason] = [], cluster: Int64) throws {
        let id = encoded.incident.id
        guard let former = formers.removeValue(forKey: id) else {
            try rows.insert(ShownIncident(encoded, reasons: reasons, shape: shape), cluster: cluster)
            try History.add(.added, id, nil, to: writer)
            result.addedIncidents += 1
            return
        }
        let document = encoded.document.withoutWords
        if !former.document.utf8.elementsEqual(document) {
            let shown = ShownIncident(encoded, reasons: reasons, shape: shape)
            try rows.update(former.fid, shown, cluster: cluster)
            let text = String(decoding: document, as: UTF8.self)
            let change = try DocumentChange(from: former.document, to: text, path: path)
            try History.add(.changed, id, change, to: writer)
            result.changedIncidents += 1
        } else if former.cluster != cluster {
            try rows.move(former.fid, to: cluster)
        }
    }

    /// Removes what is no more, and adds what has changed to a result.
    mutating func finishReplacing(_ total: inout IngestResult) throws {
        for (id, former) in formers.sorted(by: { $0.key < $1.key }) {
            try rows.delete(former.fid)
            let change = DocumentChange(before: former.document, after: nil)
            try History.add(.removed, id, change, to: writer)
            result.removedIncidents += 1
        }
        formers = [:]
        total = total + result
    }
}
