import Geodesy
import Incidents

/// Where and when an extraction may have happened, as `im_extraction_index` has it.
///
/// What is not known spans everything, as do the longitudes of an extent that crosses the antimeridian.
struct ExtractionBox: Sendable {
    /// Beyond all days of the calendar, and exact in the index's numbers of 32 bits.
    static let anyDay = 1 << 23

    /// West, east, south and north in degrees, the first and the last day since 1970-01-01.
    let sides: [Double]

    /// Reads what an incident says; nothing when it says neither where nor when.
    init?(_ incident: Incident) {
        guard incident.date != nil || incident.location != nil else { return nil }
        let extent = incident.location?.extent
        let longitudes = extent.flatMap { $0.crossesAntimeridian ? nil : $0 } ?? .world
        let latitudes = extent ?? .world
        let days = incident.date?.interval
        sides = [
            longitudes.west, longitudes.east, latitudes.south, latitudes.north,
            Double(days?.start.dayNumber ?? -Self.anyDay), Double(days?.end.dayNumber ?? Self.anyDay),
        ]
    }
}

extension BoundingBox {
    /// The box, or its two halves where it crosses the antimeridian.
    var pieces: [BoundingBox] {
        guard crossesAntimeridian else { return [self] }
        return [
            BoundingBox(west: west, south: south, east: 180, north: north),
            BoundingBox(west: -180, south: south, east: east, north: north),
        ]
    }
}
