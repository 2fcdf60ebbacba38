public import Incidents

/// A report with what was extracted from it.
public struct ReportedIncidents: Sendable {
    /// The report.
    public var report: Report

    /// The incidents that it tells of, each with an identity that no other has.
    public var incidents: [Incident]

    /// Joins a report with its incidents.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - incidents: The incidents that it tells of.
    public init(_ report: Report, _ incidents: [Incident]) {
        self.report = report
        self.incidents = incidents
    }
}

/// What a batch of reports has changed.
public struct IngestResult: Hashable, Sendable {
    /// Reports that are new.
    public var addedReports = 0

    /// Reports that were there already, word for word.
    public var knownReports = 0

    /// Reports that were there with another text, which has been replaced.
    public var replacedReports = 0

    /// Incidents that are new.
    public var addedIncidents = 0

    /// Incidents that were there and have changed.
    public var changedIncidents = 0

    /// Incidents that are no more: joined with others, or no longer told of.
    public var removedIncidents = 0

    /// Creates the result of doing nothing.
    public init() {}

    /// Adds two results.
    ///
    /// - Parameters:
    ///   - left: One batch's.
    ///   - right: Another's.
    /// - Returns: What both have changed.
    public static func + (left: IngestResult, right: IngestResult) -> IngestResult {
        var sum = left
        sum.addedReports += right.addedReports
        sum.knownReports += right.knownReports
        sum.replacedReports += right.replacedReports
        sum.addedIncidents += right.addedIncidents
        sum.changedIncidents += right.changedIncidents
        sum.removedIncidents += right.removedIncidents
        return sum
    }
}
