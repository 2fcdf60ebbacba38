import Incidents

extension SVGMapDrawing {
    /// Where the parts of the legend stand.
    struct LegendLayout {
        /// A mark with its words.
        struct Item {
            let mark: Mark
            let words: String
            /// Where the words' line begins.
            var corner = PagePoint(x: 0, y: 0)

            /// The room that it takes, and what parts it from the next.
            var width: Double {
                mark.width + TextMetrics.width(words, size: SVGMapDrawing.legendSize) + 22
            }
        }

        /// What stands before the words.
        enum Mark {
            case symbol(IncidentSymbol)
            case deaths(IncidentSymbol)
            case shade

            /// The room up to the words.
            var width: Double {
                switch self {
                case .symbol: 18
                case .deaths(let symbol): symbol.radius * 2 + 6
                case .shade: 26
                }
            }

            var height: Double {
                if case .deaths(let symbol) = self { symbol.radius * 2 } else { 14 }
            }
        }

        var items: [Item] = []
        var notes: [(words: String, y: Double)] = []
        /// Where the page ends.
        var bottom = 0.0
    }

    static let legendSize = 12.0
    private static let noteSize = 10.0

    /// Lays the legend out below the map, in as many rows as it takes.
    func legendLayout() -> LegendLayout {
        var layout = LegendLayout()
        var y = mapBox.bottom + 26
        for row in Self.rows(of: legendItems) {
            let height = max(26, (row.map { $0.mark.height }.max() ?? 0) + 8)
            var x = Self.margin
            for item in row {
                layout.items.append(
                    LegendLayout.Item(
                        mark: item.mark, words: item.words, corner: PagePoint(x: x, y: y + height / 2 + 4)))
                x += item.width
            }
            y += height
        }
        y += content.isEmpty ? 10 : 22
        for note in footnotes.flatMap({ TextMetrics.lines($0, width: mapBox.width, size: Self.noteSize) }) {
            layout.notes.append((note, y))
            y += 14
        }
        layout.bottom = (y + 8).rounded(.up)
        return layout
    }

    private static func rows(of items: [LegendLayout.Item]) -> [[LegendLayout.Item]] {
        var rows: [[LegendLayout.Item]] = []
        var room = 0.0
        for item in items {
            if item.width - 22 > room {
                rows.append([])
                room = width - 2 * margin
            }
            rows[rows.count - 1].append(item)
            room -= item.width
        }
        return rows
    }

    /// What the legend explains.
    private var legendItems: [LegendLayout.Item] {
        guard !content.isEmpty else { return [] }
        let types = content.types.map {
            LegendLayout.Item(mark: .symbol(IncidentSymbol($0, deaths: 5)), words: $0.rawValue)
        }
        let shade = LegendLayout.Item(mark: .shade, words: "Known only by its region")
        return types + deathItems + (content.regions.isEmpty ? [] : [shade])
    }

    /// The sizes that occur, in three steps.
    private var deathItems: [LegendLayout.Item] {
        let most = content.sites.first?.incidents.first?.deaths ?? 0
        guard most > 0, let type = content.types.first else { return [] }
        return [5, 25, 100].filter { $0 == 5 || $0 <= most * 2 }.map { count in
            LegendLayout.Item(
                mark: .deaths(IncidentSymbol(type, deaths: count, scale: symbolScale)),
                words: count == 5 ? "5 deaths or fewer" : "\(count)")
        }
    }

    /// What stands below the legend.
    private var footnotes: [String] {
        let missing = content.unlocatedCount
        let counted =
            missing == 0 || content.isEmpty
            ? [] : [missing == 1 ? "One incident has no place." : "\(missing) incidents have no place."]
        return counted + metadata.mapProvenance
    }

    /// Draws the legend and the notes.
    mutating func drawLegend(_ layout: LegendLayout) {
        canvas.open("fill=\"\(MapStyle.ink)\"")
        for item in layout.items { draw(item) }
        canvas.close()
        canvas.open("fill=\"\(MapStyle.muted)\"")
        for note in layout.notes {
            canvas.text(note.words, at: PagePoint(x: Self.margin, y: note.y), size: Self.noteSize)
        }
        canvas.close()
    }

    private mutating func draw(_ item: LegendLayout.Item) {
        let (x, y) = (item.corner.x, item.corner.y)
        switch item.mark {
        case .symbol(let symbol):
            canvas.open(MapStyle.symbols())
            canvas.symbol(symbol, at: PagePoint(x: x + 6, y: y - 4), title: nil)
            canvas.close()
        case .deaths(let symbol):
            canvas.circle(
                PagePoint(x: x + symbol.radius, y: y - 4), radius: symbol.radius,
                "fill=\"none\" stroke=\"\(MapStyle.ink)\" stroke-width=\"0.8\"")
        case .shade:
            canvas.box(
                PageBox(left: x, top: y - 10, right: x + 20, bottom: y + 2),
                "fill=\"\(MapStyle.muted)\" fill-opacity=\"0.16\" stroke=\"\(MapStyle.muted)\" "
                    + "stroke-dasharray=\"4 3\"")
        }
        let start = PagePoint(x: x + item.mark.width, y: y)
        canvas.text(item.words, at: start, size: Self.legendSize)
    }
}

extension TextMetrics {
    /// The text in lines of no more than a width, parted between words.
    static func lines(_ text: String, width: Double, size: Double) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, self.width("\(last) \(word)", size: size) <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(fitted(String(word), width: width, size: size))
            }
        }
        return lines
    }
}
