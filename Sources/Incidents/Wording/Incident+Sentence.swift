extension Incident {
    /// What happened, between whom and when, for people.
    ///
    /// It reads like `Armed clash of FLA and JNIM, 25 to 27 July 2024.`
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
        let names = [side1, side2].compactMap { $0?.actor.name }
        let people = names.isEmpty ? "" : " of " + names.joined(separator: " and ")
        let day = date.map { $0.interval.dayCount == 1 ? " on \($0.words)" : ", \($0.words)" } ?? ""
        return "\(type.rawValue)\(people)\(day)."
    }
}
