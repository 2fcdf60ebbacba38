/// What extraction makes of one report.
public struct ExtractedReport: Sendable {
    /// The incidents in order of prominence: what the report is about comes first.
    public var incidents: [ExtractedIncident]

    /// The toponyms that extraction knows to be background, as indices into the geoparse, in order.
    public var backgroundToponyms: [Int]

    /// For each token, whether its sentence or clause tells of no incident of the report.
    var isBackground: [Bool] = []

    /// What a reader of the results should know, such as a missing date of publication.
    public var warnings: [String]

    /// How the report was read, where it was asked for.
    public var trace: ExtractionTrace?

    /// Creates a result.
    ///
    /// - Parameters:
    ///   - incidents: The incidents in order of prominence.
    ///   - backgroundToponyms: Toponyms that tell of no incident's place.
    ///   - warnings: What a reader of the results should know.
    ///   - trace: How the report was read.
    public init(
        incidents: [ExtractedIncident] = [], backgroundToponyms: [Int] = [], warnings: [String] = [],
        trace: ExtractionTrace? = nil
    ) {
        self.incidents = incidents
        self.backgroundToponyms = backgroundToponyms
        self.warnings = warnings
        self.trace = trace
    }
}
