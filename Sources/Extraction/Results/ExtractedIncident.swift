import Geoparsing
public import Incidents

/// An incident as one report tells of it, its place still a reference into the report's geoparse.
public struct ExtractedIncident: Sendable {
    /// What happened, in ACLED's terms.
    public var type: SubEventType

    /// When, if the report tells.
    public var date: EventDate?

    /// The one side; in violence against civilians the perpetrator.
    public var side1: Side?

    /// The other side; in violence against civilians the civilians.
    public var side2: Side?

    /// Whether civilians were the target.
    public var targetsCivilians: Bool

    /// Where, if the report tells.
    public var place: ExtractedPlace?

    /// Who says that what was lost, in the order of the text.
    public var claims: [Claim]

    /// The deaths by rule; nothing when none are reported, zero when it is said that none died.
    public var fatalities: Fatalities?

    /// How sure the extraction is, 0 to 1.
    public var confidence: Double

    /// A sentence of ours for people.
    public var notes: String

    /// The sentences that tell of it, in order.
    public var quotations: [Quotation]

    /// The rules that made the values, in the order in which they fired.
    public var rules: [String]

    /// Creates an incident.
    ///
    /// - Parameters:
    ///   - type: What happened.
    ///   - date: When.
    ///   - side1: The one side.
    ///   - side2: The other side.
    ///   - targetsCivilians: Whether civilians were the target.
    ///   - place: Where.
    ///   - claims: Who says that what was lost.
    ///   - fatalities: The deaths by rule.
    ///   - confidence: How sure the extraction is.
    ///   - notes: A sentence of ours for people.
    ///   - quotations: The sentences that tell of it.
    ///   - rules: The rules that made the values.
    public init(
        type: SubEventType, date: EventDate? = nil, side1: Side? = nil, side2: Side? = nil,
        targetsCivilians: Bool = false, place: ExtractedPlace? = nil, claims: [Claim] = [],
        fatalities: Fatalities? = nil, confidence: Double = 0.5, notes: String = "",
        quotations: [Quotation] = [], rules: [String] = []
    ) {
        self.type = type
        self.date = date
        self.side1 = side1
        self.side2 = side2
        self.targetsCivilians = targetsCivilians
        self.place = place
        self.claims = claims
        self.fatalities = fatalities
        self.confidence = confidence
        self.notes = notes
        self.quotations = quotations
        self.rules = rules
    }
}

/// Where an incident happened, as a reference into the geoparse of its report.
public struct ExtractedPlace: Hashable, Sendable {
    /// What in the geoparse tells of the place.
    public enum Reference: Hashable, Sendable {
        /// The toponym at an index.
        case toponym(Int)
        /// The locative expression at an index.
        case locative(Int)
    }

    /// How the incident lies to it.
    public enum Relation: String, Hashable, Sendable {
        /// In the place itself.
        case at
        /// Around or near it.
        case near
        /// Somewhere inside a region.
        case inside
    }

    /// What in the geoparse tells of the place.
    public var reference: Reference

    /// How the incident lies to it.
    public var relation: Relation

    /// Creates a reference.
    ///
    /// - Parameters:
    ///   - reference: What in the geoparse tells of the place.
    ///   - relation: How the incident lies to it.
    public init(_ reference: Reference, _ relation: Relation) {
        self.reference = reference
        self.relation = relation
    }

    /// Whether it is a toponym, or an expression that hangs on it.
    func rests(on toponym: Int, in geoparse: Geoparse) -> Bool {
        switch reference {
        case .toponym(let index): index == toponym
        case .locative(let index): geoparse.locatives[index].anchors.contains(toponym)
        }
    }
}
