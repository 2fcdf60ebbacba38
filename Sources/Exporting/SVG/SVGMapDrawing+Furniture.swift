import Geodesy
import Incidents
import TextFormats

extension SVGMapDrawing {
    /// Opens the drawing: its size, what it says of itself, the paper.
    mutating func begin(height: Double) {
        let size = "\(Int(Self.width)) \(Int(height))"
        canvas.buffer.append(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\" width=\"\(Int(Self.width))\" "
                + "height=\"\(Int(height))\" role=\"img\" aria-labelledby=\"map-title map-description\" "
                + "\(MapStyle.font)>\n")
        canvas.element("title", "id=\"map-title\"", text: metadata.mapHeading)
        canvas.element(
            "desc", "id=\"map-description\"",
            text: ([content.summary] + metadata.mapProvenance).joined(separator: " "))
        let page = PageBox(left: 0, top: 0, right: Self.width, bottom: height)
        canvas.box(page, "fill=\"\(MapStyle.paper)\"")
    }

    /// Writes the title and the line below it.
    mutating func drawTitle() {
        canvas.open("fill=\"\(MapStyle.ink)\"")
        let width = mapBox.width
        let title = TextMetrics.fitted(metadata.mapHeading, width: width, size: 24, isBold: true)
        canvas.text(title, at: PagePoint(x: Self.margin, y: 42), size: 24, "font-weight=\"700\"")
        canvas.close()
        let line = TextMetrics.fitted(content.summary, width: width, size: 14)
        canvas.text(line, at: PagePoint(x: Self.margin, y: 66), size: 14, "fill=\"\(MapStyle.muted)\"")
    }

    /// Says why there is no map.
    mutating func drawNothing() {
        let box = mapBox
        canvas.box(box, "fill=\"\(MapStyle.land)\"")
        let words =
            content.incidents.isEmpty
            ? "There are no incidents to show." : "No incident has a place that is known."
        canvas.text(
            words, at: PagePoint(x: box.center.x, y: box.center.y + 5), size: 15, anchor: .middle,
            "fill=\"\(MapStyle.muted)\"")
    }

    /// Keeps the corners for the scale bar and the projection's name.
    mutating func reserveFurniture(in frame: MapFrame) {
        placer.block(scaleBar(in: frame).room)
        placer.block(projectionRoom(in: frame))
    }

    /// Draws the frame, the degrees around it, the scale bar and the projection's name.
    mutating func drawFurniture(_ graticule: Graticule, in frame: MapFrame) {
        canvas.box(frame.box, "fill=\"none\" stroke=\"\(MapStyle.muted)\" stroke-width=\"0.8\"")
        drawDegrees(graticule, around: frame.box)
        draw(scaleBar(in: frame))
        let room = projectionRoom(in: frame)
        canvas.text(
            Self.name(of: frame.projection), at: PagePoint(x: room.right, y: room.bottom - 4), size: 10,
            anchor: .end, "fill=\"\(MapStyle.muted)\" stroke=\"\(MapStyle.land)\" \(MapStyle.halo)")
    }

    private func projectionRoom(in frame: MapFrame) -> PageBox {
        let width = TextMetrics.width(Self.name(of: frame.projection), size: 10)
        let (right, bottom) = (frame.box.right - 8, frame.box.bottom - 4)
        return PageBox(left: right - width, top: bottom - 16, right: right, bottom: bottom)
    }

    private static func name(of projection: MapProjection) -> String {
        let (longitude, latitude) = (projection.center.longitude, projection.center.latitude)
        return
            "Lambert azimuthal equal-area projection around \(degrees(latitude)) \(latitude < 0 ? "S" : "N"), "
            + "\(degrees(longitude)) \(longitude < 0 ? "W" : "E"), WGS 84"
    }

    /// Degrees with one decimal where they have one.
    private static func degrees(_ value: Double) -> String {
        let whole = Int(value.magnitude)
        return Double(whole) == value.magnitude ? "\(whole)°" : "\(value.magnitude)°"
    }

    /// Writes the degrees: meridians below the map, or above it where they do not come down; parallels at its sides.
    private mutating func drawDegrees(_ graticule: Graticule, around box: PageBox) {
        var room = LabelPlacer(
            frame: PageBox(left: 0, top: 72, right: Self.width, bottom: box.bottom + 24))
        canvas.open("fill=\"\(MapStyle.muted)\"")
        for line in graticule.lines {
            let ends = line.parts.flatMap { [$0.first, $0.last].compactMap(\.self) }
            let width = TextMetrics.width(line.name, size: 10)
            let candidates = Self.degreeBoxes(ends, isMeridian: line.isMeridian, around: box, width: width)
            guard let free = room.place(candidates) else { continue }
            canvas.text(
                line.name, at: PagePoint(x: free.center.x, y: free.bottom - 2), size: 10, anchor: .middle)
        }
        canvas.close()
    }

    private static func degreeBoxes(
        _ ends: [PagePoint], isMeridian: Bool, around box: PageBox, width: Double
    ) -> [PageBox] {
        let (wide, high) = (width + 2, 12.0)
        let below = ends.filter { ($0.y - box.bottom).magnitude < 0.01 }.map {
            PageBox(around: PagePoint(x: $0.x, y: box.bottom + 9), width: wide, height: high)
        }
        let above = ends.filter { ($0.y - box.top).magnitude < 0.01 }.map {
            PageBox(around: PagePoint(x: $0.x, y: box.top - 7), width: wide, height: high)
        }
        let left = ends.filter { ($0.x - box.left).magnitude < 0.01 }.map {
            PageBox(around: PagePoint(x: box.left - wide / 2 - 2, y: $0.y), width: wide, height: high)
        }
        let right = ends.filter { ($0.x - box.right).magnitude < 0.01 }.map {
            PageBox(around: PagePoint(x: box.right + wide / 2 + 2, y: $0.y), width: wide, height: high)
        }
        return isMeridian ? below + above : left + right
    }
}
