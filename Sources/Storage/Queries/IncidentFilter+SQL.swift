import GRDB
import Geodesy
import Incidents

extension IncidentFilter {
    /// Conditions that every incident of the filter meets, for the indexes to narrow the search down.
    ///
    /// They let through a few others: ``Incidents/IncidentFilter/contains(_:)`` alone decides.
    var conditions: Conditions {
        var conditions = Conditions()
        if !includesRejected { conditions.add("i.review_status <> 'rejected'") }
        conditions.add("i.event_type", oneOf: eventTypes.map(\.rawValue))
        conditions.add("i.sub_event_type", oneOf: subEventTypes.map(\.rawValue))
        if let minimumFatalities { conditions.add("i.fatalities_best >= ?", [minimumFatalities]) }
        addDates(to: &conditions)
        addPlace(to: &conditions)
        if let nearBorder { nearBorder.add(to: &conditions) }
        if let nearPoint { nearPoint.add(to: &conditions) }
        return conditions
    }

    private func addDates(to conditions: inout Conditions) {
        if from != nil || to != nil || endedBefore != nil { conditions.add("(i.event_date IS NULL) = 0") }
        if let from { conditions.add("i.event_date_end >= ?", [from.description]) }
        if let to { conditions.add("i.event_date <= ?", [to.description]) }
        if let endedBefore { conditions.add("i.event_date_end < ?", [endedBefore.description]) }
        if let maximumTimePrecision {
            conditions.add("i.time_precision <= ?", [maximumTimePrecision.rawValue])
        }
    }

    private func addPlace(to conditions: inout Conditions) {
        if let maximumGeoPrecision { conditions.add("i.geo_precision <= ?", [maximumGeoPrecision.rawValue]) }
        conditions.add(oneOf: ["i.country", "m.country_code"], is: country)
        conditions.add(oneOf: ["i.admin1"], is: admin1)
        conditions.add(oneOf: ["i.admin2"], is: admin2)
        conditions.add(oneOf: ["i.location", "i.country", "i.admin1", "i.admin2", "i.admin3"], is: region)
        if let box { conditions.add(pointIn: box, or: nil) }
    }
}

extension NearBorder {
    fileprivate func add(to conditions: inout Conditions) {
        // The column is rounded to a tenth of a metre.
        let limit = distance.metres + 0.1
        guard measure != nil else {
            conditions.add("i.border", oneOf: codes)
            return conditions.add("i.border_distance_min_m <= ?", [limit])
        }
        conditions.add("i.border_distance_min_m IS NULL OR i.border_distance_min_m <= ?", [limit])
    }
}

extension NearPoint {
    /// Incidents known worse than this are looked at wherever they are; the others within so much more.
    private static let usualRadius = Length.kilometres(25)

    fileprivate func add(to conditions: inout Conditions) {
        guard center.isValid, distance >= .zero, distance.metres.isFinite else { return }
        let box = BoundingBox(center).expanded(by: distance + Self.usualRadius)
        conditions.add(
            pointIn: box, or: "i.uncertainty_m > \(Self.usualRadius.metres) OR i.uncertainty_m IS NULL")
    }
}

extension Conditions {
    /// Adds that the point lies in a box, by the R-tree, or that something else holds.
    fileprivate mutating func add(pointIn box: BoundingBox, or alternative: String?) {
        // A point on the antimeridian has two names; a little more than the box catches both.
        let pieces = box.expanded(by: .metres(1)).pieces
        let terms = pieces.map { _ in
            """
            i.fid IN (SELECT id FROM rtree_incidents_geom
                WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?)
            """
        }
        let values = pieces.flatMap { [$0.east, $0.west, $0.north, $0.south] }
        add((terms + [alternative].compactMap(\.self)).joined(separator: " OR "), values)
    }
}
