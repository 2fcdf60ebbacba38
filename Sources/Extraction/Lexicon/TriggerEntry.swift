/// What kind of thing a word tells of, before sides and objects decide the sub-event type.
enum EventSense: String, CaseIterable, Hashable, Sendable {
    case clash, `repel`, operation, ambush, attack, shoot
    case kill, murder, die, dead, deaths, casualties, body, wound, wounded, beat, missing
    case abduct, arrest, take, capture, prisoner, surrender
    case ied, explode, suicide, shell, bomb, airstrike, airsupport, grenade, chemical, weapon
    case protest, riot, riotous, barricade, vandalize, disperse, mob, sexual
    case loot, burn, destroy, damage
    case control, overrun, retake, withdraw
    case agreement, release, defuse, cache, disarm, recover, intercept
    case base, establish, deploy, change, massgrave, coup, mutiny, other, threat
    case down, crash, incident
    /// Not what happened but who did it: "claimed responsibility", "carried out by".
    case responsible

    /// Whether it tells by which weapon something was done.
    var isMeans: Bool {
        switch self {
        case .ied, .explode, .suicide, .shell, .bomb, .airstrike, .airsupport, .grenade, .chemical: true
        default: false
        }
    }
}

/// Who is who around a trigger.
enum TriggerFrame: String, CaseIterable, Sendable {
    /// The subject does it to the object.
    case transitive
    /// The subject suffers it.
    case undergo
    /// The subjects do it to each other, or with another.
    case mutual
    /// The subject does it, and nobody suffers.
    case agent
    /// A noun: "of", "on", "against" the one who suffers, "by" the one who does.
    case noun
}

/// Which form of a verb stands in the text; a form of several kinds is all of them.
struct VerbForm: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let present = VerbForm(rawValue: 1)
    static let past = VerbForm(rawValue: 2)
    static let participle = VerbForm(rawValue: 4)
    static let gerund = VerbForm(rawValue: 8)
}

/// A row of the trigger table in one form of its verb.
struct TriggerEntry: Sendable {
    let sense: EventSense
    let frame: TriggerFrame
    /// 3 an event by itself, 2 usually one, 1 only beside others.
    let weight: Int
    /// Empty for nouns.
    var form: VerbForm
    /// The verb that is written as this noun is, such as "attacks".
    var verb: Verb?

    /// A verb that shares its form with a noun.
    struct Verb: Sendable {
        let sense: EventSense
        let frame: TriggerFrame
        let weight: Int
        let form: VerbForm
    }

    /// The entry as the verb that is written like the noun.
    var asVerb: TriggerEntry {
        guard let verb else { return self }
        return TriggerEntry(sense: verb.sense, frame: verb.frame, weight: verb.weight, form: verb.form)
    }

    /// This entry beside another of the same words: a noun keeps the verb that is written like it.
    func merged(with earlier: TriggerEntry?) -> TriggerEntry {
        guard let earlier, form.isEmpty != earlier.form.isEmpty else { return self }
        var noun = form.isEmpty ? self : earlier
        let verb = form.isEmpty ? earlier : self
        guard !verb.form.isDisjoint(with: [.present, .gerund]) else { return self }
        noun.verb = Verb(sense: verb.sense, frame: verb.frame, weight: verb.weight, form: verb.form)
        return noun
    }
}
