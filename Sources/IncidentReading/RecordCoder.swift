import Geodesy
import Incidents
import TextFormats

/// Reads the record of an incident as our JSON Lines, GeoJSON and CSV have it.
///
/// What was written comes back the same. A record of another program needs `id`, `sub_event_type` and a point; what it
/// leaves out is not known.
struct RecordCoder: Sendable {
    /// No two places are farther apart, in metres.
    private static let farthest = 20_040_000.0

    /// Reads a JSON text: a record, or a feature with the record as its properties.
    func incident(parsing bytes: [UInt8]) throws(CodingFault) -> CodedIncident? {
        let json: JSONValue
        do { json = try JSONValue(parsing: bytes) } catch { throw CodingFault("not JSON: \(error.problem)") }
        let type = json["type"]?.stringValue
        if type == "FeatureCollection" { throw Self.fault(ofCollection: json) }
        guard type == "Feature" else {
            return try incident(RecordMembers(json), id: nil, point: nil)
        }
        let properties = RecordMembers(json["properties"] ?? .null)
        guard !properties.has("uncertainty_of") else { return nil }
        return try incident(properties, id: Self.text(json["id"]), point: Self.point(of: json["geometry"]))
    }

    /// Reads a row of our own table, in which claims and sources are JSON texts.
    func incident(_ row: Cells) throws(CodingFault) -> CodedIncident {
        var members: [JSONMember] = []
        for field in IncidentField.allCases where row.has(field.rawValue) {
            members.append(JSONMember(field.rawValue, try Self.value(of: field, in: row)))
        }
        if let regions = row.exactText("admin1_possible") {
            let names = Self.parts(of: regions).map { JSONValue.string($0) }
            members.append(JSONMember("admin1_possible", .array(names)))
        }
        return try incident(RecordMembers(.object(members)), id: nil, point: nil)
    }

    private static func value(of field: IncidentField, in row: Cells) throws(CodingFault) -> JSONValue {
        guard let text = row.exactText(field.rawValue) else { return .null }
        if field == .claims || field == .sources {
            guard let value = try? JSONValue(parsing: text.utf8) else {
                throw CodingFault("the \(field.rawValue) are no JSON")
            }
            return value
        }
        guard field.type != .text else { return .string(text) }
        guard let number = Double(text) else {
            throw CodingFault("the \(field.rawValue) '\(text)' is no number")
        }
        return .number(number)
    }

    private func incident(
        _ record: RecordMembers, id: String?, point: Coordinate?
    ) throws(CodingFault) -> CodedIncident {
        guard let id = try record.text("id") ?? id else { throw CodingFault("there is no 'id'") }
        let type = try record.required("sub_event_type", "a sub-event type of ACLED", SubEventType.init)
        let sources = try record.list("sources")
        let claims = try record.list("claims")
        let incident = Incident(
            id: IncidentID(id), type: type, date: try date(record), side1: try side(record, "1"),
            side2: try side(record, "2"), targetsCivilians: try record.text("civilian_targeting") != nil,
            location: try location(record, point), claims: try claims.map(claim),
            fatalities: try fatalities(record), sources: try sources.map(source),
            notes: try record.text("notes") ?? "",
            confidence: try record.number("confidence", within: 0...1) ?? 1,
            reviewStatus: try record.code("review_status", "a status of review", ReviewStatus.init)
                ?? .unreviewed)
        return CodedIncident(incident: incident, completeness: record.has("border") ? .whole : .named)
    }

    private static func fault(ofCollection json: JSONValue) -> CodingFault {
        CodingFault(
            json["features"]?.arrayValue == nil
                ? "a collection whose 'features' are no array"
                : "a whole collection where one feature belongs; is the file --as geojson?")
    }

    private static func text(_ value: JSONValue?) -> String? {
        value?.stringValue ?? value?.integerValue.map(String.init)
    }

    private static func point(of geometry: JSONValue?) -> Coordinate? {
        guard geometry?["type"]?.stringValue == "Point",
            let position = geometry?["coordinates"]?.arrayValue, position.count >= 2,
            let longitude = position[0].doubleValue, let latitude = position[1].doubleValue
        else { return nil }
        return Coordinate(longitude: longitude, latitude: latitude)
    }
}

// MARK: What, when and who

extension RecordCoder {
    private func date(_ record: RecordMembers) throws(CodingFault) -> EventDate? {
        guard let start = try record.day("event_date") else { return nil }
        let days = DateInterval(start, try record.day("event_date_end") ?? start)
        switch try record.integer("time_precision") ?? 1 {
        case 1: return EventDate(days, .days)
        case 2: return EventDate(days, .withinWeek)
        case 3:
            let isYear = try record.integer("date_prec") == DatePrecision.year.rawValue
            return EventDate(days, isYear ? .withinYear : .withinMonth)
        default: throw CodingFault("the time_precision is none of 1, 2 and 3")
        }
    }

