/// What a caller wants of an export, and what it can look up for the formats that need more than the incidents.
public struct ExportOptions {
    /// Gives the shapes of uncertainty regions.
    public var uncertaintyShape: UncertaintyShape?

    /// Whether GeoJSON has uncertainty regions as features of their own; KML has them in any case.
    public var withUncertainty: Bool

    /// Whether a text that a spreadsheet would run as a formula gets a quote mark before it in CSV.
    public var neutralizesFormulas: Bool

    /// Looks up what ACLED's and UCDP's layouts need.
    public var facts: CodebookFacts

    /// Creates options.
    ///
    /// - Parameters:
    ///   - uncertaintyShape: Gives the shapes of uncertainty regions.
    ///   - withUncertainty: Whether GeoJSON has uncertainty regions.
    ///   - neutralizesFormulas: Whether formulas are made harmless in CSV.
    ///   - facts: Looks up what ACLED's and UCDP's layouts need.
    public init(
        uncertaintyShape: UncertaintyShape? = nil, withUncertainty: Bool = false,
        neutralizesFormulas: Bool = false, facts: CodebookFacts = CodebookFacts()
    ) {
        self.uncertaintyShape = uncertaintyShape
        self.withUncertainty = withUncertainty
        self.neutralizesFormulas = neutralizesFormulas
        self.facts = facts
    }
}
