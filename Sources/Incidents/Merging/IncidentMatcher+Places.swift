import Geodesy

extension IncidentMatcher {
    /// Compares places; false when they are too far apart for one incident.
    func addPlace(_ first: IncidentLocation?, _ second: IncidentLocation?, to score: inout MatchScore) -> Bool
    {
        guard let first, let second else {
            score.add(.unplaced, "unplaced", by: rules)
            return true
        }
        // A stretch between two towns has the key of one of them and a point of its own.
        if let key = first.placeKey, key == second.placeKey, first.coordinate == second.coordinate {
            addSamePlace(first, second, to: &score)
            return true
        }
        let distance = Ellipsoid.wgs84.distance(from: first.coordinate, to: second.coordinate)
        guard distance <= first.radius + second.radius + rules.distanceWindow else { return false }
        if first.isRegion || second.isRegion {
            score.add(.withinRegion, "one lies in the region of the other", by: rules)
        } else if distance <= max(first.radius, second.radius) {
            score.add(.nearbyPlace, "places \(distance.words) apart, perhaps one", by: rules)
        } else {
            score.add(.distantPlace, "places \(distance.words) apart", by: rules)
        }
        return true
    }

    private func addSamePlace(
        _ first: IncidentLocation, _ second: IncidentLocation, to score: inout MatchScore
    ) {
        let radius = max(first.radius, second.radius)
        if first.isRegion || second.isRegion {
            score.add(.sameRegion, "same region", by: rules)
        } else if first.geoPrecision == .place, second.geoPrecision == .place {
            score.add(.samePlace, "same place within \(radius.words)", by: rules)
        } else {
            score.add(.sameArea, "same area within \(radius.words)", by: rules)
        }
    }
}

extension IncidentLocation {
    /// Whether only a region is known.
    fileprivate var isRegion: Bool { geoPrecision == .region }
}
