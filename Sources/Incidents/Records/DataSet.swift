/// A collection of incidents that people or other programs have coded: ACLED's, UCDP's, a file of ours.
///
/// What a data set tells apart is apart: two incidents of one are never joined by a rule, as little as two that one report
/// tells of. Incidents of different data sets, and those of reports, may be one.
public struct DataSet: Hashable, Sendable {
    /// ACLED.
    public static let acled = DataSet(name: "acled")

    /// UCDP's georeferenced event dataset.
    public static let ucdp = DataSet(name: "ucdp")

    /// Incidents in our own formats.
    public static let records = DataSet(name: "incident-mapper")

    /// What the names of data sets have before them among the reports.
    public static let reportPrefix = "import:"

    private static let rulePrefix = "imported from "

    /// Its name.
    public let name: String

    /// What stands for it among the reports.
    public var report: ReportID { ReportID(Self.reportPrefix + name) }

    /// What an incident of it has among its rules.
    fileprivate var rule: String { Self.rulePrefix + name }

    /// Finds the data set that a rule tells of.
    fileprivate init?(rule: String) {
        guard rule.hasPrefix(Self.rulePrefix) else { return nil }
        self.init(name: String(rule.dropFirst(Self.rulePrefix.count)))
    }

    private init(name: String) { self.name = name }
}

extension Incident {
    /// The data set that the incident was imported from; nothing for one that was extracted from a report.
    public var dataSet: DataSet? { rules.lazy.compactMap(DataSet.init(rule:)).first }

    /// Returns the incident as one of a data set, and of no other.
    ///
    /// - Parameter dataSet: The data set.
    /// - Returns: The incident with that among its rules.
    public func imported(from dataSet: DataSet) -> Incident {
        var incident = self
        incident.rules = [dataSet.rule] + rules.filter { DataSet(rule: $0) == nil }
        return incident
    }

    /// Who told the incident apart from others: its data set, else the reports that tell of it.
    var tellers: Set<ReportID> {
        if let dataSet { return [dataSet.report] }
        return Set(sources.map(\.quotation.report))
    }
}
