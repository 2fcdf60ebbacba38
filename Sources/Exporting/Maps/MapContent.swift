import Geodesy
import Incidents

/// The incidents of a map, sorted by how they are drawn.
struct MapContent {
    /// Incidents at one place that earn a symbol, those with most deaths first.
    struct Site {
        let location: IncidentLocation
        var incidents: [Incident]
    }

    /// Incidents that are known only by one region.
    struct RegionSite {
        let location: IncidentLocation
        var incidents: [Incident]
    }

    /// The places, those with most deaths first, so that small symbols come to lie on large ones.
    private(set) var sites: [Site] = []

    /// The regions, in the order of their first incident.
    private(set) var regions: [RegionSite] = []

    /// How many incidents have no place.
    private(set) var unlocatedCount = 0

    /// All incidents in the order of output.
    let incidents: [Incident]

    /// Sorts incidents.
    init(_ incidents: [Incident]) {
        self.incidents = incidents.sorted(by: Incident.chronologically)
        var siteIndices: [Coordinate: Int] = [:]
        var regionIndices: [UncertaintyRegion: Int] = [:]
        for incident in self.incidents {
            guard let location = incident.location, location.coordinate.isValid else {
                unlocatedCount += 1
                continue
            }
            if location.geoPrecision == .region {
                let index = regionIndices[location.uncertainty, default: regions.count]
                regionIndices[location.uncertainty] = index
                if index == regions.count { regions.append(RegionSite(location: location, incidents: [])) }
                regions[index].incidents.append(incident)
            } else {
                let index = siteIndices[location.coordinate, default: sites.count]
                siteIndices[location.coordinate] = index
                if index == sites.count { sites.append(Site(location: location, incidents: [])) }
                sites[index].incidents.append(incident)
            }
        }
        sortByDeaths()
    }

    private mutating func sortByDeaths() {
        for index in sites.indices {
            sites[index].incidents = sites[index].incidents.enumerated().sorted { left, right in
                let (a, b) = (left.element.deaths, right.element.deaths)
                return a == b ? left.offset < right.offset : a > b
            }.map(\.element)
        }
        sites = sites.enumerated().sorted { left, right in
            let (a, b) = (left.element.incidents[0].deaths, right.element.incidents[0].deaths)
            return a == b ? left.offset < right.offset : a > b
        }.map(\.element)
    }

    /// All incidents, the latest first; the undated last.
    var latestFirst: [Incident] {
        incidents.filter { $0.date != nil }.reversed() + incidents.filter { $0.date == nil }
    }

    /// Whether there is nothing to be seen on a map.
    var isEmpty: Bool { sites.isEmpty && regions.isEmpty }

    /// From the first to the last day of all dated incidents.
    var days: DateInterval? {
        incidents.compactMap(\.date?.interval).reduce(nil) { all, next in all?.joined(with: next) ?? next }
    }

    /// The event types that the map shows, in the codebook's order.
    var types: [EventType] {
        let shown = sites.flatMap(\.incidents) + regions.flatMap(\.incidents)
        let found = Set(shown.map(\.type.eventType))
        return EventType.allCases.filter(found.contains)
    }
}

extension Incident {
    /// The figure that a symbol's size stands for; 0 where none is known.
    var deaths: Int { max(fatalities?.best ?? 0, 0) }
}
