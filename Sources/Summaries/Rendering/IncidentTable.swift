public import Incidents
import TextFormats

/// A table of incidents for the terminal, at most 100 columns wide.
public enum IncidentTable {
    /// A column that stands before those of every table.
    public struct Column {
        /// The heading.
        public var title: String

        /// A cell for each incident.
        public var cells: [String]

        /// Whether cells stand at the right, as numbers do.
        public var isNumeric: Bool

        /// Creates a column.
        ///
        /// - Parameters:
        ///   - title: The heading.
        ///   - cells: A cell for each incident.
        ///   - isNumeric: Whether cells stand at the right.
        public init(title: String, cells: [String], isNumeric: Bool = false) {
            self.title = title
            self.cells = cells
            self.isNumeric = isNumeric
        }

        /// The identities of incidents, by which other commands take them.
        public static func identities(of incidents: [Incident]) -> Column {
            Column(title: "Incident", cells: incidents.map(\.id.rawValue))
        }
    }

    /// Returns the table's lines: date, type, place, sides, deaths, border, number of reports.
    ///
    /// A place is written `~Gao` near it and `[Kidal region]` when only the region is known; `?` is what no report
    /// tells. Long cells are cut.
    ///
    /// - Parameters:
    ///   - incidents: The incidents, in the order of the table.
    ///   - leading: Columns that stand before the others; they make the table wider than 100 columns.
    /// - Returns: The lines, a heading first.
    public static func lines(
        _ incidents: some Sequence<Incident>, after leading: [Column] = []
    ) -> [String] {
        var table = TextTable(
            leading.map { TextTable.Column(title: $0.title, isNumeric: $0.isNumeric) } + columns)
        for (row, incident) in incidents.enumerated() {
            table.add(leading.map { $0.cells[row] } + cells(of: incident))
        }
        return table.lines
    }

    private static let columns = [
        TextTable.Column(title: "Date", limit: 16), TextTable.Column(title: "Type", limit: 12),
        TextTable.Column(title: "Place", limit: 15), TextTable.Column(title: "Sides", limit: 19),
        TextTable.Column(title: "Deaths", limit: 11, isNumeric: true),
        TextTable.Column(title: "Border", limit: 12),
        TextTable.Column(title: "Rep", limit: 3, isNumeric: true),
    ]

    private static func cells(of incident: Incident) -> [String] {
        [
            ShortForms.date(incident.date), EnglishTypeNames.short(incident.type),
            ShortForms.place(incident.location), ShortForms.sides(incident),
            ShortForms.deaths(incident.fatalities), ShortForms.border(incident.location),
            "\(incident.reportCount)",
        ]
    }
}

extension Incident {
    /// How many reports tell of it.
    var reportCount: Int { Set(sources.map(\.quotation.report)).count }
}
