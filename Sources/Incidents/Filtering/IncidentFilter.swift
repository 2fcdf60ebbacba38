public import Geodesy

/// Which incidents are asked for; what is not set leaves all in.
///
/// All conditions hold together. An incident that lacks what a condition is about, such as a date or a place, does not
/// meet it.
public struct IncidentFilter: Sendable {
    /// One of these identities; any when not given.
    public var identities: Set<IncidentID>?

    /// Near a border, as certain as is asked for.
    public var nearBorder: NearBorder?

    /// Near a point, as certain as is asked for.
    public var nearPoint: NearPoint?

    /// With their point in a box.
    public var box: BoundingBox?

    /// In a country, by its name or its ISO alpha-2 code.
    public var country: String?

    /// In a first-level region.
    public var admin1: String?

    /// In a second-level region.
    public var admin2: String?

    /// In a region of any level or at a place of this name.
    public var region: String?

    /// Possibly on this day or later.
    public var from: CalendarDate?

    /// Possibly on this day or earlier.
    public var to: CalendarDate?

    /// Over before this day, so that a layer that is given away does not tell where something goes on.
    public var endedBefore: CalendarDate?

    /// Of one of these event types; any when empty.
    public var eventTypes: Set<EventType> = []

    /// Of one of these sub-event types; any when empty.
    public var subEventTypes: Set<SubEventType> = []

    /// With an actor whose name has this in it.
    public var actor: String?

    /// With so many deaths at least, by the most credible figure.
    public var minimumFatalities: Int?

    /// With the place known so well at least.
    public var maximumGeoPrecision: GeoPrecision?

    /// With the days known so well at least.
    public var maximumTimePrecision: TimePrecision?

    /// Told of by a report with this identity, or by a publisher whose name has this in it.
    public var source: String?

    /// Whether incidents are left in that an analyst rejected.
    public var includesRejected = false

    /// How many at most, the earliest first.
    public var limit: Int?

    /// Whether a distance to a border or a point is asked for.
    public var asksForNearness: Bool { nearBorder != nil || nearPoint != nil }

    /// Whether the sources of an incident decide whether it is asked for.
    public var asksForSources: Bool { source != nil }

    /// Creates a filter that leaves all in that was not rejected.
    public init() {}
}
