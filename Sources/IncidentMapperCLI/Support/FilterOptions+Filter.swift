import Boundaries
import Geodesy
import IncidentMapping
import Incidents

extension FilterOptions {
    /// The condition on the distance that a command of its own sets in place of the options.
    enum Target {
        /// A border, by its name.
        case border(String)
        /// A point.
        case point(Coordinate)
    }

    /// Makes the filter.
    ///
    /// - Parameters:
    ///   - target: What `near` has been asked for.
    ///   - atlas: Opens the boundaries; called only when a border or a country has to be found.
    /// - Returns: The filter.
    /// - Throws: `MappingError` of sort `usage` that names the option and says what to write.
    func filter(
        target: Target? = nil, atlas: () throws(MappingError) -> BoundaryAtlas
    ) throws(MappingError) -> IncidentFilter {
        var filter = IncidentFilter()
        try setNearness(of: &filter, target, atlas)
        try setPlace(of: &filter, atlas)
        try setTime(of: &filter)
        filter.eventTypes = try Self.values(eventType, "event type")
        filter.subEventTypes = try Self.values(subEventType, "sub-event type")
        filter.actor = actor
        filter.minimumFatalities = try Self.number(minFatalities, "--min-fatalities", 0...)
        filter.source = source
        filter.includesRejected = includeRejected
        filter.limit = try Self.number(limit, "--limit", 0...)
        return filter
    }

    private func setNearness(
        of filter: inout IncidentFilter, _ target: Target?, _ atlas: () throws(MappingError) -> BoundaryAtlas
    ) throws(MappingError) {
        var borderName = nearBorder
        if case .border(let name) = target { borderName = name }
        if let borderName {
            let distance = try Self.length(within, "--within", "a border")
            filter.nearBorder = try NearBorder(
                named: borderName, within: distance, certainOnly: certain, in: try atlas())
        }
        if case .point(let point) = target {
            let distance = try Self.length(within, "--within", "a point")
            filter.nearPoint = NearPoint(point, within: distance, certainOnly: certain)
        } else if let near {
            let distance = try Self.length(radius, "--radius", "a point")
            filter.nearPoint = NearPoint(
                try PointOption.parse(near), within: distance, certainOnly: certain)
        }
        guard filter.nearBorder == nil, filter.nearPoint == nil else { return }
        for (isGiven, option) in [
            (within != nil, "--within"), (radius != nil, "--radius"), (certain, "--certain"),
        ]
        where isGiven {
            throw MappingError(.usage, "\(option) needs something to be near: --near-border or --near")
        }
    }

    private func setPlace(
        of filter: inout IncidentFilter, _ atlas: () throws(MappingError) -> BoundaryAtlas
    ) throws(MappingError) {
        filter.box = try bbox.map(Self.box)
        if let country { filter.country = try CountryQuery.code(of: country, in: try atlas()) }
        filter.admin1 = admin1
        filter.admin2 = admin2
        filter.region = region
        if let precision = try Self.number(maxGeoPrecision, "--max-geo-precision", 1...3) {
            filter.maximumGeoPrecision = GeoPrecision(rawValue: precision)
        }
    }

    private func setTime(of filter: inout IncidentFilter) throws(MappingError) {
        filter.from = try from.map { day throws(MappingError) in try Self.day(day, "--from") }
        filter.to = try to.map { day throws(MappingError) in try Self.day(day, "--to") }
        filter.endedBefore = try olderThan.map(Self.daysAgo)
        if let precision = try Self.number(maxTimePrecision, "--max-time-precision", 1...3) {
            filter.maximumTimePrecision = TimePrecision(rawValue: precision)
        }
        if let from = filter.from, let to = filter.to, from > to {
            throw MappingError(.usage, "--from \(from) is after --to \(to)")
        }
    }
}

extension FilterOptions {
    /// The options as they were given; nothing when none was.
    var asGiven: String? {
        let single: [(String, String?)] = [
            ("near-border", nearBorder), ("near", near), ("within", within), ("radius", radius),
            ("bbox", bbox), ("country", country), ("admin1", admin1), ("admin2", admin2), ("region", region),
            ("from", from), ("to", to), ("actor", actor), ("min-fatalities", minFatalities.map(String.init)),
            ("max-geo-precision", maxGeoPrecision.map(String.init)),
            ("max-time-precision", maxTimePrecision.map(String.init)), ("source", source),
            ("older-than", olderThan), ("limit", limit.map(String.init)),
        ]
        let flags = [("certain", certain), ("include-rejected", includeRejected)].filter(\.1).map {
            "--\($0.0)"
        }
        let many = eventType.map { "--event-type '\($0)'" } + subEventType.map { "--sub-event-type '\($0)'" }
        let given = single.compactMap { name, value in value.map { "--\(name) \(Self.quoted($0))" } }
        let all = given + flags + many
        return all.isEmpty ? nil : all.joined(separator: " ")
    }

    private static func quoted(_ value: String) -> String { value.contains(" ") ? "'\(value)'" : value }
}
