import GRDB
import Geodesy
import Incidents

extension IncidentFilter {
    /// Conditions that every incident of the filter meets, for the indexes to narrow the search down.
    ///
    /// They let through a few others: ``Incidents/IncidentFilter/contains(_:)`` alone decides.
    ///
    /// - Parameter longest: The days between the first and the last day of the longest incident: what goes on at a
    ///   day began no earlier than so many days before, which lets an index over first days find it.
    /// - Returns: The conditions on `incidents AS i` and `im_incidents AS m`.
    func conditions(longest: Int) -> Conditions {
        var conditions = Conditions()
        if !includesRejected { conditions.add("i.review_status <> 'rejected'") }
        if let identities, identities.count <= Self.mostNamed {
            // Without identities nothing is asked for; a list without elements would ask for all.
            conditions.add("i.id", oneOf: identities.isEmpty ? [""] : identities.map(\.rawValue))
        }
        conditions.add("i.event_type", oneOf: eventTypes.map(\.rawValue))
        conditions.add("i.sub_event_type", oneOf: subEventTypes.map(\.rawValue))
        conditions.add(
            oneOf: ["i.actor1", "i.assoc_actor_1", "i.actor2", "i.assoc_actor_2"], holds: actor)
        if let minimumFatalities { conditions.add("i.fatalities_best >= ?", [minimumFatalities]) }
        addDates(longest, to: &conditions)
        addPlace(to: &conditions)
        if let nearBorder { nearBorder.add(to: &conditions, byDays: asksForDays) }
        if let nearPoint { nearPoint.add(to: &conditions) }
        return conditions
    }

    /// So many values a statement may have, and some more.
    private static let mostNamed = 900

    private func addDates(_ longest: Int, to conditions: inout Conditions) {
        // With its own border the index over borders is better than the one over days, which this term leads to.
        if asksForDays, nearBorder == nil || nearBorder?.measure != nil {
            conditions.add("(i.event_date IS NULL) = 0")
        }
        if let from {
            let earliest = from.adding(days: -longest).description
            conditions.add("i.event_date >= ? AND i.event_date_end >= ?", [earliest, from.description])
        }
        if let to { conditions.add("i.event_date <= ?", [to.description]) }
        if let endedBefore {
            let day = endedBefore.description
            conditions.add("i.event_date < ? AND i.event_date_end < ?", [day, day])
        }
        if let maximumTimePrecision {
            conditions.add("i.time_precision <= ?", [maximumTimePrecision.rawValue])
        }
    }

    /// Whether only incidents with a date are asked for.
    private var asksForDays: Bool { from != nil || to != nil || endedBefore != nil }

    /// Whether the conditions ask for columns of `im_incidents`.
    var asksForDocuments: Bool { country != nil }

    /// The order of all output, in the words that the indexes are made for.
    var order: String {
        asksForDays ? "i.event_date, i.id" : "i.event_date IS NULL, i.event_date, i.id"
    }

    private func addPlace(to conditions: inout Conditions) {
        if let maximumGeoPrecision { conditions.add("i.geo_precision <= ?", [maximumGeoPrecision.rawValue]) }
        conditions.add(oneOf: ["i.country", "m.country_code"], is: country)
        conditions.add(oneOf: ["i.admin1"], is: admin1)
        conditions.add(oneOf: ["i.admin2"], is: admin2)
        conditions.add(oneOf: ["i.location", "i.country", "i.admin1", "i.admin2", "i.admin3"], is: region)
        if let box { conditions.add(pointIn: box) }
    }
}

extension NearBorder {
    fileprivate func add(to conditions: inout Conditions, byDays: Bool) {
        // The column is rounded to a tenth of a metre.
        let limit = distance.metres + 0.1
        guard measure != nil else {
            conditions.add("i.border", oneOf: codes)
            return conditions.add("i.border_distance_min_m <= ?", [limit])
        }
        // Another border than the point's own may come nearer to a far corner of the uncertainty region, see NearBorder.
        conditions.add(
            "i.border_distance_m IS NULL OR i.uncertainty_m IS NULL OR i.border_distance_m - i.uncertainty_m <= ?",
            [limit + accuracy.metres + 1])
        guard let area else { return }
        let box = area.expanded(by: NearPoint.usualRadius + .metres(1))
        if byDays, !box.crossesAntimeridian {
            // The index over days finds few enough that each is looked at.
            conditions.add(
                """
                i.uncertainty_m IS NULL OR i.uncertainty_m > \(NearPoint.usualRadius.metres) OR
                i.longitude BETWEEN ? AND ? AND i.latitude BETWEEN ? AND ?
                """, [box.west, box.east, box.south, box.north])
        } else {
            conditions.add(pointIn: box, or: NearPoint.others)
        }
    }
}

extension NearPoint {
    /// Incidents known worse than this are looked at wherever they are; the others within so much more.
    fileprivate static let usualRadius = Length.kilometres(25)

    /// The incidents known worse.
    fileprivate static let others = [
        "SELECT fid FROM incidents WHERE uncertainty_m > \(usualRadius.metres)",
        "SELECT fid FROM incidents WHERE uncertainty_m IS NULL AND geo_precision IS NOT NULL",
    ]

    fileprivate func add(to conditions: inout Conditions) {
        guard center.isValid, distance >= .zero, distance.metres.isFinite else { return }
        let box = BoundingBox(center).expanded(by: distance + Self.usualRadius)
        conditions.add(pointIn: box, or: Self.others)
    }
}

extension Conditions {
    /// Adds that the point lies in a box, by the R-tree, or that the incident is among some others.
    fileprivate mutating func add(pointIn box: BoundingBox, or others: [String] = []) {
        // A point on the antimeridian has two names; a little more than the box catches both.
        let pieces = box.expanded(by: .metres(1)).pieces
        let inside = pieces.map { _ in
            """
            SELECT id FROM rtree_incidents_geom WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?
            """
        }
        let values = pieces.flatMap { [$0.east, $0.west, $0.north, $0.south] }
        add("i.fid IN (\((inside + others).joined(separator: " UNION ALL ")))", values)
    }
}
