import Geodesy
import Incidents
import SimpleFeatures

extension SVGMapDrawing {
    /// A label that has found its place: a name, and a line below it.
    struct Label {
        /// The place's name in the gazetteer.
        let place: String
        let name: String
        let detail: String
        let box: PageBox
        let anchor: SVGCanvas.Anchor
        let isRegion: Bool
    }

    private static let nameSize = 12.5
    private static let detailSize = 11.0
    private static let lineHeight = 14.0
    private static let widest = 190.0

    /// The labels of places for which there is room, the deadliest first.
    mutating func siteLabels(_ marks: [Mark]) -> [Label] {
        let boxes = Dictionary(grouping: marks, by: \.site).mapValues { marks in
            marks.dropFirst().reduce(marks[0].symbol.box(around: marks[0].center)) { all, mark in
                let box = mark.symbol.box(around: mark.center)
                return PageBox(
                    left: min(all.left, box.left), top: min(all.top, box.top),
                    right: max(all.right, box.right), bottom: max(all.bottom, box.bottom))
            }
        }
        var labels: [Label] = []
        for (index, site) in content.sites.enumerated() {
            guard let symbol = boxes[index] else { continue }
            let (name, detail, width) = Self.words(site.location, site.incidents)
            let candidates = LabelPlacer.candidates(beside: symbol, width: width, height: 2 * Self.lineHeight)
            guard let box = placer.place(candidates) else { continue }
            let anchor: SVGCanvas.Anchor =
                box.left >= symbol.right ? .start : box.right <= symbol.left ? .end : .middle
            labels.append(
                Label(
                    place: site.location.name, name: name, detail: detail, box: box, anchor: anchor,
                    isRegion: false
                ))
        }
        return labels
    }

    /// The labels of incidents that are known only by a region, within it.
    mutating func regionLabels(in frame: MapFrame) -> [Label] {
        var labels: [Label] = []
        for region in content.regions {
            let (name, detail, width) = Self.words(region.location, region.incidents)
            let middle = frame.point(region.location.coordinate)
            let rings =
                baseMap.shape(of: region.location, uncertaintyShape).map { shape in
                    shape.polygons.flatMap(\.rings).map { frame.ring($0.coordinates) }
                } ?? []
            var candidates = LabelPlacer.candidates(
                inside: rings, around: middle, width: width, height: 2 * Self.lineHeight)
            if let middle {
                let height = 2 * Self.lineHeight
                candidates.append(PageBox(around: middle, width: width, height: height))
                candidates += LabelPlacer.candidates(
                    beside: PageBox(around: middle, width: 1, height: 1), width: width, height: height)
            }
            guard let box = placer.place(candidates) else { continue }
            labels.append(
                Label(
                    place: region.location.name, name: name, detail: detail, box: box, anchor: .middle,
                    isRegion: true
                ))
        }
        return labels
    }

    /// Writes labels that have found their places.
    mutating func draw(_ labels: [Label]) {
        guard !labels.isEmpty else { return }
        canvas.open(
            "fill=\"\(MapStyle.ink)\" stroke=\"#ffffff\" stroke-opacity=\"0.85\" \(MapStyle.halo)")
        for label in labels {
            let x =
                switch label.anchor {
                case .start: label.box.left
                case .middle: label.box.center.x
                case .end: label.box.right
                }
            let style = label.isRegion ? " font-style=\"italic\"" : ""
            canvas.text(
                label.name, at: PagePoint(x: x, y: label.box.top + 11), size: Self.nameSize,
                anchor: label.anchor, "font-weight=\"700\"" + style)
            canvas.text(
                label.detail, at: PagePoint(x: x, y: label.box.top + 11 + Self.lineHeight),
                size: Self.detailSize, anchor: label.anchor)
        }
        canvas.close()
    }

    private static func words(
        _ location: IncidentLocation, _ incidents: [Incident]
    ) -> (name: String, detail: String, width: Double) {
        let name = TextMetrics.fitted(location.nameInWords, width: widest, size: nameSize, isBold: true)
        let detail = detail(of: incidents)
        let width = max(
            TextMetrics.width(name, size: nameSize, isBold: true), TextMetrics.width(detail, size: detailSize)
        )
        return (name, detail, width)
    }

    /// When, and how many died; for several incidents how many they are.
    private static func detail(of incidents: [Incident]) -> String {
        guard incidents.count == 1, let incident = incidents.first else {
            let days = MapContent(incidents).days.map { ", \($0.monthWords)" } ?? ""
            return "\(incidents.count) incidents\(days)"
        }
        let parts = [incident.date?.shortWords, incident.fatalities?.shortWords].compactMap(\.self)
        return parts.isEmpty ? "date not known" : parts.joined(separator: ", ")
    }
}

extension Fatalities {
    /// The deaths as a label has them: the range where claims differ.
    var shortWords: String {
        switch (low, high) {
        case (_, nil): "\(low) or more deaths"
        case (0, 0?): "no deaths"
        case (let low, let high?):
            low == high ? "\(low) death\(low == 1 ? "" : "s")" : "\(low)–\(high) deaths"
        }
    }
}

extension DateInterval {
    /// The months of the days: `Jul 2024`, `Jul 2024 – Jun 2025`.
    var monthWords: String {
        let (first, last) = (start.civil, end.civil)
        let whole = "\(Self.month(last.month)) \(last.year)"
        guard (first.month, first.year) != (last.month, last.year) else { return whole }
        return first.year == last.year
            ? "\(Self.month(first.month)) – \(whole)" : "\(Self.month(first.month)) \(first.year) – \(whole)"
    }
}
