import Incidents

extension IncidentSummary {
    /// The most incidents of a group that a table lists; the rest are counted.
    static let listedIncidents = 50

    static let overviewTitles = [
        "Group", "Incidents", "Deaths, low", "Best", "High", "No figure", "Incident ids",
    ]

    /// The rows of the overview: the groups, and all together where there are several.
    var overviewGroups: [GroupSummary] { groups.count == 1 ? groups : groups + [total] }

    var overviewTable: SummaryTable {
        var table = SummaryTable(Self.overviewTitles, numeric: [1, 2, 3, 4, 5])
        for group in overviewGroups { table.add(Self.overviewCells(group)) }
        return table
    }

    /// The figures of a group as cells, exact.
    static func overviewCells(_ group: GroupSummary) -> [String] {
        let deaths = group.deaths
        let isTold = !deaths.reported.isEmpty
        let ids = group.incidents.prefix(listedIncidents).map(\.id.rawValue).joined(separator: ", ")
        return [
            group.key.title, "\(group.incidents.count)", isTold ? "\(deaths.low)" : "–",
            isTold ? "\(deaths.best)" : "–", isTold ? "\(deaths.high)\(deaths.isOpen ? "+" : "")" : "–",
            "\(deaths.unreported.count)", group.incidents.count > listedIncidents ? ids + ", …" : ids,
        ]
    }

    static func incidentTable(_ incidents: [Incident]) -> SummaryTable {
        var table = SummaryTable(
            ["Incident", "Date", "Type", "Place", "Sides", "Deaths", "Border", "Reports"], numeric: [7])
        for incident in incidents.prefix(listedIncidents) {
            table.add([
                incident.id.rawValue, incident.date?.words ?? "not known", incident.type.rawValue,
                incident.location.map { "\($0.words) (\($0.precisionWords))" } ?? "not known",
                incident.mainActors.isEmpty ? "not known" : incident.mainActors.joined(separator: "; "),
                incident.fatalities?.words ?? "no figure", incident.location?.borderWords ?? "",
                "\(incident.reportCount)",
            ])
        }
        return table
    }

    /// The claims that contradict or complete each other, line by line.
    static func claimTable(_ contested: [ContestedIncident]) -> SummaryTable {
        var table = SummaryTable(["Incident", "Who says", "How many", "Of whom", "What", "Words", "Report"])
        for contested in contested {
            for account in contested.accounts {
                for claim in account.claims {
                    table.add([
                        contested.incident.id.rawValue, account.claimant ?? "the report", claim.count.words,
                        claim.victim ?? "not said", claim.outcome.rawValue,
                        claim.wording.isEmpty ? "" : "“\(claim.wording)”", claim.quotation.report.rawValue,
                    ])
                }
            }
        }
        return table
    }
}
