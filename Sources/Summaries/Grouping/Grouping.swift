/// What incidents are put together by.
public enum Grouping: Hashable, Sendable {
    /// The region of a level, 1 or 2.
    case region(level: Int)
    /// The country.
    case country
    /// The month of the first day.
    case month
    /// The week of the first day, from Monday on.
    case week
    /// Each main actor; an incident with two stands in two groups.
    case actor
    /// The sub-event type.
    case type
    /// The nearest border.
    case border

    /// Whether groups follow each other in time; the others begin with the one that has the most incidents.
    var isChronological: Bool { self == .month || self == .week }
}

/// What the incidents of a group have in common.
public struct GroupKey: Hashable, Sendable {
    /// The heading, such as `Kidal, Mali` or `July 2024`.
    public var title: String

    /// The words that follow "incidents are recorded", such as `in the Kidal region of Mali`.
    public var phrase: String

    /// The place that the group is, such as `the Kidal region of Mali`; nothing for groups that are no places.
    public var place: String?

    /// Whether it is the group of those that no report tells it of.
    public var isUnknown: Bool

    /// Orders groups in time; 0 where time has no part in it.
    var time = 0

    static func unknown(_ title: String, _ phrase: String) -> GroupKey {
        GroupKey(title: title, phrase: phrase, isUnknown: true, time: .max)
    }
}
