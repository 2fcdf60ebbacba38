extension Incident {
    /// What happened, between whom and when, for people.
    ///
    /// It reads like `Armed clash between FLA and JNIM, 25 to 27 July 2024.`
    public var sentence: String { Self.sentence(type, side1, side2, date) }

    /// Says in one sentence what happened.
    ///
    /// - Parameters:
    ///   - type: The type.
    ///   - side1: One side.
    ///   - side2: The other side.
    ///   - date: The days.
    /// - Returns: The sentence of what is known of these.
    public static func sentence(
        _ type: SubEventType, _ side1: Side?, _ side2: Side?, _ date: EventDate?
    ) -> String {
        let day = date.map { $0.interval.dayCount == 1 ? " on \($0.words)" : ", \($0.words)" } ?? ""
        return "\(type.rawValue)\(people(type, side1?.actor.name, side2?.actor.name))\(day)."
    }

    /// Who against whom, by the little words that the type asks for.
    private static func people(_ type: SubEventType, _ first: String?, _ second: String?) -> String {
        guard let first, let second else {
            let link = type.eventType == .battles || type.eventType == .strategicDevelopments ? ", " : " by "
            return (first ?? second).map { link + $0 } ?? ""
        }
        return switch type {
        case .armedClash, .agreement: " between \(first) and \(second)"
        case .lootingPropertyDestruction, .disruptedWeaponsUse: " by \(first) against \(second)"
        case .arrests: " by \(first) of \(second)"
        default:
            switch type.eventType {
            case .violenceAgainstCivilians, .explosions: " by \(first) on \(second)"
            case .riots, .protests: " by \(first) facing \(second)"
            default: ", \(first) against \(second)"
            }
        }
    }
}
