import Incidents

extension IncidentSummary {
    /// The summary as Markdown: prose that says what matters, tables with exact figures and identities.
    public var markdown: String {
        var lines = ["# \(heading)", ""]
        for paragraph in opening { lines += [MarkdownText.escaped(paragraph), ""] }
        guard !total.incidents.isEmpty else { return lines.dropLast().joined(separator: "\n") + "\n" }
        lines += overviewTable.markdown + [""]
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

    /// What stands before the groups: all together, unless there is one group that says the same.
    var opening: [String] {
        let overview = groups.count == 1 ? nil : GroupProse(total, grouping).overview
        return [overview, scheme.map(English.scheme)].compactMap(\.self)
    }

    private func section(_ group: GroupSummary) -> [String] {
        var lines = ["## \(MarkdownText.escaped(group.key.title))", ""]
        for paragraph in GroupProse(group, grouping).paragraphs {
            lines += [MarkdownText.escaped(paragraph), ""]
        }
        lines += Self.incidentTable(group.incidents).markdown + [""]
        if group.incidents.count > Self.listedIncidents {
            lines += ["… and \(group.incidents.count - Self.listedIncidents) more.", ""]
        }
        if !group.contested.isEmpty { lines += Self.claimTable(group.contested).markdown + [""] }
        return lines
    }
}
