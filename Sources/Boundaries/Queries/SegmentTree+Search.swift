/// A segment that may be the nearest, with the least chord it can have.
struct SegmentCandidate {
    var chord: Double
    var segment: UInt32
}

/// A child of a node that is still to be looked into.
struct PendingChild {
    var child: UInt32
    var distanceSquared: Float
}

/// How far away a segment may be and still be the nearest.
struct SearchLimit {
    /// A chord to a point of some segment.
    private(set) var nearest = Double.infinity
    /// No nearer segment has a greater chord.
    private(set) var chord = Double.infinity
    /// Its square, and a little: the squares of boxes are single precision, off by some parts in 10⁷.
    private(set) var squared = Float.infinity

    @inline(__always)
    mutating func meet(chord: Double) {
        guard chord < nearest else { return }
        nearest = chord
        self.chord = ChordBound.greatestRival(chord: chord)
        squared = Float(self.chord * self.chord * 1.000_002) + 1
    }
}

extension SegmentTree {
    /// Collects the segments under a root of which any may be the nearest to a place.
    @inline(__always)
    func collect(
        around center: SIMD3<Double>, root: UInt32, _ limit: inout SearchLimit,
        _ scratch: inout SearchScratch, _ accepts: (UInt32) -> Bool
    ) {
        let middle = SIMD3<Float>(Float(center.x), Float(center.y), Float(center.z))
        var count = push(root, middle, limit.squared, &scratch.stack, 0)
        while count > 0 {
            count -= 1
            let top = scratch.stack[count]
            guard top.distanceSquared <= limit.squared else { continue }
            let child = TreeChild(raw: top.child)
            if child.isLeaf {
                look(into: child, center, &limit, &scratch.candidates, accepts)
            } else {
                count = push(top.child, middle, limit.squared, &scratch.stack, count)
            }
        }
    }

    /// Lets a segment that was nearest before say how far it is now.
    @inline(__always)
    func meet(_ segment: UInt32, _ center: SIMD3<Double>, _ limit: inout SearchLimit) {
        let (squared, length) = GeodesicArc.distanceSquared(from: center, to: segments[segment])
        limit.meet(chord: squared.squareRoot() + GeodesicArc.sagitta(lengthSquared: length))
    }

    @inline(__always)
    private func look(
        into leaf: TreeChild, _ center: SIMD3<Double>, _ limit: inout SearchLimit,
        _ candidates: inout [SegmentCandidate], _ accepts: (UInt32) -> Bool
    ) {
        for index in leaf.segments {
            let segment = segments[index]
            let (squared, length) = GeodesicArc.distanceSquared(from: center, to: segment)
            let slack = GeodesicArc.sagitta(lengthSquared: length)
            let reach = limit.chord + slack
            guard squared <= reach * reach, accepts(segment.line) else { continue }
            let chord = squared.squareRoot()
            candidates.append(SegmentCandidate(chord: max(0, chord - slack), segment: index))
            limit.meet(chord: chord + slack)
        }
    }

    /// Pushes the children of a node that are within a limit, the nearest on top; tells how many wait now.
    @inline(__always)
    private func push(
        _ index: UInt32, _ place: SIMD3<Float>, _ limit: Float, _ stack: inout [PendingChild], _ count: Int
    ) -> Int {
        let node = nodes[index]
        let distances = Self.distancesSquared(place, node)
        var end = count
        if end + 4 > stack.count { stack += stack }
        for lane in 0..<4 where distances[lane] <= limit && node.children[lane] != none {
            var slot = end
            while slot > count, stack[slot - 1].distanceSquared < distances[lane] {
                stack[slot] = stack[slot - 1]
                slot -= 1
            }
            stack[slot] = PendingChild(child: node.children[lane], distanceSquared: distances[lane])
            end += 1
        }
        return end
    }

    /// The squares of the distances to the boxes of a node, at most half a metre in the distance and some parts in 10⁷
    /// too great; the boxes are made so much larger.
    @inline(__always)
    private static func distancesSquared(_ place: SIMD3<Float>, _ node: TreeNode) -> SIMD4<Float> {
        let x = beyond(node.lowestX - place.x, place.x - node.highestX)
        let y = beyond(node.lowestY - place.y, place.y - node.highestY)
        let z = beyond(node.lowestZ - place.z, place.z - node.highestZ)
        return x * x + y * y + z * z
    }

    /// The greater of two numbers, at least zero; `pointwiseMax` is a call that the compiler does not inline.
    @inline(__always)
    private static func beyond(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> SIMD4<Float> {
        let greater = a.replacing(with: b, where: b .> a)
        return greater.replacing(with: 0, where: greater .< 0)
    }
}
