import Incidents
import TextFormats

extension IncidentDocument {
    /// Reads an incident.
    ///
    /// - Parameter utf8: A document that was written by this or an older version.
    /// - Returns: The incident.
    /// - Throws: `DocumentFault` when it is not one.
    static func incident(from utf8: some Sequence<UInt8>) throws(DocumentFault) -> Incident {
        let json: JSONValue
        do { json = try JSONValue(parsing: utf8) } catch {
            throw DocumentFault(member: "", expected: "JSON: \(error)")
        }
        return try incident(json)
    }

    static func incident(_ json: JSONValue) throws(DocumentFault) -> Incident {
        var incident = Incident(
            id: IncidentID(try json.text("id")),
            type: try json.member("type", "a sub-event type") { $0.stringValue.flatMap(SubEventType.init) },
            date: try date(json), side1: try side(json, "side1"), side2: try side(json, "side2"),
            targetsCivilians: try json.member("targets_civilians", "true or false") { $0.boolValue },
            location: try location(json), claims: try json.list("claims", claim),
            fatalities: try fatalities(json), sources: try json.list("sources", source),
            notes: try json.text("notes"), confidence: try json.number("confidence"),
            reviewStatus: try json.member("review_status", "a status of review") {
                $0.stringValue.flatMap(ReviewStatus.init)
            },
            rules: try json.member("rules", "an array of texts") { $0.arrayValue?.compactMap(\.stringValue) })
        incident.words = try words(json)
        return incident
    }

    private static func date(_ json: JSONValue) throws(DocumentFault) -> EventDate? {
        guard let start = try day(json, "event_date"), let end = try day(json, "event_date_end") else {
            return nil
        }
        let certainty = try json.member("date_certainty", "a certainty") {
            $0.stringValue.flatMap(DateCertainty.init)
        }
        return EventDate(DateInterval(start, end), certainty)
    }

    private static func day(_ json: JSONValue, _ name: String) throws(DocumentFault) -> CalendarDate? {
        try json.optional(name, "a day") { $0.stringValue.flatMap { CalendarDate(iso: $0) } }
    }

    private static func side(_ json: JSONValue, _ name: String) throws(DocumentFault) -> Side? {
        guard let side = json[name], side != .null else { return nil }
        return Side(try actor(side), associates: try side.list("associates", actor))
    }

    private static func actor(_ json: JSONValue) throws(DocumentFault) -> Actor {
        Actor(
            name: try json.text("name"),
            type: try json.member("type", "an actor type") { $0.stringValue.flatMap(ActorType.init(name:)) })
    }

    private static func fatalities(_ json: JSONValue) throws(DocumentFault) -> Fatalities? {
        guard let figures = json["fatalities"], figures != .null else { return nil }
        return Fatalities(
            conservative: try figures.integer("conservative"), low: try figures.integer("low"),
            best: try figures.integer("best"), high: try figures.optionalInteger("high"))
    }

    private static func claim(_ json: JSONValue) throws(DocumentFault) -> Claim {
        Claim(
            claimant: try json.optionalText("claimant"), claimantType: try actorType(json, "claimant_type"),
            outcome: try json.member("outcome", "an outcome") { $0.stringValue.flatMap(Outcome.init) },
            victim: try json.optionalText("victim"), victimType: try actorType(json, "victim_type"),
            count: ClaimedCount(
                low: try json.optionalInteger("count_low"), high: try json.optionalInteger("count_high")),
            wording: try json.optionalText("wording") ?? "", hedge: try json.optionalText("hedge"),
            quotation: try quotation(json))
    }

    private static func actorType(_ json: JSONValue, _ name: String) throws(DocumentFault) -> ActorType? {
        try json.optional(name, "an actor type") { $0.stringValue.flatMap(ActorType.init(name:)) }
    }

    private static func source(_ json: JSONValue) throws(DocumentFault) -> Source {
        Source(
            quotation: try quotation(json), publisher: try json.optionalText("source"),
            title: try json.optionalText("title"), url: try json.optionalText("url"),
            published: try day(json, "published"))
    }

    private static func quotation(_ json: JSONValue) throws(DocumentFault) -> Quotation {
        Quotation(
            report: ReportID(try json.text("report")), start: try json.integer("start"),
            end: try json.integer("end"))
    }
}
