/// The identity of an incident, stable for the same reports.
public struct IncidentID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The identity as text, such as `IM-7F3K9Q2D`.
    public let rawValue: String

    /// Creates an identity.
    ///
    /// - Parameter rawValue: The identity as text.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// The identity as text.
    public var description: String { rawValue }

    /// Orders identities by their text.
    public static func < (left: IncidentID, right: IncidentID) -> Bool { left.rawValue < right.rawValue }
}

/// One thing that happened: a type, days, a place, sides; with every claim and every source kept.
public struct Incident: Hashable, Sendable {
    /// Its identity.
    public var id: IncidentID

    /// What happened, in ACLED's terms.
    public var type: SubEventType

    /// When, if a report tells.
    public var date: EventDate?

    /// The one side; in violence against civilians the perpetrator.
    public var side1: Side?

    /// The other side; in violence against civilians the civilians.
    public var side2: Side?

    /// Whether civilians were the target.
    public var targetsCivilians: Bool

    /// Where, if a report tells.
    public var location: IncidentLocation?

    /// Who says that what was lost.
    public var claims: [Claim]

    /// The deaths, derived from the claims; nothing when none are reported, zero when it is said that none died.
    public var fatalities: Fatalities?

    /// The reports that tell of it.
    public var sources: [Source]

    /// A sentence or two for people.
    public var notes: String

    /// How sure the extraction is, 0 to 1.
    public var confidence: Double

    /// What an analyst has said of it.
    public var reviewStatus: ReviewStatus

    /// Which rules made the values, in order, for people who ask why.
    public var rules: [String]

    /// The words of its reports that help to tell whether another report tells of it too, sorted by text.
    ///
    /// Only merging reads them; they are in no layer.
    public var words: [TellingWord] = [] {
        didSet { textKeys = TextKeys.keys(of: words) }
    }

    /// Numbers of which reports of nearly the same words have one in common; from ``words``.
    public private(set) var textKeys: [Int64] = []

    /// Creates an incident.
    ///
    /// - Parameters:
    ///   - id: Its identity.
    ///   - type: What happened.
    ///   - date: When.
    ///   - side1: The one side.
    ///   - side2: The other side.
    ///   - targetsCivilians: Whether civilians were the target.
    ///   - location: Where.
    ///   - claims: Who says that what was lost.
    ///   - fatalities: The deaths.
    ///   - sources: The reports that tell of it.
    ///   - notes: A sentence or two for people.
    ///   - confidence: How sure the extraction is.
    ///   - reviewStatus: What an analyst has said of it.
    ///   - rules: Which rules made the values.
    public init(
        id: IncidentID, type: SubEventType, date: EventDate? = nil, side1: Side? = nil, side2: Side? = nil,
        targetsCivilians: Bool = false, location: IncidentLocation? = nil, claims: [Claim] = [],
        fatalities: Fatalities? = nil, sources: [Source] = [], notes: String = "", confidence: Double = 0.5,
        reviewStatus: ReviewStatus = .unreviewed, rules: [String] = []
    ) {
        self.id = id
        self.type = type
        self.date = date
        self.side1 = side1
        self.side2 = side2
        self.targetsCivilians = targetsCivilians
        self.location = location
        self.claims = claims
        self.fatalities = fatalities
        self.sources = sources
        self.notes = notes
        self.confidence = confidence
        self.reviewStatus = reviewStatus
        self.rules = rules
    }
}

/// What an analyst has said of an incident.
public enum ReviewStatus: String, Hashable, Sendable {
    /// Nobody has looked at it.
    case unreviewed
    /// It is right.
    case confirmed
    /// Values were corrected.
    case corrected
    /// It is no incident.
    case rejected
}

extension Incident {
    /// ACLED's `interaction`; nothing without a first side.
    public var interaction: String? {
        side1.map { ActorType.interaction($0.actor.type, side2?.actor.type) }
    }

    /// The order of all output: by first day, then by identity; the undated last.
    public static func chronologically(_ left: Incident, _ right: Incident) -> Bool {
        switch (left.date?.interval.start, right.date?.interval.start) {
        case (let earlier?, let later?) where earlier != later: earlier < later
        case (nil, _?): false
        case (_?, nil): true
        default: left.id < right.id
        }
    }
}
