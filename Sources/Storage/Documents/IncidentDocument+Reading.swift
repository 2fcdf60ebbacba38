import Incidents
import TextFormats

extension IncidentDocument {
    /// Reads an incident.
    ///
    /// - Parameter utf8: A document that was written by this or an older version.
    /// - Returns: The incident.
    /// - Throws: `DocumentFault` when it is not one.
    static func incident(from utf8: some Sequence<UInt8>) throws(DocumentFault) -> Incident {
        let read = { (bytes: UnsafeBufferPointer<UInt8>) -> Result<Incident, DocumentFault> in
            Result { () throws(DocumentFault) in try incident(in: bytes) }
        }
        let result =
            utf8.withContiguousStorageIfAvailable(read) ?? Array(utf8).withUnsafeBufferPointer(read)
        return try result.get()
    }

    /// Reads an incident of a document that was changed member by member.
    static func incident(_ json: JSONValue) throws(DocumentFault) -> Incident {
        var writer = JSONWriter()
        writer.value(json)
        return try incident(from: writer.buffer.bytes)
    }

    /// Reads an incident where its document stands.
    static func incident(in bytes: UnsafeBufferPointer<UInt8>) throws(DocumentFault) -> Incident {
        try read(bytes, incident)
    }

    /// Reads a document from its first byte to its last.
    static func read<Value>(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ body: (inout DocumentReader) throws(DocumentFault) -> Value
    ) throws(DocumentFault) -> Value {
        var reader = DocumentReader(bytes)
        do throws(DocumentFault) {
            let value = try reader.object(body)
            guard reader.isAtEnd() else { throw DocumentReader.noJSON }
            return value
        } catch {
            throw explained(error, in: bytes)
        }
    }

    /// Where the document is no JSON at all, the parser says where.
    private static func explained(
        _ fault: DocumentFault, in bytes: UnsafeBufferPointer<UInt8>
    ) -> DocumentFault {
        do { _ = try JSONValue(parsing: bytes) } catch {
            return DocumentFault(member: "", expected: "JSON: \(error)")
        }
        return fault
    }

    private static func incident(_ json: inout DocumentReader) throws(DocumentFault) -> Incident {
        var incident = try happening(&json)
        incident.claims = try claims(&json)
        incident.sources = try sources(&json)
        try readJudgement(of: &incident, &json)
        incident.rules = try json.list("rules") { json throws(DocumentFault) in try json.string() }
        let words = try words(json.optionalText("words"))
        if !words.isEmpty { incident.words = words }
        return incident
    }

    // In the order in which the members are written, in which they are found at once.
    static func happening(_ json: inout DocumentReader) throws(DocumentFault) -> Incident {
        var incident = Incident(
            id: IncidentID(try json.text("id")), type: try json.choice("type", "a sub-event type", types))
        incident.date = try date(&json)
        incident.targetsCivilians = try json.truth("targets_civilians")
        incident.side1 = try json.optionalObject("side1", side)
        incident.side2 = try json.optionalObject("side2", side)
        incident.location = try json.optionalObject("location", location)
        incident.fatalities = try json.optionalObject("fatalities", fatalities)
        return incident
    }

    static func claims(_ json: inout DocumentReader) throws(DocumentFault) -> [Claim] {
        try json.list("claims") { json throws(DocumentFault) in try json.object(claim) }
    }

    static func sources(_ json: inout DocumentReader) throws(DocumentFault) -> [Source] {
        try json.list("sources") { json throws(DocumentFault) in try json.object(source) }
    }

    static func readJudgement(
        of incident: inout Incident, _ json: inout DocumentReader
    ) throws(DocumentFault) {
        incident.notes = try json.text("notes")
        incident.confidence = try json.number("confidence")
        incident.reviewStatus = try json.choice("review_status", "a status of review", statuses)
    }

    private static let types = DocumentNames(SubEventType.allCases, name: \.rawValue)
    private static let statuses = DocumentNames(
        [ReviewStatus.unreviewed, .confirmed, .corrected, .rejected], name: \.rawValue)
    private static let certainties = DocumentNames(
        [DateCertainty.days, .withinWeek, .withinMonth, .withinYear], name: \.rawValue)
    private static let outcomes = DocumentNames(Outcome.allCases, name: \.rawValue)
    private static let actorTypes = DocumentNames(ActorType.allCases, name: \.name)

    private static func date(_ json: inout DocumentReader) throws(DocumentFault) -> EventDate? {
        let start = try day(&json, "event_date")
        let end = try day(&json, "event_date_end")
        let certainty = try json.optionalChoice("date_certainty", "a certainty", certainties)
        guard let start, let end else { return nil }
        guard let certainty else { throw DocumentFault(member: "date_certainty", expected: "a certainty") }
        return EventDate(DateInterval(start, end), certainty)
    }

    private static func day(
        _ json: inout DocumentReader, _ name: StaticString
    ) throws(DocumentFault) -> CalendarDate? {
        try json.optional(name, "a day") { json throws(DocumentFault) in
            CalendarDate(iso: try json.takeQuoted().text)
        }
    }

    private static func side(_ json: inout DocumentReader) throws(DocumentFault) -> Side {
        Side(
            try actor(&json),
            associates: try json.list("associates") { json throws(DocumentFault) in try json.object(actor) })
    }

    private static func actor(_ json: inout DocumentReader) throws(DocumentFault) -> Actor {
        Actor(name: try json.text("name"), type: try json.choice("type", "an actor type", actorTypes))
    }

    private static func fatalities(_ json: inout DocumentReader) throws(DocumentFault) -> Fatalities {
        Fatalities(
            conservative: try json.integer("conservative"), low: try json.integer("low"),
            best: try json.integer("best"), high: try json.optionalInteger("high"))
    }

    private static func claim(_ json: inout DocumentReader) throws(DocumentFault) -> Claim {
        Claim(
            claimant: try json.optionalText("claimant"),
            claimantType: try json.optionalChoice("claimant_type", "an actor type", actorTypes),
            outcome: try json.choice("outcome", "an outcome", outcomes),
            victim: try json.optionalText("victim"),
            victimType: try json.optionalChoice("victim_type", "an actor type", actorTypes),
            count: ClaimedCount(
                low: try json.optionalInteger("count_low"), high: try json.optionalInteger("count_high")),
            wording: try json.optionalText("wording") ?? "", hedge: try json.optionalText("hedge"),
            quotation: try quotation(&json))
    }

    private static func source(_ json: inout DocumentReader) throws(DocumentFault) -> Source {
        let report = try json.text("report")
        var source = Source(
            quotation: Quotation(report: ReportID(report), start: 0, end: 0),
            publisher: try json.optionalText("source"), title: try json.optionalText("title"),
            url: try json.optionalText("url"), published: try day(&json, "published"))
        source.quotation.start = try json.integer("start")
        source.quotation.end = try json.integer("end")
        return source
    }

    private static func quotation(_ json: inout DocumentReader) throws(DocumentFault) -> Quotation {
        Quotation(
            report: ReportID(try json.text("report")), start: try json.integer("start"),
            end: try json.integer("end"))
    }
}
