import Incidents
import TextFormats

extension IncidentSummary {
    /// The summary as one HTML page that stands alone: no script, nothing to be loaded.
    ///
    /// Charts are drawn in it, and every identity leads to its incident's row.
    public var html: String {
        var lines = Self.head(heading) + opening.map(HTMLText.paragraph)
        if total.incidents.isEmpty {
            return (lines + ["</main></body></html>"]).joined(separator: "\n") + "\n"
        }
        lines += charts + [HTMLText.table(overviewTable, linked: [6])]
        for group in groups { lines += section(group) }
        return (lines + ["</main></body></html>"]).joined(separator: "\n") + "\n"
    }

    private static func head(_ heading: String) -> [String] {
        [
            "<!DOCTYPE html>", "<html lang=\"en\"><head><meta charset=\"utf-8\">",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<title>\(heading)</title>",
            style, "</head><body><main>", "<h1>\(heading)</h1>",
        ]
    }

    private static let style = """
        <style>
        :root { color-scheme: light dark; --ink: #1f1f1f; --muted: #615d56; --edge: #d9d4c8; --paper: #fff; --bar: #0b5cad; --range: #d55e00 }
        @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --muted: #a8a59e; --edge: #363a40; --paper: #16181b; --bar: #7ab8f5; --range: #f0994d } }
        body { font: 16px/1.5 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; margin: 0; color: var(--ink); background: var(--paper) }
        main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
        h1 { line-height: 1.2 } h2 { margin-top: 2.5rem; border-top: 1px solid var(--edge); padding-top: 1rem }
        p { max-width: 46rem } a { color: inherit; text-decoration-color: var(--muted) }
        table { border-collapse: collapse; display: block; overflow-x: auto; margin: 1rem 0; font-size: .875rem }
        th, td { border-bottom: 1px solid var(--edge); padding: .25rem .6rem; text-align: left; vertical-align: top }
        td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
        tr:target { outline: 2px solid var(--bar) }
        figure { margin: 1.5rem 0 } figcaption { font-weight: 600; margin-bottom: .25rem }
        svg { width: 100%; height: auto; font-size: 12px } svg text { fill: var(--ink) } svg .muted { fill: var(--muted) }
        .bar { fill: var(--bar) } .range { stroke: var(--range); stroke-width: 4 } .best { fill: var(--range) } .rule { stroke: var(--edge) }
        </style>
        """

    /// The incidents month by month, and the groups with the range of their deaths.
    private var charts: [String] {
        let isByTime = grouping == .month
        let incidents = isByTime || total.months.count < 2 ? nil : timeChart
        let counts = groups.count < 2 ? nil : groupChart
        let deaths = groups.filter { !$0.deaths.reported.isEmpty }
        let tolls =
            deaths.isEmpty
            ? nil
            : RangeChart.figure(
                "Deaths: the most credible figure, and from the lowest to the highest",
                deaths.map { RangeChart.Row(name: $0.key.title, toll: $0.deaths) })
        return [counts, incidents, tolls].compactMap(\.self)
    }

    /// The groups, as many as fit: of time the last, of others the largest.
    private var groupChart: String {
        let all = groups.map { BarChart.Bar(name: $0.key.title, value: $0.incidents.count) }
        guard all.count > BarChart.most else { return BarChart.figure(heading, all) }
        return grouping.isChronological
            ? BarChart.figure("\(heading), the last \(BarChart.most)", all.suffix(BarChart.most))
            : BarChart.figure("\(heading), the first \(BarChart.most)", all.prefix(BarChart.most))
    }

    /// The incidents month by month, or year by year where the months are too many.
    private var timeChart: String {
        let months = total.months.map { BarChart.Bar(name: $0.name, value: $0.count) }
        guard months.count > BarChart.most else { return BarChart.figure("Incidents by month", months) }
        var years: [BarChart.Bar] = []
        for month in months {
            let year = String(month.name.suffix(4))
            let before = years.last?.name == year ? years.removeLast().value : 0
            years.append(BarChart.Bar(name: year, value: before + month.value))
        }
        return BarChart.figure("Incidents by year", years)
    }

    private func section(_ group: GroupSummary) -> [String] {
        var lines = ["<section><h2>\(HTMLText.escaped(group.key.title))</h2>"]
        lines += GroupProse(group, grouping).paragraphs.map(HTMLText.paragraph)
        // With actors an incident stands in two groups: its row is named in the first.
        lines.append(HTMLText.table(Self.incidentTable(group.incidents), naming: grouping != .actor))
        if group.incidents.count > Self.listedIncidents {
            lines.append(HTMLText.paragraph("… and \(group.incidents.count - Self.listedIncidents) more."))
        }
        if !group.contested.isEmpty {
            lines.append("<h3>Who claims what</h3>")
            lines.append(HTMLText.table(Self.claimTable(group.contested), linked: [0]))
        }
        return lines + ["</section>"]
    }
}
