import Geodesy
import Incidents

/// Reads rows of UCDP's table of georeferenced events, by the names of its columns in any year's order.
struct UCDPCoder: Sendable {
    private static let claimant = "UCDP"
    private static let oneSided = 3

    let tables: CodingTables

    func incident(_ row: Cells) throws(CodingFault) -> CodedIncident {
        let id = Self.identity(try row.required("id"))
        let violence = try row.integer("type_of_violence") ?? 0
        guard let type = tables.type(nil, "UCDP \(violence)", actor: nil) else {
            throw CodingFault("the type_of_violence \(violence) is none of 1, 2 and 3")
        }
        let sources = sources(row, of: id)
        let deaths = try Self.deaths(row)
        return CodedIncident(
            incident: Incident(
                id: IncidentID(id), type: type, date: try date(row),
                side1: side(row, "a", violence), side2: side(row, "b", violence),
                targetsCivilians: violence == Self.oneSided, location: try Self.location(row),
                claims: Self.claims(deaths, sources), fatalities: deaths, sources: sources,
                notes: row.text("source_headline") ?? row.text("where_description") ?? "", confidence: 1),
            completeness: .named)
    }

    /// UCDP's identities are plain numbers, which would be taken for anything.
    private static func identity(_ text: String) -> String {
        text.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? "UCDP-\(text)" : text
    }

    private func date(_ row: Cells) throws(CodingFault) -> EventDate {
        let (first, last) = (try day(row, "date_start"), try day(row, "date_end"))
        let days = DateInterval(first, last)
        switch try row.code("date_prec", DatePrecision.self) ?? .day {
        case .day: return EventDate(days, .days)
        case .fewDays, .week: return EventDate(days, .withinWeek)
        case .month: return EventDate(days, .withinMonth)
        case .year: return EventDate(days, .withinYear)
        }
    }

    private func day(_ row: Cells, _ column: String) throws(CodingFault) -> CalendarDate {
        try tables.day(try row.required(column), in: column)
    }

    /// The sides of state-based violence are a state and a rebel group or two states, told by the states' numbers.
    private func side(_ row: Cells, _ letter: String, _ violence: Int) -> Side? {
        guard let name = row.text("side_" + letter) else { return nil }
        let isState =
            row.text("gwno" + letter) != nil || (letter == "a" && violence == 1)
            || tables.actorType(label: nil, name: name) == .stateForces
        let isVictim = letter == "b" && violence == Self.oneSided
        return Side(
            Actor(name: name, type: isVictim ? .civilians : isState ? .stateForces : .rebelGroup))
    }

    private static func location(_ row: Cells) throws(CodingFault) -> IncidentLocation {
        let point = try row.point()
        let precision = try row.code("where_prec", WherePrecision.self) ?? .nearPlace
        let radius = CodedRadius.of(precision)
        var location = IncidentLocation(
            name: row.text("where_coordinates") ?? row.text("adm_1") ?? point.decimalDegrees(decimals: 4),
            coordinate: point, uncertainty: .disc(center: point, radius: radius), radius: radius,
            geoPrecision: CodedRadius.geoPrecision(of: precision), wherePrecision: precision)
        location.country = row.text("country")
        location.admin1 = row.text("adm_1")
        location.admin2 = row.text("adm_2")
        return location
    }

    private static func deaths(_ row: Cells) throws(CodingFault) -> Fatalities? {
        guard let best = try row.count("best") else { return nil }
        let (low, high) = (try row.count("low") ?? best, try row.count("high") ?? best)
        return Fatalities(conservative: low, low: low, best: best, high: high)
    }

    private static func claims(_ deaths: Fatalities?, _ sources: [Source]) -> [Claim] {
        guard let deaths, max(deaths.best, deaths.high ?? 0) > 0, let source = sources.first else {
            return []
        }
        return [
            Claim(
                claimant: claimant, outcome: .killed, count: ClaimedCount(low: deaths.low, high: deaths.high),
                wording: "\(deaths.best)", quotation: source.quotation)
        ]
    }

    /// Offices, dates and headlines stand in lists side by side; older tables have `source_article` alone.
    private func sources(_ row: Cells, of id: String) -> [Source] {
        let (offices, dates) = (row.places("source_office"), row.places("source_date"))
        let headlines = row.places("source_headline")
        guard offices.contains(where: { !$0.isEmpty }) else {
            return [Source(quotation: .ofRow(id, number: 1), title: row.text("source_article"))]
        }
        // A headline may hold semicolons itself.
        let areHeadlinesSideBySide = headlines.count == offices.count
        return offices.enumerated().map { index, office in
            Source(
                quotation: .ofRow(id, number: index + 1), publisher: office.isEmpty ? nil : office,
                title: areHeadlinesSideBySide && !headlines[index].isEmpty ? headlines[index] : nil,
                published: index < dates.count ? tables.day(dates[index]) : nil)
        }
    }
}
