public import Boundaries
public import Incidents
public import Summaries

extension RegionScheme {
    /// Names the division that most of the incidents' first-level regions come from; on a tie the first by name.
    ///
    /// - Parameters:
    ///   - incidents: The incidents.
    ///   - atlas: The regions that they were set into.
    public init?(of incidents: [Incident], in atlas: BoundaryAtlas) {
        var counts: [RegionScheme: Int] = [:]
        for case let location? in incidents.map(\.location) {
            guard let name = location.admin1, let country = location.countryCode,
                let region = atlas.regions(named: name, level: 1, countryCode: country).first
            else { continue }
            counts[RegionScheme(name: region.source.name, vintage: region.source.vintage), default: 0] += 1
        }
        let most = counts.max {
            ($0.value, $1.key.name + $1.key.vintage) < ($1.value, $0.key.name + $0.key.vintage)
        }
        guard let most else { return nil }
        self = most.key
    }
}
