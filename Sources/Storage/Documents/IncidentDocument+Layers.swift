import Incidents

/// What layers show of a document: everything but the rules and words, which only the store reads again.
extension IncidentDocument {
    /// An incident with the places of its claims and sources in the document, where they can be copied as they stand.
    typealias LayerRecord = (incident: Incident, claims: Range<Int>?, sources: Range<Int>?)

    /// Reads what layers show.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - readsLists: Whether claims and sources are made values of also where they can be copied.
    /// - Returns: The incident; its claims and sources are empty where they are only to be copied.
    /// - Throws: `DocumentFault` when it is not one.
    static func layerRecord(
        in bytes: UnsafeBufferPointer<UInt8>, readsLists: Bool
    ) throws(DocumentFault) -> LayerRecord {
        try read(bytes) { json throws(DocumentFault) in
            var record: LayerRecord = (try happening(&json), nil, nil)
            let before = json.offset
            record.claims = json.recordList("claims", claimOpenings)
            record.sources = json.recordList("sources", sourceOpenings)
            let areBothFound = record.claims != nil && record.sources != nil
            if readsLists || !areBothFound {
                json.offset = before
                record.incident.claims = try claims(&json)
                record.incident.sources = try sources(&json)
            }
            if !areBothFound { (record.claims, record.sources) = (nil, nil) }
            try readJudgement(of: &record.incident, &json)
            return record
        }
    }

    private static let claimOpenings = DocumentReader.openings(of: ClaimField.allCases.map(\.rawValue))
    private static let sourceOpenings = DocumentReader.openings(of: SourceField.allCases.map(\.rawValue))
}
