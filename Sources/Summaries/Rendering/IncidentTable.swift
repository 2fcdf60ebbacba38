public import Incidents
import TextFormats

/// A table of incidents for the terminal, at most 100 columns wide.
public enum IncidentTable {
    /// Returns the table's lines: date, type, place, sides, deaths, border, number of reports.
    ///
    /// A place is written `~Gao` near it and `[Kidal region]` when only the region is known; `?` is what no report
    /// tells. Long cells are cut.
    ///
    /// - Parameter incidents: The incidents, in the order of the table.
    /// - Returns: The lines, a heading first.
    public static func lines(_ incidents: some Sequence<Incident>) -> [String] {
        var table = TextTable([
            TextTable.Column(title: "Date", limit: 16), TextTable.Column(title: "Type", limit: 12),
            TextTable.Column(title: "Place", limit: 15), TextTable.Column(title: "Sides", limit: 19),
            TextTable.Column(title: "Deaths", limit: 11, isNumeric: true),
            TextTable.Column(title: "Border", limit: 12),
            TextTable.Column(title: "Rep", limit: 3, isNumeric: true),
        ])
        for incident in incidents {
            table.add([
                ShortForms.date(incident.date), EnglishTypeNames.short(incident.type),
                ShortForms.place(incident.location),
                ShortForms.sides(incident), ShortForms.deaths(incident.fatalities),
                ShortForms.border(incident.location), "\(incident.reportCount)",
            ])
        }
        return table.lines
    }
}

extension Incident {
    /// How many reports tell of it.
    var reportCount: Int { Set(sources.map(\.quotation.report)).count }
}
