extension PageBox {
    /// The part of a closed ring within the box.
    ///
    /// I. E. Sutherland and G. W. Hodgman, "Reentrant polygon clipping", CACM 17 (1974), doi:10.1145/360767.360802. Parts
    /// that fall asunder stay joined along the edges of the box, which a filling does not show.
    func clip(ring: [PagePoint]) -> [PagePoint] {
        var ring = ring
        for side in Side.allCases {
            guard var previous = ring.last else { return [] }
            var kept: [PagePoint] = []
            for point in ring {
                if isInside(point, side) {
                    if !isInside(previous, side) { kept.append(crossing(previous, point, side)) }
                    kept.append(point)
                } else if isInside(previous, side) {
                    kept.append(crossing(previous, point, side))
                }
                previous = point
            }
            ring = kept
        }
        return ring.count < 3 ? [] : ring
    }

    /// The parts of a line within the box.
    func clip(line: [PagePoint]) -> [[PagePoint]] {
        var parts: [[PagePoint]] = []
        for (start, end) in zip(line, line.dropFirst()) {
            guard let (a, b) = clip(from: start, to: end) else { continue }
            if let last = parts.last?.last, last == a {
                parts[parts.count - 1].append(b)
            } else {
                parts.append([a, b])
            }
        }
        return parts
    }

    /// The part of a straight line within the box, if any.
    ///
    /// Y.-D. Liang and B. A. Barsky, "A new concept and method for line clipping", ACM TOG 3 (1984),
    /// doi:10.1145/357332.357333.
    private func clip(from start: PagePoint, to end: PagePoint) -> (PagePoint, PagePoint)? {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        var (enter, leave) = (0.0, 1.0)
        for (step, room) in [
            (-dx, start.x - left), (dx, right - start.x), (-dy, start.y - top), (dy, bottom - start.y),
        ] {
            if step == 0 {
                if room < 0 { return nil }
            } else if step < 0 {
                enter = max(enter, room / step)
            } else {
                leave = min(leave, room / step)
            }
        }
        guard enter < leave else { return nil }
        return (
            enter == 0 ? start : PagePoint(x: start.x + dx * enter, y: start.y + dy * enter),
            leave == 1 ? end : PagePoint(x: start.x + dx * leave, y: start.y + dy * leave)
        )
    }

    private enum Side: CaseIterable { case left, right, top, bottom }

    private func isInside(_ point: PagePoint, _ side: Side) -> Bool {
        switch side {
        case .left: point.x >= left
        case .right: point.x <= right
        case .top: point.y >= top
        case .bottom: point.y <= bottom
        }
    }

    /// Where a line between an inner and an outer point meets the line of a side.
    private func crossing(_ a: PagePoint, _ b: PagePoint, _ side: Side) -> PagePoint {
        switch side {
        case .left: PagePoint(x: left, y: a.y + (b.y - a.y) * (left - a.x) / (b.x - a.x))
        case .right: PagePoint(x: right, y: a.y + (b.y - a.y) * (right - a.x) / (b.x - a.x))
        case .top: PagePoint(x: a.x + (b.x - a.x) * (top - a.y) / (b.y - a.y), y: top)
        case .bottom: PagePoint(x: a.x + (b.x - a.x) * (bottom - a.y) / (b.y - a.y), y: bottom)
        }
    }
}
