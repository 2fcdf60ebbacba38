/// ACLED's six event types, in the order of its codebook.
public enum EventType: String, Hashable, Sendable, CaseIterable {
    /// Two organised armed groups fight.
    case battles = "Battles"
    /// A public demonstration without violence by its participants.
    case protests = "Protests"
    /// Demonstrators or mobs use violence.
    case riots = "Riots"
    /// One side uses explosives or weapons from afar.
    case explosions = "Explosions/Remote violence"
    /// An organised group attacks unarmed people.
    case violenceAgainstCivilians = "Violence against civilians"
    /// Other things that bear on the conflict.
    case strategicDevelopments = "Strategic developments"
}

/// ACLED's `disorder_type`.
public enum DisorderType: String, Hashable, Sendable {
    /// Violence with a political purpose.
    case politicalViolence = "Political violence"
    /// Protests and riots.
    case demonstrations = "Demonstrations"
    /// Excessive force against protesters is both.
    case politicalViolenceAndDemonstrations = "Political violence; Demonstrations"
    /// Neither violent nor a demonstration.
    case strategicDevelopments = "Strategic developments"
}
