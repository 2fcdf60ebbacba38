import Geodesy

extension Geometry {
    /// The shape as well-known text (OGC 06-103r4), as in `POINT (2.9678 19.9486)`: longitude first, as few digits
    /// as read back to the same number.
    public var wellKnownText: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        text += kind.name.uppercased() + " "
        if parts.isEmpty {
            text += "EMPTY"
            return
        }
        switch self {
        case .point(let point): text.append(list: [point.coordinate]) { $0.append($1) }
        case .lineString(let line): text.append(line.coordinates)
        case .polygon(let polygon): text.append(polygon)
        case .multiPoint(let multi): text.append(list: multi.points) { $0.append([$1.coordinate]) }
        case .multiLineString(let multi): text.append(list: multi.lineStrings) { $0.append($1.coordinates) }
        case .multiPolygon(let multi): text.append(list: multi.polygons) { $0.append($1) }
        case .geometryCollection(let collection):
            text.append(list: collection.geometries) { $1.write(to: &$0) }
        }
    }
}

extension String {
    fileprivate mutating func append<Item>(list items: [Item], _ write: (inout String, Item) -> Void) {
        append("(")
        for (index, item) in items.enumerated() {
            if index > 0 { append(", ") }
            write(&self, item)
        }
        append(")")
    }

    fileprivate mutating func append(_ coordinates: [Coordinate]) {
        append(list: coordinates) { $0.append($1) }
    }

    fileprivate mutating func append(_ polygon: Polygon) {
        append(list: polygon.rings) { $0.append($1.coordinates) }
    }

    fileprivate mutating func append(_ coordinate: Coordinate) {
        append(shortest(coordinate.longitude) + " " + shortest(coordinate.latitude))
    }
}

/// Writes a number with as few digits as read back to the same, and no `.0`.
private func shortest(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
