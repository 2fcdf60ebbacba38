import Geodesy
import Incidents
import TextFormats

extension IncidentSummary {
    private static let columns = [
        "group", "incidents", "first_day", "last_day", "fatalities_low", "fatalities_best", "fatalities_high",
        "without_figure", "incident_ids",
    ]

    /// The figures as CSV, a line for each group and one for all incidents together.
    ///
    /// What is not known is an empty cell; the highest figure is left empty where a claim is open.
    public var csv: [UInt8] {
        var buffer = ByteBuffer()
        Self.append(Self.columns, to: &buffer)
        for group in groups + [total] {
            let deaths = group.deaths
            let isTold = !deaths.reported.isEmpty
            Self.append(
                [
                    group.key.title, "\(group.incidents.count)", group.days?.start.description ?? "",
                    group.days?.end.description ?? "", isTold ? "\(deaths.low)" : "",
                    isTold ? "\(deaths.best)" : "", isTold && !deaths.isOpen ? "\(deaths.high)" : "",
                    "\(deaths.unreported.count)",
                    group.incidents.map(\.id.rawValue).joined(separator: FieldValue.listSeparator),
                ], to: &buffer)
        }
        return buffer.bytes
    }

    private static func append(_ cells: [String], to buffer: inout ByteBuffer) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            buffer.append(csvField: cell.utf8)
        }
        buffer.append(UInt8(ascii: "\n"))
    }

    /// The figures as one JSON object with the members `by`, `total` and `groups`.
    ///
    /// Each group has its days, deaths, counts by type and actor, and the identities of its incidents. What is not
    /// known is `null`.
    public var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("by")
        writer.value(grouping.name)
        if let scheme {
            writer.name("regions")
            writer.value("\(scheme.name), as of \(scheme.vintage)")
        }
        writer.name("total")
        total.write(to: &writer)
        writer.name("groups")
        writer.beginArray()
        for group in groups { group.write(to: &writer) }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        return writer.buffer.bytes
    }
}

extension Grouping {
    /// The word for it on the command line.
    fileprivate var name: String {
        switch self {
        case .region: "region"
        case .country: "country"
        case .month: "month"
        case .week: "week"
        case .actor: "actor"
        case .type: "type"
        case .border: "border"
        }
    }
}

extension GroupSummary {
    fileprivate func write(to writer: inout JSONWriter) {
        let isTold = !deaths.reported.isEmpty
        writer.beginObject()
        writer.name("group")
        writer.value(key.title)
        writer.name("incidents")
        writer.value(incidents.count)
        writer.name("first_day")
        writer.value(days?.start.description)
        writer.name("last_day")
        writer.value(days?.end.description)
        writer.name("fatalities_low")
        writer.value(isTold ? deaths.low : nil)
        writer.name("fatalities_best")
        writer.value(isTold ? deaths.best : nil)
        writer.name("fatalities_high")
        writer.value(isTold && !deaths.isOpen ? deaths.high : nil)
        writer.name("without_figure")
        writer.value(deaths.unreported.count)
        Self.write(types, named: "types", to: &writer)
        Self.write(actors, named: "actors", to: &writer)
        Self.write(months, named: "months", to: &writer)
        writeBorders(to: &writer)
        writeBefore(to: &writer)
        Self.write(contested.map(\.incident.id), named: "contested_ids", to: &writer)
        writeGaps(to: &writer)
        Self.write(incidents.map(\.id), named: "incident_ids", to: &writer)
        writer.endObject()
    }

    private static func write(_ tallies: [Tally], named name: StaticString, to writer: inout JSONWriter) {
        writer.name(name)
        writer.beginArray()
        for tally in tallies {
            writer.beginObject()
            writer.name("name")
            writer.value(tally.name)
            writer.name("incidents")
            writer.value(tally.incidents.count)
            write(tally.incidents, named: "incident_ids", to: &writer)
            writer.endObject()
        }
        writer.endArray()
    }
}

extension GroupSummary {
    private static func write(_ ids: [IncidentID], named name: StaticString, to writer: inout JSONWriter) {
        writer.name(name)
        writer.beginArray()
        for id in ids { writer.value(id.rawValue) }
        writer.endArray()
    }

    /// For each border the nearest incident.
    private func writeBorders(to writer: inout JSONWriter) {
        writer.name("borders")
        writer.beginArray()
        for border in borders {
            writer.beginObject()
            writer.name("border")
            writer.value(border.relation.code)
            writer.name("incident_id")
            writer.value(border.incident.rawValue)
            writer.name("distance_m")
            writer.value(border.relation.distance.metres, decimals: 1)
            writer.name("distance_min_m")
            writer.value(border.relation.minimum.metres, decimals: 1)
            writer.name("distance_max_m")
            writer.value(border.relation.maximum.metres, decimals: 1)
            writer.endObject()
        }
        writer.endArray()
    }

    private func writeBefore(to writer: inout JSONWriter) {
        writer.name("before")
        guard let before else { return writer.null() }
        writer.beginObject()
        writer.name("first_day")
        writer.value(before.days.start.description)
        writer.name("last_day")
        writer.value(before.days.end.description)
        writer.name("incidents")
        writer.value(before.incidents.count)
        writer.name("fatalities_best")
        writer.value(before.deaths.reported.isEmpty ? nil : before.deaths.best)
        Self.write(before.incidents, named: "incident_ids", to: &writer)
        writer.endObject()
    }

    private func writeGaps(to writer: inout JSONWriter) {
        writer.name("missing")
        writer.beginObject()
        Self.write(gaps.undated, named: "date", to: &writer)
        Self.write(gaps.vaguelyDated, named: "exact_day", to: &writer)
        Self.write(gaps.unplaced, named: "place", to: &writer)
        Self.write(gaps.knownByRegion, named: "more_than_region", to: &writer)
        Self.write(gaps.withoutDeathToll, named: "death_toll", to: &writer)
        Self.write(gaps.withoutActors, named: "sides", to: &writer)
        writer.endObject()
    }
}
