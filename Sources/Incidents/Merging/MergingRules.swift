public import Geodesy

/// What counts for and against two reports telling of one incident.
///
/// The weights of what is found add up; pairs that reach ``threshold`` match. All numbers are in `weights.tsv` beside
/// this file, with their reasons; `Gazetteer/scripts/fit_merging.py` fits them. The table is built into the program,
/// so that a database is merged alike whichever command opens it.
public struct MergingRules: Sendable {
    /// How many days may lie between two incidents at most.
    public var dateWindow: Int

    /// How far two places may lie apart beyond what their uncertainty explains.
    public var distanceWindow: Length

    /// The sum from which two incidents are one.
    public var threshold: Double

    /// What a pair counts that cannot be one, where whole groups are compared: so much below the threshold.
    var contradiction: Double

    private var weights: [Double]

    /// Creates the default rules.
    public init() {
        self = Self.builtIn
    }

    private static let builtIn = MergingRules(table: PackageResources.weights_tsv)

    /// What a kind of evidence weighs.
    public subscript(kind: EvidenceKind) -> Double {
        get { weights[kind.index] }
        set { weights[kind.index] = newValue }
    }

    /// Reads a table with a line for each number, its name and value first; what has no line weighs nothing.
    init(table utf8: [UInt8]) {
        var values: [String: Double] = [:]
        for line in utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 2).map {
                String(decoding: $0, as: UTF8.self)
            }
            if fields.count > 1 { values[fields[0]] = Double(fields[1]) }
        }
        dateWindow = Int(values["date_window"] ?? 0)
        distanceWindow = .kilometres(values["distance_window"] ?? 0)
        threshold = values["threshold"] ?? .infinity
        contradiction = values["contradiction"] ?? 0
        weights = EvidenceKind.allCases.map { values[$0.rawValue] ?? 0 }
    }
}

extension EvidenceKind {
    /// The position among all kinds.
    fileprivate var index: Int { Self.indices[self] ?? 0 }

    private static let indices = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}
