/// What a small word does in a locative expression; the classes of `locatives.tsv`.
enum LocativeWord: Hashable, Sendable {
    /// `about`, `some`, `more than`.
    case hedge
    /// `near`, `on the outskirts of`.
    case near
    /// Between a distance or a direction and its place: `of`, `from`.
    case from
    /// `to the` before a direction.
    case toThe
    case between
    /// Between the two ends: `and`, `to`.
    case and
    case road
    /// Between a road and its ends: `from`, `linking`.
    case linking
    case border
    /// Behind a border: `with`, `between`.
    case with
    /// `area`, `zone`.
    case area
    /// `tri-border`.
    case tripoint
    /// `the country`: the one the text is about.
    case home
    /// `fifty`.
    case number(Double)

    /// Creates the word of a class, with what `=` gives behind a number.
    init?(className: String, value: Double?) {
        switch className {
        case "hedge": self = .hedge
        case "near": self = .near
        case "from": self = .from
        case "to_the": self = .toThe
        case "between": self = .between
        case "and": self = .and
        case "road": self = .road
        case "linking": self = .linking
        case "border": self = .border
        case "with": self = .with
        case "area": self = .area
        case "tripoint": self = .tripoint
        case "home": self = .home
        case "number":
            guard let value else { return nil }
            self = .number(value)
        default: return nil
        }
    }

    /// The word by which its table is found: all numbers share one.
    var tableKey: LocativeWord {
        if case .number = self { .number(0) } else { self }
    }

    /// The place of its class among the classes.
    var ordinal: UInt64 {
        switch self {
        case .hedge: 0
        case .near: 1
        case .from: 2
        case .toThe: 3
        case .between: 4
        case .and: 5
        case .road: 6
        case .linking: 7
        case .border: 8
        case .with: 9
        case .area: 10
        case .tripoint: 11
        case .home: 12
        case .number: 13
        }
    }
}
