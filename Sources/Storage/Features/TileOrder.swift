/// Sorts boxes into tiles of neighbours: slabs by the first dimension, within these by the next, and so on.
struct TileOrder {
    private let boxes: BoxList
    private let size: Int

    /// Prepares to sort into tiles of so many boxes; the last of a slab may have fewer.
    init(_ boxes: BoxList, perTile size: Int) {
        self.boxes = boxes
        self.size = size
    }

    /// The boxes of each tile by their place in the list; of those at the same place the first comes first.
    func tiles() -> [ArraySlice<Int>] {
        var order = Array(0..<boxes.count)
        sort(&order, 0..<order.count, by: 0)
        return stride(from: 0, to: order.count, by: size).map { order[$0..<min($0 + size, order.count)] }
    }

    private func sort(_ order: inout [Int], _ range: Range<Int>, by dimension: Int) {
        var keys = order[range].map { key(of: $0, dimension) << 32 | UInt64($0) }
        keys.sort()
        for (place, key) in zip(range, keys) { order[place] = Int(key & 0xFFFF_FFFF) }
        let left = boxes.sideCount / 2 - dimension
        guard left > 1, range.count > size else { return }
        // Whole tiles, as many as make each slab as wide as its tiles are high.
        let tiles = (range.count + size - 1) / size
        let slabs = Self.root(tiles, left)
        let slab = (tiles + slabs - 1) / slabs * size
        for start in stride(from: range.lowerBound, to: range.upperBound, by: slab) {
            sort(&order, start..<min(start + slab, range.upperBound), by: dimension + 1)
        }
    }

    /// The middle of a box as a number that sorts alike.
    private func key(of box: Int, _ dimension: Int) -> UInt64 {
        let start = box * boxes.sideCount + 2 * dimension
        let bits = (boxes.sides[start] + boxes.sides[start + 1]).bitPattern
        return UInt64(bits & 0x8000_0000 == 0 ? bits | 0x8000_0000 : ~bits)
    }

    /// The least whole number whose power is no less than a number.
    private static func root(_ number: Int, _ degree: Int) -> Int {
        var root = 1
        while (0..<degree).reduce(1, { product, _ in product * root }) < number { root += 1 }
        return root
    }
}
