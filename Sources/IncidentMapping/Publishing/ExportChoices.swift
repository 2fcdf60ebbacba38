/// What an export leaves out, adds or changes, beside the filter.
public struct ExportChoices: Sendable {
    /// Whether the words of reports are left out: the notes, the wording of claims and, in a GeoPackage, the texts.
    public var withoutText = false

    /// How vaguely places are told; as they are known when not given.
    public var coarsening: Coarsening?

    /// Whether GeoJSON has the areas in which incidents may lie as features of their own.
    public var withUncertainty = false

    /// Whether a CSV cell that a spreadsheet would run as a formula gets a quote mark before it.
    public var neutralizesFormulas = false

    /// The filter as it was given, for files to say.
    public var filterText: String?

    /// Creates choices that change nothing.
    public init() {}
}