    private func side(_ record: RecordMembers, _ number: String) throws(CodingFault) -> Side? {
        guard let name = try record.text("actor" + number) else { return nil }
        let type =
            try record.code("inter" + number, "an actor type", ActorType.init(name:)) ?? .externalOtherForces
        let associates = (try record.text("assoc_actor_" + number)).map { text in
            Self.parts(of: text).map { Actor(name: $0, type: type) }
        }
        return Side(Actor(name: name, type: type), associates: associates ?? [])
    }

    /// The parts of a list that was written with `; ` between them.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var rest = text[...]
        while let separator = rest.firstRange(of: FieldValue.listSeparator) {
            parts.append(String(rest[..<separator.lowerBound]))
            rest = rest[separator.upperBound...]
        }
        return parts + [String(rest)]
    }

    private func fatalities(_ record: RecordMembers) throws(CodingFault) -> Fatalities? {
        let (low, best) = (try record.count("fatalities_low"), try record.count("fatalities_best"))
        guard let figure = try record.count("fatalities") ?? low ?? best else { return nil }
        return Fatalities(
            conservative: figure, low: low ?? figure, best: best ?? figure,
            high: try record.count("fatalities_high"))
    }
}

// MARK: Where

extension RecordCoder {
    private func location(
        _ record: RecordMembers, _ point: Coordinate?
    ) throws(CodingFault) -> IncidentLocation? {
        guard let point = try self.point(record) ?? point else { return nil }
        guard point.isValid else {
            throw CodingFault("the point \(point.latitude), \(point.longitude) is not on the Earth")
        }
        let wherePrecision = try record.code("where_prec", "1 to 7", WherePrecision.init(rawValue:))
        let geo =
            try record.code("geo_precision", "1 to 3", GeoPrecision.init(rawValue:))
            ?? wherePrecision.map(CodedRadius.geoPrecision) ?? .place
        let precision = wherePrecision ?? CodedRadius.wherePrecision(of: geo)
        let metres = try record.number("uncertainty_m", within: 0...Self.farthest)
        let radius = metres.map(Length.metres) ?? CodedRadius.of(precision)
        var location = IncidentLocation(
            name: try record.text("location") ?? point.decimalDegrees(decimals: 4),
            placeKey: try record.text("place_id"), geonameID: try record.integer("geonameid"),
            coordinate: point, uncertainty: .disc(center: point, radius: radius), radius: radius,
            geoPrecision: geo, wherePrecision: precision)
        location.isoNumeric = try record.integer("iso")
        location.country = try record.text("country")
        location.possibleAdmin1 = try record.list("admin1_possible").compactMap(\.stringValue)
        location.admin1 = try record.text("admin1")
        location.admin2 = try record.text("admin2")
        location.admin3 = try record.text("admin3")
        location.border = try border(record)
        return location
    }

    private func point(_ record: RecordMembers) throws(CodingFault) -> Coordinate? {
        guard let latitude = try record.number("latitude"), let longitude = try record.number("longitude")
        else { return nil }
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    private func border(_ record: RecordMembers) throws(CodingFault) -> BorderRelation? {
        guard let code = try record.text("border") else { return nil }
        return BorderRelation(
            code: code, name: code, distance: try length(record, "border_distance_m"),
            minimum: try length(record, "border_distance_min_m"),
            maximum: try length(record, "border_distance_max_m"), side: try record.text("border_side"))
    }

    /// A distance that nobody knows is written as nothing.
    private func length(_ record: RecordMembers, _ name: String) throws(CodingFault) -> Length {
        .metres(try record.number(name) ?? .nan)
    }
}

// MARK: Who says so

extension RecordCoder {
    private func claim(_ json: JSONValue) throws(CodingFault) -> Claim {
        let record = RecordMembers(json)
        return Claim(
            claimant: try record.text("claimant"),
            claimantType: try record.code("claimant_type", "an actor type", ActorType.init(name:)),
            outcome: try record.required("outcome", "an outcome", Outcome.init),
            victim: try record.text("victim"),
            victimType: try record.code("victim_type", "an actor type", ActorType.init(name:)),
            count: ClaimedCount(
                low: try record.count("count_low"), high: try record.count("count_high")),
            wording: try record.text("wording") ?? "", hedge: try record.text("hedge"),
            quotation: try quotation(record))
    }

    private func source(_ json: JSONValue) throws(CodingFault) -> Source {
        let record = RecordMembers(json)
        return Source(
            quotation: try quotation(record), publisher: try record.text("source"),
            title: try record.text("title"), url: try record.text("url"),
            published: try record.day("published"))
    }

    private func quotation(_ record: RecordMembers) throws(CodingFault) -> Quotation {
        guard let report = try record.text("report") else {
            throw CodingFault("a claim or a source names no 'report'")
        }
        return Quotation(
            report: ReportID(report), start: try record.integer("start") ?? 0,
            end: try record.integer("end") ?? 0)
    }
}
