import Exporting
import Geodesy
import Incidents
import SimpleFeatures
import TestSupport

/// A world of boxes, and incidents strewn over it.
enum MapSamples {
    /// Two countries with a common border, one with a region, and one at the antimeridian.
    static let base = BaseMap(
        countries: [
            area("DZ", "Algeria", BoundingBox(west: -8, south: 20, east: 11, north: 36)),
            area("ML", "Mali", BoundingBox(west: -8, south: 10, east: 11, north: 20)),
            area("FJ", "Fiji & <Friends>", BoundingBox(west: 178, south: -18, east: 180, north: -16)),
        ],
        regions: [area("ML-8", "Kidal", BoundingBox(west: 0, south: 18, east: 3, north: 20))])

    static func area(_ code: String, _ name: String, _ box: BoundingBox) -> BaseMap.Area {
        BaseMap.Area(
            code: code, name: name, shape: .polygon(Polygon(exterior: LinearRing(boundaryOf: box))),
            representativePoint: box.center)
    }

    /// Incidents at places of their own, of all types and tolls.
    static func scattered(_ count: Int) -> [Incident] {
        var random = RepeatableRandom(seed: 7)
        return (0..<count).map { index in
            var incident = SampleIncidents.tinzaouatene
            incident.id = IncidentID("IM-\(index)")
            incident.type = SubEventType.allCases[index % SubEventType.allCases.count]
            let deaths = Int.random(in: 0...40, using: &random)
            incident.fatalities = Fatalities(conservative: deaths, low: deaths, best: deaths, high: deaths)
            incident.location?.name = "Place \(index)"
            incident.location?.coordinate = Coordinate(
                longitude: Double.random(in: -5...5, using: &random),
                latitude: Double.random(in: 14...22, using: &random))
            return incident
        }
    }
}
