import Geodesy

/// The edges of many rings, each edge once, however many rings share it.
struct EdgeNetwork {
    /// What an edge is between.
    enum Kind {
        /// Two areas of the network.
        case shared
        /// An area and what is not in the network: a coast, or an area that nobody gave.
        case outer
    }

    private struct Edge: Hashable {
        let low: Coordinate
        let high: Coordinate

        init(_ a: Coordinate, _ b: Coordinate) {
            let isAscending = (a.longitude, a.latitude) < (b.longitude, b.latitude)
            (low, high) = isAscending ? (a, b) : (b, a)
        }

        /// Shapes are cut at the antimeridian and drawn along it to a pole: nothing on the ground is there.
        var isArtificial: Bool {
            (low.longitude == high.longitude && low.longitude.magnitude == 180)
                || (low.latitude == high.latitude && low.latitude.magnitude == 90)
        }
    }

    private let rings: [[Coordinate]]
    private var counts: [Edge: Int] = [:]

    /// Makes the network of rings.
    init(_ rings: [[Coordinate]]) {
        self.rings = rings
        for ring in rings {
            for (a, b) in zip(ring, ring.dropFirst()) { counts[Edge(a, b), default: 0] += 1 }
        }
    }

    /// The edges of one kind as lines, in the order of the rings.
    func lines(_ kind: Kind) -> [[Coordinate]] {
        lines { self.counts[$0, default: 0] > 1 ? kind == .shared : kind == .outer }
    }

    /// The edges that another network does not have, as lines.
    func lines(without other: EdgeNetwork) -> [[Coordinate]] { lines { other.counts[$0] == nil } }

    private func lines(where isWanted: (Edge) -> Bool) -> [[Coordinate]] {
        var lines: [[Coordinate]] = []
        var drawn: Set<Edge> = []
        for ring in rings {
            var line: [Coordinate] = []
            for (a, b) in zip(ring, ring.dropFirst()) {
                let edge = Edge(a, b)
                guard !edge.isArtificial, isWanted(edge), drawn.insert(edge).inserted else {
                    if line.count > 1 { lines.append(line) }
                    line = []
                    continue
                }
                if line.isEmpty { line = [a] }
                line.append(b)
            }
            if line.count > 1 { lines.append(line) }
        }
        return lines
    }
}
