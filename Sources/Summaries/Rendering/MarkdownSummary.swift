import Incidents

extension IncidentSummary {
    /// The most incidents of a group that a table lists; the rest are counted.
    static let listedIncidents = 50

    /// The summary as Markdown: prose that says what matters, tables with exact figures and identities.
    public var markdown: String {
        var lines = ["# \(heading)", "", MarkdownText.escaped(GroupProse(total, grouping).overview), ""]
        if let scheme { lines += [MarkdownText.escaped(English.scheme(scheme)), ""] }
        guard !total.incidents.isEmpty else { return lines.dropLast().joined(separator: "\n") + "\n" }
        lines += overviewTable.lines + [""]
        for group in groups { lines += section(group) }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }

    var heading: String {
        switch grouping {
        case .region: "Incidents by region"
        case .country: "Incidents by country"
        case .month: "Incidents by month"
        case .week: "Incidents by week"
        case .actor: "Incidents by actor"
        case .type: "Incidents by type"
        case .border: "Incidents by nearest border"
        }
    }

    private var overviewTable: MarkdownTable {
        var table = MarkdownTable(Self.overviewTitles, numeric: [1, 2, 3, 4, 5])
        for group in groups + [total] { table.add(Self.overviewCells(group)) }
        return table
    }

    private func section(_ group: GroupSummary) -> [String] {
        let prose = GroupProse(group, grouping)
        let paragraphs = [prose.overview] + prose.contested + [prose.gaps].compactMap(\.self)
        var lines = ["## \(MarkdownText.escaped(group.key.title))", ""]
        for paragraph in paragraphs { lines += [MarkdownText.escaped(paragraph), ""] }
        lines += Self.incidentTable(group.incidents).lines + [""]
        if group.incidents.count > Self.listedIncidents {
            lines += ["… and \(group.incidents.count - Self.listedIncidents) more.", ""]
        }
        if !group.contested.isEmpty { lines += Self.claimTable(group.contested).lines + [""] }
        return lines
    }

    private static func incidentTable(_ incidents: [Incident]) -> MarkdownTable {
        var table = MarkdownTable(
            ["Incident", "Date", "Type", "Place", "Sides", "Deaths", "Border", "Reports"], numeric: [7])
        for incident in incidents.prefix(listedIncidents) {
            table.add([
                incident.id.rawValue, incident.date?.words ?? "not known", incident.type.rawValue,
                incident.location.map { "\($0.words) (\($0.precisionWords))" } ?? "not known",
                incident.mainActors.isEmpty ? "not known" : incident.mainActors.joined(separator: "; "),
                incident.fatalities?.words ?? "no figure", incident.location?.border?.words ?? "",
                "\(incident.reportCount)",
            ])
        }
        return table
    }

    /// The claims that contradict or complete each other, line by line.
    private static func claimTable(_ contested: [ContestedIncident]) -> MarkdownTable {
        var table = MarkdownTable(["Incident", "Who says", "How many", "Of whom", "What", "Words", "Report"])
        for contested in contested {
            for account in contested.accounts {
                for claim in account.claims {
                    table.add([
                        contested.incident.id.rawValue, account.claimant ?? "the report", claim.count.words,
                        claim.victim ?? "not said", claim.outcome.rawValue, "“\(claim.wording)”",
                        claim.quotation.report.rawValue,
                    ])
                }
            }
        }
        return table
    }
}

extension IncidentSummary {
    static let overviewTitles = [
        "Group", "Incidents", "Deaths, low", "Best", "High", "No figure", "Incident ids",
    ]

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
}
