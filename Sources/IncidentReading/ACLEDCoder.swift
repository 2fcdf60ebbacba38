import Geodesy
import Incidents

/// Reads rows of ACLED's table, of today's codebook and of earlier ones.
struct ACLEDCoder: Sendable {
    /// Who makes the claim that a figure of the table is.
    private static let claimant = "ACLED"

    let tables: CodingTables

    func incident(_ row: Cells) throws(CodingFault) -> CodedIncident {
        let id = Self.identity(try row.required("event_id_cnty"))
        let side1 = try side(row, "1")
        let type = try type(row, side1)
        let sources = Self.sources(row, of: id)
        let claims = try Self.claims(row, sources)
        let isTargeting =
            row.has("civilian_targeting")
            ? row.text("civilian_targeting") != nil : type.eventType == .violenceAgainstCivilians
        return CodedIncident(
            incident: Incident(
                id: IncidentID(id), type: type, date: try date(row), side1: side1, side2: try side(row, "2"),
                targetsCivilians: isTargeting, location: try Self.location(row), claims: claims,
                fatalities: Fatalities(of: claims), sources: sources, notes: row.text("notes") ?? "",
                confidence: 1),
            completeness: .named)
    }

    /// Our own tables in ACLED's layout put `IM-` before an identity; one that ACLED gave comes back as it was.
    private static func identity(_ text: String) -> String {
        guard text.hasPrefix("IM-") else { return text }
        let rest = text.dropFirst(3).utf8
        let isACLED =
            rest.count > 3 && rest.prefix(3).allSatisfy { 0x41...0x5A ~= $0 }
            && rest.dropFirst(3).allSatisfy { 0x30...0x39 ~= $0 }
        return isACLED ? String(text.dropFirst(3)) : text
    }

    // MARK: What and when

    private func type(_ row: Cells, _ side: Side?) throws(CodingFault) -> SubEventType {
        let (sub, event) = (row.text("sub_event_type"), row.text("event_type"))
        guard let type = tables.type(sub, event, actor: side?.actor.type) else {
            throw CodingFault("'\(sub ?? event ?? "")' is no event type or sub-event type of ACLED")
        }
        return type
    }

    /// ACLED writes the middle of a week or month that is all that is known; the days are those around it.
    private func date(_ row: Cells) throws(CodingFault) -> EventDate {
        let day = try tables.day(try row.required("event_date"), in: "event_date")
        switch try row.code("time_precision", TimePrecision.self) ?? .day {
        case .day: return EventDate(DateInterval(day), .days)
        case .week: return EventDate(DateInterval(day.adding(days: -3), day.adding(days: 3)), .withinWeek)
        case .month: return EventDate(DateInterval(day.startOfMonth, day.endOfMonth), .withinMonth)
        }
    }

    // MARK: Who

    private func side(_ row: Cells, _ number: String) throws(CodingFault) -> Side? {
        guard let name = row.text("actor" + number) else { return nil }
        let label = row.text("inter" + number)
        let type = tables.actorType(label: label, name: name) ?? .externalOtherForces
        let associates = row.list("assoc_actor_" + number).map { associate in
            Actor(name: associate, type: tables.actorType(label: nil, name: associate) ?? type)
        }
        return Side(Actor(name: name, type: type), associates: associates)
    }

    // MARK: Where

    private static func location(_ row: Cells) throws(CodingFault) -> IncidentLocation {
        let point = try row.point()
        let precision = try row.code("geo_precision", GeoPrecision.self) ?? .area
        let name = row.text("location") ?? row.text("admin1") ?? point.decimalDegrees(decimals: 4)
        let radius = CodedRadius.of(precision)
        var location = IncidentLocation(
            name: name, coordinate: point, uncertainty: .disc(center: point, radius: radius), radius: radius,
            geoPrecision: precision, wherePrecision: CodedRadius.wherePrecision(of: precision))
        location.isoNumeric = try row.integer("iso")
        location.country = row.text("country")
        location.admin1 = row.text("admin1")
        location.admin2 = row.text("admin2")
        location.admin3 = row.text("admin3")
        return location
    }

    // MARK: Who says so

    private static func sources(_ row: Cells, of id: String) -> [Source] {
        let publishers = row.list("source")
        return (publishers.isEmpty ? [nil] : publishers.map(Optional.some)).enumerated().map {
            Source(quotation: .ofRow(id, number: $0 + 1), publisher: $1)
        }
    }

    /// ACLED's 0 is also written when nobody reports a figure: it claims nothing.
    private static func claims(_ row: Cells, _ sources: [Source]) throws(CodingFault) -> [Claim] {
        guard let deaths = try row.count("fatalities"), deaths > 0, let source = sources.first else {
            return []
        }
        return [
            Claim(
                claimant: claimant, outcome: .killed, count: ClaimedCount(deaths), wording: "\(deaths)",
                quotation: source.quotation)
        ]
    }
}

extension Quotation {
    /// What stands for a source of a coded row, whose words nobody has.
    static func ofRow(_ id: String, number: Int) -> Quotation {
        Quotation(report: ReportID("\(id)#\(number)"), start: 0, end: 0)
    }
}

/// What the codes of precision mean on the ground, where the coders say no more.
enum CodedRadius {
    /// The radius of a code of ACLED: the named place, its surroundings as UCDP limits them, a region.
    static func of(_ precision: GeoPrecision) -> Length {
        switch precision {
        case .place: .kilometres(5)
        case .area: .kilometres(25)
        case .region: .kilometres(100)
        }
    }

    /// The radius of a code of UCDP.
    static func of(_ precision: WherePrecision) -> Length {
        switch precision {
        case .place: .kilometres(5)
        case .nearPlace: .kilometres(25)
        case .secondLevelRegion: .kilometres(50)
        case .firstLevelRegion, .area: .kilometres(100)
        case .country: .kilometres(500)
        case .international: .kilometres(200)
        }
    }

    /// UCDP's code beside ACLED's.
    static func wherePrecision(of precision: GeoPrecision) -> WherePrecision {
        switch precision {
        case .place: .place
        case .area: .nearPlace
        case .region: .firstLevelRegion
        }
    }

    /// ACLED's code beside UCDP's.
    static func geoPrecision(of precision: WherePrecision) -> GeoPrecision {
        switch precision {
        case .place: .place
        case .nearPlace: .area
        default: .region
        }
    }
}
