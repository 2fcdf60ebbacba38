import Incidents
import TextFormats

/// Writes the elements of an SVG drawing; every text that it takes is escaped.
struct SVGCanvas {
    /// The drawing so far.
    var buffer = ByteBuffer()

    /// How text stands to its position.
    enum Anchor: String {
        case start, middle, end
    }

    /// Opens a group.
    ///
    /// - Parameter attributes: Attributes of ours, as they stand in the file.
    mutating func open(_ attributes: String) { buffer.append("<g \(attributes)>\n") }

    /// Closes a group.
    mutating func close() { buffer.append("</g>\n" as StaticString) }

    /// Writes an element with text of any origin in it.
    mutating func element(_ name: String, _ attributes: String = "", text: String) {
        buffer.append("<\(name)\(attributes.isEmpty ? "" : " " + attributes)>")
        buffer.append(escapingXMLContent: text)
        buffer.append("</\(name)>\n")
    }

    /// Writes one line of text of any origin.
    mutating func text(
        _ text: String, at point: PagePoint, size: Double, anchor: Anchor = .start, _ attributes: String = ""
    ) {
        buffer.append("<text x=\"" as StaticString)
        buffer.append(point.x, decimals: 1)
        buffer.append("\" y=\"" as StaticString)
        buffer.append(point.y, decimals: 1)
        buffer.append("\" font-size=\"" as StaticString)
        buffer.append(size, decimals: 1)
        if anchor != .start { buffer.append("\" text-anchor=\"\(anchor)") }
        buffer.append("\"\(attributes.isEmpty ? "" : " " + attributes)>")
        buffer.append(escapingXMLContent: text)
        buffer.append("</text>\n" as StaticString)
    }

    /// Writes a box.
    mutating func box(_ box: PageBox, _ attributes: String) {
        buffer.append("<rect x=\"" as StaticString)
        buffer.append(box.left, decimals: 1)
        buffer.append("\" y=\"" as StaticString)
        buffer.append(box.top, decimals: 1)
        buffer.append("\" width=\"" as StaticString)
        buffer.append(box.width, decimals: 1)
        buffer.append("\" height=\"" as StaticString)
        buffer.append(box.height, decimals: 1)
        buffer.append("\" \(attributes)/>\n")
    }

    /// Writes lines as one path; nothing when there are none.
    mutating func path(lines: [[PagePoint]], _ attributes: String = "") {
        path(lines, isClosed: false, attributes)
    }

    /// Writes rings as one area with holes; nothing when there are none.
    mutating func path(rings: [[PagePoint]], _ attributes: String = "") {
        path(rings, isClosed: true, attributes)
    }

    /// Writes a circle.
    mutating func circle(_ center: PagePoint, radius: Double, _ attributes: String) {
        openCircle(center, radius: radius)
        buffer.append(" \(attributes)/>\n")
    }

    private mutating func openCircle(_ center: PagePoint, radius: Double) {
        buffer.append("<circle cx=\"" as StaticString)
        buffer.append(center.x, decimals: 1)
        buffer.append("\" cy=\"" as StaticString)
        buffer.append(center.y, decimals: 1)
        buffer.append("\" r=\"" as StaticString)
        buffer.append(radius, decimals: 1)
        buffer.append("\"" as StaticString)
    }

    /// Writes the mark of an incident, a text for its tool tip in it.
    mutating func symbol(_ symbol: IncidentSymbol, at center: PagePoint, title: String?) {
        let fill = " fill=\"\(symbol.type.color.hexadecimal)\""
        let corners = symbol.corners(around: center)
        if corners.isEmpty {
            openCircle(center, radius: symbol.radius)
            buffer.append(fill)
        } else {
            buffer.append("<path d=\"" as StaticString)
            appendData(corners, isClosed: true)
            buffer.append("\"\(fill)")
        }
        guard let title else { return buffer.append("/>\n" as StaticString) }
        buffer.append("><title>" as StaticString)
        buffer.append(escapingXMLContent: title)
        buffer.append("</title></\(corners.isEmpty ? "circle" : "path")>\n")
    }

    private mutating func path(_ parts: [[PagePoint]], isClosed: Bool, _ attributes: String) {
        guard parts.contains(where: { $0.count > 1 }) else { return }
        buffer.append("<path d=\"" as StaticString)
        for part in parts where part.count > 1 { appendData(part, isClosed: isClosed) }
        buffer.append("\"\(attributes.isEmpty ? "" : " " + attributes)/>\n")
    }

    private mutating func appendData(_ points: [PagePoint], isClosed: Bool) {
        for (index, point) in points.enumerated() {
            buffer.append(index == 0 ? UInt8(ascii: "M") : UInt8(ascii: index == 1 ? "L" : " "))
            buffer.append(point.x, decimals: 1)
            buffer.append(UInt8(ascii: " "))
            buffer.append(point.y, decimals: 1)
        }
        if isClosed { buffer.append(UInt8(ascii: "Z")) }
    }
}

extension MapColor {
    /// The colour as the web writes it, such as `#d55e00`.
    var hexadecimal: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
