/// ACLED's actor types, its `inter` codes.
public enum ActorType: Int, Hashable, Sendable, CaseIterable {
    /// Army, police, government of the state.
    case stateForces = 1
    /// Organised groups that fight the state.
    case rebelGroup = 2
    /// Armed groups with a political purpose, unidentified ones among them.
    case politicalMilitia = 3
    /// Communal, ethnic and self-defence groups.
    case identityMilitia = 4
    /// Violent demonstrators and mobs.
    case rioters = 5
    /// Peaceful demonstrators.
    case protesters = 6
    /// Unarmed people.
    case civilians = 7
    /// Foreign armies, peacekeepers, mercenaries.
    case externalOtherForces = 8

    /// The text that ACLED uses since 2024.
    public var name: String {
        switch self {
        case .stateForces: "State forces"
        case .rebelGroup: "Rebel group"
        case .politicalMilitia: "Political militia"
        case .identityMilitia: "Identity militia"
        case .rioters: "Rioters"
        case .protesters: "Protesters"
        case .civilians: "Civilians"
        case .externalOtherForces: "External/Other forces"
        }
    }

    /// Creates the type of a name.
    ///
    /// - Parameter name: The text that ACLED uses since 2024.
    public init?(name: String) {
        guard let type = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = type
    }

    /// ACLED's `interaction` of two sides, in an order that does not depend on theirs.
    ///
    /// - Parameters:
    ///   - first: The type of one side.
    ///   - second: The type of the other, if there is one.
    /// - Returns: Such as `State forces-Rebel group` or `Protesters only`.
    public static func interaction(_ first: ActorType, _ second: ActorType?) -> String {
        guard let second else { return "\(first.name) only" }
        let (low, high) = first.rawValue <= second.rawValue ? (first, second) : (second, first)
        // The codebook's table turns this one pair around.
        if low == .civilians, high == .externalOtherForces { return "\(high.name)-\(low.name)" }
        return "\(low.name)-\(high.name)"
    }
}
