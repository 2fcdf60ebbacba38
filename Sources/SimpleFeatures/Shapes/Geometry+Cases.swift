extension Geometry {
    /// The point, when the shape is one.
    public var pointValue: Point? {
        guard case .point(let point) = self else { return nil }
        return point
    }

    /// The line, when the shape is one.
    public var lineStringValue: LineString? {
        guard case .lineString(let line) = self else { return nil }
        return line
    }

    /// The polygon, when the shape is one.
    public var polygonValue: Polygon? {
        guard case .polygon(let polygon) = self else { return nil }
        return polygon
    }
}
