public import Incidents

/// An incident as its coders wrote it down.
public struct CodedIncident: Hashable, Sendable {
    /// How much of the location is there.
    public enum Completeness: Hashable, Sendable {
        /// A point and names; how it lies to regions and borders has to be looked up.
        case named
        /// All that a record of ours holds; only what the record leaves out has to be looked up.
        case whole
    }

    /// The incident.
    public var incident: Incident

    /// How much of the location is there.
    public var completeness: Completeness
}

/// Makes incidents of rows; any number of threads may use one.
public struct IncidentCoder: Sendable {
    enum Scheme: Sendable {
        case acled(ACLEDCoder)
        case ucdp(UCDPCoder)
        case record(RecordCoder)
    }

    let scheme: Scheme
    let indices: [String: Int]

    /// Where the incidents come from.
    public var dataSet: DataSet {
        switch scheme {
        case .acled: .acled
        case .ucdp: .ucdp
        case .record: .records
        }
    }

    /// Makes an incident of a row.
    ///
    /// - Parameter row: The row.
    /// - Returns: The incident; nothing for a feature that draws an uncertainty region.
    /// - Throws: ``CodingFault`` when the row is no incident.
    public func incident(from row: CodedRow) throws(CodingFault) -> CodedIncident? {
        switch (scheme, row.content) {
        case (.acled(let coder), .cells(let record)):
            try coder.incident(Cells(record: record, indices: indices))
        case (.ucdp(let coder), .cells(let record)):
            try coder.incident(Cells(record: record, indices: indices))
        case (.record(let coder), .cells(let record)):
            try coder.incident(Cells(record: record, indices: indices))
        case (.record(let coder), .json(let bytes)): try coder.incident(parsing: bytes)
        case (_, .tooLong): throw CodingFault("longer than 16 MB")
        case (_, .json): throw CodingFault("no row of a table")
        }
    }
}
