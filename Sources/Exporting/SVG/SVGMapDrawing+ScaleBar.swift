import Geodesy

extension SVGMapDrawing {
    /// A bar of a round length.
    struct ScaleBar {
        let length: Length
        let pixels: Double
        let room: PageBox

        var name: String {
            length < .kilometres(1) ? "\(Int(length.metres)) m" : "\(Int(length.kilometres)) km"
        }
    }

    /// The longest bar of a round length that takes no more than a fifth of the map's width.
    ///
    /// The scale is that of the map's middle, where the projection is true.
    func scaleBar(in frame: MapFrame) -> ScaleBar {
        let most = frame.box.width * 0.2 * frame.metresPerPixel
        var unit = 1.0
        while unit * 10 <= most { unit *= 10 }
        let round = [5.0, 2, 1].map { $0 * unit }.first { $0 <= most } ?? unit
        let pixels = round / frame.metresPerPixel
        let (left, bottom) = (frame.box.left + 10, frame.box.bottom - 8)
        return ScaleBar(
            length: .metres(round), pixels: pixels,
            room: PageBox(left: left, top: bottom - 26, right: left + pixels + 4, bottom: bottom))
    }

    /// Draws the bar in two halves.
    mutating func draw(_ bar: ScaleBar) {
        let (left, y) = (bar.room.left + 2, bar.room.bottom - 7)
        canvas.box(
            PageBox(left: left, top: y, right: left + bar.pixels, bottom: y + 4),
            "fill=\"#ffffff\" stroke=\"\(MapStyle.ink)\" stroke-width=\"0.8\"")
        canvas.box(
            PageBox(left: left, top: y, right: left + bar.pixels / 2, bottom: y + 4),
            "fill=\"\(MapStyle.ink)\"")
        canvas.text(
            bar.name, at: PagePoint(x: left + bar.pixels, y: y - 5), size: 11, anchor: .end,
            "fill=\"\(MapStyle.ink)\" stroke=\"\(MapStyle.land)\" \(MapStyle.halo)")
    }
}
