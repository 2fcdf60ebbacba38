/// A point of the page, in pixels from its upper left corner.
struct PagePoint: Hashable {
    var x: Double
    var y: Double

    static func + (left: PagePoint, right: PagePoint) -> PagePoint {
        PagePoint(x: left.x + right.x, y: left.y + right.y)
    }
}

/// An upright box of the page; its edges belong to it.
struct PageBox: Hashable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    var center: PagePoint { PagePoint(x: (left + right) / 2, y: (top + bottom) / 2) }

    init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    /// Makes the box around a point.
    init(around center: PagePoint, width: Double, height: Double) {
        self.init(
            left: center.x - width / 2, top: center.y - height / 2, right: center.x + width / 2,
            bottom: center.y + height / 2)
    }

    func contains(_ point: PagePoint) -> Bool {
        point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
    }

    func contains(_ other: PageBox) -> Bool {
        other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
    }

    /// Whether two boxes overlap; boxes that only touch do not.
    func overlaps(_ other: PageBox) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func inset(by margin: Double) -> PageBox {
        PageBox(left: left + margin, top: top + margin, right: right - margin, bottom: bottom - margin)
    }
}
