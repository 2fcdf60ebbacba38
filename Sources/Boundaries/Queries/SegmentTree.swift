import Geodesy

/// A segment of a line that is nearest to a place.
struct NearestSegment {
    var segment: UInt32
    var line: UInt32
    var point: NearestPoint
}

/// What a search writes on, kept between searches so that none allocates.
struct SearchScratch {
    /// What is still to be looked into, nearest last.
    var stack = [PendingChild](repeating: PendingChild(child: none, distanceSquared: 0), count: 512)
    /// Segments that may be the nearest.
    var candidates: [SegmentCandidate] = []
    /// The nearest points of those.
    var feet: [(segment: UInt32, foot: GeodesicArc.Foot)] = []
    /// The nearest segment of the search before under a root; the next place is often not far.
    var hint: (root: UInt32, segment: UInt32) = (none, none)
}

/// Finds the segment nearest to a place, exactly on the ellipsoid.
///
/// First all segments whose straight distance through the Earth leaves it open whether they are nearest are taken from
/// a tree of boxes in earth-centred metres, where neither poles nor the antimeridian are anything special; see
/// ``ChordBound`` for why none is missed. Then the nearest point of each is found, and geodesics are solved for those
/// that are still as near as the bounds can tell: one, mostly.
struct SegmentTree: Sendable {
    let nodes: MappedArray<TreeNode>
    let segments: MappedArray<TreeSegment>
    let points: MappedArray<Double>
    let lines: MappedArray<LineRecord>

    /// Finds the nearest segment under a root.
    ///
    /// - Parameters:
    ///   - place: A valid coordinate.
    ///   - root: Where the search begins.
    ///   - scratch: What the search writes on.
    ///   - comesFirst: Tells which of two lines is taken that are equally near, at a corner where they meet.
    /// - Returns: The nearest point.
    @inline(__always)
    func nearest(
        to place: Coordinate, root: UInt32, scratch: inout SearchScratch,
        comesFirst: (_ line: UInt32, _ other: UInt32) -> Bool
    ) -> NearestSegment? {
        let position = EarthCentred.position(of: place)
        var limit = SearchLimit()
        if scratch.hint.root == root { meet(scratch.hint.segment, position, &limit) }
        scratch.candidates.removeAll(keepingCapacity: true)
        collect(around: position, root: root, &limit, &scratch) { _ in true }
        let found = solve(place, position, &scratch, limit, comesFirst)
        if let found { scratch.hint = (root, found.segment) }
        return found
    }

    /// Finds the nearest segment under some roots.
    ///
    /// - Parameters:
    ///   - place: A valid coordinate.
    ///   - roots: Where the search begins.
    ///   - scratch: What the search writes on.
    ///   - accepts: Tells whether a line counts.
    ///   - comesFirst: Tells which of two lines is taken that are equally near, at a corner where they meet.
    /// - Returns: The nearest point; nothing when no segment counts.
    @inline(__always)
    func nearest(
        to place: Coordinate, roots: some Sequence<UInt32>, scratch: inout SearchScratch,
        accepts: (UInt32) -> Bool = { _ in true }, comesFirst: (_ line: UInt32, _ other: UInt32) -> Bool
    ) -> NearestSegment? {
        let position = EarthCentred.position(of: place)
        var limit = SearchLimit()
        scratch.candidates.removeAll(keepingCapacity: true)
        for root in roots { collect(around: position, root: root, &limit, &scratch, accepts) }
        return solve(place, position, &scratch, limit, comesFirst)
    }

    func point(_ index: UInt32) -> Coordinate {
        Coordinate(longitude: points[2 * Int(index)], latitude: points[2 * Int(index) + 1])
    }
}
