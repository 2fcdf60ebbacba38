import Geodesy

/// A segment of a line that is nearest to a place.
struct NearestSegment {
    var line: UInt32
    var point: NearestPoint
}

/// A segment that may be the nearest, with the least chord it can have.
struct SegmentCandidate {
    var chord: Double
    var segment: UInt32
}

/// What a search writes on, kept between searches so that none allocates.
struct SearchScratch {
    var stack: [(node: UInt32, chordSquared: Double)] = []
    var candidates: [SegmentCandidate] = []
}

/// Finds the segment nearest to a place, exactly on the ellipsoid.
///
/// First all segments whose straight distance through the Earth leaves it open whether they are nearest are
/// taken from a tree of boxes in earth-centred metres, where neither poles nor the antimeridian are anything
/// special; see
/// ``ChordBound`` for why none is missed. Then geodesics are solved for these, nearest chord first, until the bound excludes the rest.
struct SegmentTree: Sendable {
    let nodes: MappedArray<TreeNode>
    let segments: MappedArray<TreeSegment>
    let points: MappedArray<Double>
    let lines: MappedArray<LineRecord>

    /// Single precision moves an end of a segment by at most 0.44 m, half a step of 0.5 m in each of three
    /// directions.
    private static let roundingSlack = 0.5

    /// Finds the nearest segment under some roots.
    ///
    /// - Parameters:
    ///   - place: A valid coordinate.
    ///   - roots: Where the search begins.
    ///   - scratch: What the search writes on.
    ///   - accepts: Tells whether a line counts.
    /// - Returns: The nearest point; nothing when no segment counts. Of equally near ones the first in the file.
    @inline(__always)
    func nearest(
        to place: Coordinate, roots: some Sequence<UInt32>, scratch: inout SearchScratch,
        accepts: (UInt32) -> Bool
    ) -> NearestSegment? {
        collect(around: EarthCentred.position(of: place), roots: roots, scratch: &scratch, accepts: accepts)
        return solve(place, &scratch.candidates)
    }

    @inline(__always)
    private func collect(
        around center: SIMD3<Double>, roots: some Sequence<UInt32>, scratch: inout SearchScratch,
        accepts: (UInt32) -> Bool
    ) {
        scratch.candidates.removeAll(keepingCapacity: true)
        scratch.stack.removeAll(keepingCapacity: true)
        for root in roots { scratch.stack.append((root, distanceSquared(center, nodes[root]))) }
        var limit = Double.infinity
        var limitSquared = Double.infinity
        var nearest = Double.infinity
        while let top = scratch.stack.popLast() {
            guard top.chordSquared <= limitSquared else { continue }
            let node = nodes[top.node]
            if node.count == 0 {
                push(node.first, center, &scratch.stack)
                continue
            }
            for index in node.first..<node.first + node.count {
                let segment = segments[index]
                let (chord, slack) = self.chord(center, segment)
                guard chord - slack <= limit, accepts(segment.line) else { continue }
                scratch.candidates.append(SegmentCandidate(chord: max(0, chord - slack), segment: index))
                guard chord + slack < nearest else { continue }
                nearest = chord + slack
                // Tried: the geodesic itself as the limit, which saves an arc cosine here and lets in so many more
                // candidates that a search 150 km from a border takes half as long again.
                limit = ChordBound.greatestChord(distance: ChordBound.greatestDistance(chord: nearest))
                // A box knows nothing of the sagitta of what it holds.
                let reach = limit + Self.greatestSlack
                limitSquared = reach * reach
            }
        }
        scratch.candidates.removeAll { $0.chord > limit }
    }

    /// The slack of a segment of the longest step there is.
    private static let greatestSlack = sagitta(length: 1.01 * LineDensifier.longestStep) + roundingSlack

    /// Pushes two children, the nearer on top.
    @inline(__always)
    private func push(
        _ first: UInt32, _ center: SIMD3<Double>, _ stack: inout [(node: UInt32, chordSquared: Double)]
    ) {
        let near = distanceSquared(center, nodes[first])
        let far = distanceSquared(center, nodes[first + 1])
        if near <= far {
            stack.append((first + 1, far))
            stack.append((first, near))
        } else {
            stack.append((first, near))
            stack.append((first + 1, far))
        }
    }

    @inline(__always)
    private func distanceSquared(_ place: SIMD3<Double>, _ node: TreeNode) -> Double {
        let x = max(Double(node.lowest.0) - place.x, place.x - Double(node.highest.0), 0)
        let y = max(Double(node.lowest.1) - place.y, place.y - Double(node.highest.1), 0)
        let z = max(Double(node.lowest.2) - place.z, place.z - Double(node.highest.2), 0)
        return x * x + y * y + z * z
    }

    /// The straight distance from a place to the straight line between a segment's ends, and by how much the
    /// geodesic segment may be nearer or farther.
    @inline(__always)
    private func chord(_ place: SIMD3<Double>, _ segment: TreeSegment) -> (chord: Double, slack: Double) {
        let start = SIMD3(Double(segment.start.0), Double(segment.start.1), Double(segment.start.2))
        let end = SIMD3(Double(segment.end.0), Double(segment.end.1), Double(segment.end.2))
        let along = end - start
        let toPlace = place - start
        let lengthSquared = (along * along).sum()
        let part = lengthSquared == 0 ? 0 : min(1, max(0, (along * toPlace).sum() / lengthSquared))
        let apart = toPlace - along * part
        return (
            (apart * apart).sum().squareRoot(),
            Self.sagitta(lengthSquared: lengthSquared) + Self.roundingSlack
        )
    }

    /// How far a geodesic is from the chord between its ends: at most *L*²/8*r*, with a hundredth more for
    /// the arc being longer.
    private static func sagitta(length: Double) -> Double { sagitta(lengthSquared: length * length) }

    @inline(__always)
    private static func sagitta(lengthSquared: Double) -> Double {
        1.01 * lengthSquared / (8 * ChordBound.leastRadius)
    }

    private func solve(_ place: Coordinate, _ candidates: inout [SegmentCandidate]) -> NearestSegment? {
        candidates.sort { ($0.chord, $0.segment) < ($1.chord, $1.segment) }
        var best: NearestSegment?
        var limit = Double.infinity
        for candidate in candidates where candidate.chord <= limit {
            let segment = segments[candidate.segment]
            let found = Ellipsoid.wgs84.nearestPoint(
                onGeodesicFrom: point(segment.point), to: point(segment.point + 1), to: place)
            if best == nil || found.distance < best?.point.distance ?? .infinity {
                best = NearestSegment(line: segment.line, point: found)
                limit = ChordBound.greatestChord(distance: found.distance.metres)
            }
        }
        return best
    }

    private func point(_ index: UInt32) -> Coordinate {
        Coordinate(longitude: points[2 * Int(index)], latitude: points[2 * Int(index) + 1])
    }
}
