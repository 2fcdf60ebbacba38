/// A line as a step of a ring: which one, and in which direction.
struct RingStep: Hashable {
    var line: Int
    var isReversed: Bool
}

/// Joins the lines around one region into closed rings that have the region on their left.
///
/// Outer rings so run counter-clockwise and holes clockwise, as RFC 7946 asks. Where the region touches
/// itself, the sharpest left turn is taken, which keeps rings from crossing themselves.
struct RingAssembler {
    private struct Place: Hashable {
        var longitude: UInt64
        var latitude: UInt64
    }

    let points: [Double]
    let lines: [LineRecord]

    /// Joins steps into rings; when they do not close, tells the point where.
    func rings(of steps: [RingStep]) -> Result<[[RingStep]], OpenRing> {
        var starting: [Place: [RingStep]] = [:]
        for step in steps.reversed() { starting[start(of: step), default: []].append(step) }
        var rings: [[RingStep]] = []
        var used = Set<RingStep>()
        for first in steps where !used.contains(first) {
            var ring = [first]
            used.insert(first)
            var end = self.end(of: first)
            while end != start(of: first) {
                let candidates = (starting[end] ?? []).filter { !used.contains($0) }
                guard let last = ring.last, let next = sharpestLeft(after: last, among: candidates) else {
                    return .failure(
                        OpenRing(
                            longitude: Double(bitPattern: end.longitude),
                            latitude: Double(bitPattern: end.latitude)))
                }
                ring.append(next)
                used.insert(next)
                end = self.end(of: next)
            }
            rings.append(ring)
        }
        return .success(rings)
    }

    private func sharpestLeft(after step: RingStep, among candidates: [RingStep]) -> RingStep? {
        guard candidates.count > 1 else { return candidates.first }
        let back = direction(from: endIndex(of: step), to: beforeEnd(of: step))
        return candidates.min { clockwise(from: back, to: $0) < clockwise(from: back, to: $1) }
    }

    /// How far one turns clockwise from a direction to the one in which a step leaves, as a number that grows
    /// with it.
    private func clockwise(from back: (Double, Double), to step: RingStep) -> Double {
        let away = direction(from: startIndex(of: step), to: afterStart(of: step))
        let cosine = back.0 * away.0 + back.1 * away.1
        let sine = back.1 * away.0 - back.0 * away.1
        let size = (cosine * cosine + sine * sine).squareRoot()
        return sine >= 0 ? 1 - cosine / size : 3 + cosine / size
    }

    private func direction(from: Int, to: Int) -> (Double, Double) {
        (points[2 * to] - points[2 * from], points[2 * to + 1] - points[2 * from + 1])
    }

    private func first(_ step: RingStep) -> Int { Int(lines[step.line].firstPoint) }
    private func last(_ step: RingStep) -> Int { first(step) + Int(lines[step.line].pointCount) - 1 }
    private func startIndex(of step: RingStep) -> Int { step.isReversed ? last(step) : first(step) }
    private func endIndex(of step: RingStep) -> Int { step.isReversed ? first(step) : last(step) }
    private func afterStart(of step: RingStep) -> Int { startIndex(of: step) + (step.isReversed ? -1 : 1) }
    private func beforeEnd(of step: RingStep) -> Int { endIndex(of: step) + (step.isReversed ? 1 : -1) }
    private func start(of step: RingStep) -> Place { place(startIndex(of: step)) }
    private func end(of step: RingStep) -> Place { place(endIndex(of: step)) }
    private func place(_ index: Int) -> Place {
        Place(longitude: points[2 * index].bitPattern, latitude: points[2 * index + 1].bitPattern)
    }
}

/// Where a ring does not close.
struct OpenRing: Error {
    var longitude: Double
    var latitude: Double
}
