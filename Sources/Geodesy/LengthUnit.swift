/// A unit that people give distances in.
public enum LengthUnit: Hashable, Sendable, CaseIterable {
    /// The metre.
    case metre
    /// The kilometre, 1000 m.
    case kilometre
    /// The international mile, 1609.344 m exactly.
    case mile
    /// The international nautical mile, 1852 m exactly.
    case nauticalMile

    /// The length of the unit in metres.
    public var metres: Double {
        switch self {
        case .metre: 1
        case .kilometre: 1000
        case .mile: 1609.344
        case .nauticalMile: 1852
        }
    }

    /// The ways to write the unit after a number; the first is the symbol.
    public var spellings: [String] {
        switch self {
        case .metre: ["m", "metre", "metres", "meter", "meters"]
        case .kilometre: ["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"]
        case .mile: ["mi", "mile", "miles"]
        case .nauticalMile: ["nmi", "nm"]
        }
    }

    /// Finds the unit of a spelling, in any case.
    init?(spelling: some StringProtocol) {
        let wanted = spelling.lowercased()
        guard let unit = Self.allCases.first(where: { $0.spellings.contains(wanted) }) else { return nil }
        self = unit
    }
}
