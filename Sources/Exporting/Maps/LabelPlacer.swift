/// Finds room for labels: a label overlaps neither another, nor a symbol, nor the edge.
struct LabelPlacer {
    /// Where labels may stand.
    let frame: PageBox

    /// What is taken.
    private(set) var taken: [PageBox] = []

    init(frame: PageBox) { self.frame = frame }

    /// Keeps a box free of labels.
    mutating func block(_ box: PageBox) { taken.append(box) }

    /// Takes the first box in which a label can stand.
    ///
    /// - Parameter candidates: The boxes, best first.
    /// - Returns: The box that was taken; nothing when none is free, and the label is to be left out.
    mutating func place(_ candidates: some Sequence<PageBox>) -> PageBox? {
        let free = candidates.first { box in
            frame.contains(box) && !taken.contains { $0.overlaps(box) }
        }
        if let free { taken.append(free) }
        return free
    }

    /// The boxes for a label beside a symbol, best first: to the right, to the left, above, below.
    ///
    /// After E. Imhof, "Positioning names on maps", The American Cartographer 2 (1975), doi:10.1559/152304075784313304.
    static func candidates(
        beside symbol: PageBox, width: Double, height: Double, gap: Double = 3
    ) -> [PageBox] {
        let (right, left) = (symbol.right + gap, symbol.left - gap - width)
        let (above, below) = (symbol.top - gap - height, symbol.bottom + gap)
        let (centerX, centerY) = (symbol.center.x - width / 2, symbol.center.y - height / 2)
        let corners = [
            (right, centerY), (right, symbol.top - height * 0.6), (right, symbol.bottom - height * 0.4),
            (left, centerY), (left, symbol.top - height * 0.6), (left, symbol.bottom - height * 0.4),
            (centerX, above), (centerX, below), (symbol.center.x, above), (symbol.center.x, below),
            (symbol.center.x - width, above), (symbol.center.x - width, below),
        ]
        return corners.map { PageBox(left: $0, top: $1, right: $0 + width, bottom: $1 + height) }
    }

    /// The boxes for the name of an area: as near its middle as they go, all inside it.
    static func candidates(
        inside rings: [[PagePoint]], around middle: PagePoint?, width: Double, height: Double
    ) -> [PageBox] {
        guard let ring = rings.max(by: { area($0) < area($1) }), area(ring) > width * height * 1.6 else {
            return []
        }
        let (top, bottom) = (ring.map(\.y).min() ?? 0, ring.map(\.y).max() ?? 0)
        let rows = 15
        let boxes = (1..<rows).flatMap { row -> [PageBox] in
            let y = top + (bottom - top) * Double(row) / Double(rows)
            return spans(of: ring, between: y - height / 2, and: y + height / 2).filter { $1 - $0 >= width }
                .flatMap { low, high in
                    let (first, last) = (low + width / 2, high - width / 2)
                    let best = min(max(middle?.x ?? (low + high) / 2, first), last)
                    return [best, (best + first) / 2, (best + last) / 2, first, last].map {
                        PageBox(around: PagePoint(x: $0, y: y), width: width, height: height)
                    }
                }
        }
        let aim = middle ?? PageBox(left: 0, top: top, right: 0, bottom: bottom).center
        func distance(_ box: PageBox) -> Double {
            (box.center.y - aim.y).magnitude + (middle == nil ? 0 : (box.center.x - aim.x).magnitude)
        }
        return boxes.enumerated().sorted { left, right in
            let (a, b) = (distance(left.element), distance(right.element))
            return a == b ? left.offset < right.offset : a < b
        }.map(\.element)
    }

    private static func area(_ ring: [PagePoint]) -> Double {
        var doubled = 0.0
        for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) { doubled += a.x * b.y - b.x * a.y }
        return doubled.magnitude / 2
    }

    /// The spans of x that lie in a ring at two heights.
    private static func spans(
        of ring: [PagePoint], between top: Double, and bottom: Double
    ) -> [(Double, Double)] {
        let (upper, lower) = (spans(of: ring, at: top), spans(of: ring, at: bottom))
        return upper.flatMap { a in
            lower.map { b in (max(a.0, b.0), min(a.1, b.1)) }
        }.filter { $0.0 < $0.1 }
    }

    private static func spans(of ring: [PagePoint], at y: Double) -> [(Double, Double)] {
        var crossings: [Double] = []
        for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) where (a.y <= y) != (b.y <= y) {
            crossings.append(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y))
        }
        crossings.sort()
        return stride(from: 0, to: crossings.count - 1, by: 2).map { (crossings[$0], crossings[$0 + 1]) }
    }
}
