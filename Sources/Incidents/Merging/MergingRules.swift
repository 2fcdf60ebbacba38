public import Geodesy

/// What counts for and against two reports telling of one incident.
///
/// The weights add up; pairs that reach ``threshold`` match. They were set so that date, place, type and one
/// common side suffice together, and no three of them without the place or the date do.
public struct MergingRules: Sendable {
    /// How many days may lie between two incidents at most; MELTT's `twindow`.
    public var dateWindow = 3

    /// How far two places may lie apart beyond what their uncertainty explains; MELTT's `spatwindow`.
    public var distanceWindow = Length.kilometres(15)

    /// The sum from which two incidents are one.
    public var threshold = 3.5

    /// The same days.
    public var sameDays = 2.0

    /// Days in common.
    public var commonDays = 1.5

    /// Days in common that one of the reports knows only as part of a longer time.
    public var possibleDays = 0.75

    /// For each day between them.
    public var dayApart = -1.0

    /// One of them has no date.
    public var undated = -0.5

    /// The same place of the gazetteer.
    public var samePlace = 2.5

    /// Places that may be one within their uncertainty.
    public var nearbyPlace = 1.5

    /// Both known only by the same region.
    public var sameRegion = 1.0

    /// One is known only by a region that may hold the other.
    public var withinRegion = 0.5

    /// One of them has no place.
    public var unplaced = -0.5

    /// The same sub-event type.
    public var sameType = 1.0

    /// The same event type, another sub-event type.
    public var relatedType = 0.5

    /// Violence of another kind.
    public var otherViolence = -0.5

    /// A violent incident and one that is not.
    public var violenceAndNone = -2.0

    /// Both sides in common.
    public var sameSides = 1.5

    /// One side in common.
    public var oneSide = 0.75

    /// No side in common although both are told.
    public var otherSides = -1.0

    /// A figure in common, of the same outcome.
    public var sameFigure = 0.75

    /// Creates the default rules.
    public init() {}
}
