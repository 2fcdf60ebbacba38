import Incidents
import Prose

/// A trigger as it stands in the text.
struct TriggerMention: Sendable {
    let tokens: Range<Int>
    let sentence: Int
    let entry: TriggerEntry

    var isVerb: Bool { !entry.form.isEmpty || entry.frame != .noun }
}

/// A number as it stands in the text, with the words that open or soften it.
struct QuantityMention: Sendable {
    let tokens: Range<Int>
    let count: ClaimedCount
    /// An article, which counts one.
    let isArticle: Bool
    /// A word without a figure, such as "several".
    let isVague: Bool
    /// Words such as "about", "at least".
    let bound: Range<Int>?
}

/// Who is meant by an actor mention, before days and countries give the name.
enum ActorIdentity: Hashable, Sendable {
    /// A row of the actor table.
    case listed(String)
    /// Either of two, as in "X and/or Y".
    case joint(String, String)
    /// People of a class: soldiers, gunmen, farmers.
    case people(PersonClass)
    /// A militia of an ethnic group.
    case ethnicMilitia(String)
}

/// An actor as it stands in the text.
struct ActorMention: Sendable {
    let tokens: Range<Int>
    let sentence: Int
    var identity: ActorIdentity
    /// ISO code of the country whose adjective stands before it.
    var country: String?
    /// The ethnic name that stands before it.
    var people: String?
    /// ACLED's group of civilians, such as `Teachers`.
    var group: String?
    var isPlural: Bool
    /// The second key of "X (Y)": the group that X belongs to.
    var within: String?

    /// The class of people, where it is no row of the table.
    var kind: PersonClass? {
        if case .people(let kind) = identity { return kind }
        return nil
    }

    /// Whether these are civilians, protesters or rioters.
    var isUnarmed: Bool { kind?.isUnarmed ?? false }
}

/// A date as it stands in the text, resolved.
struct DateMention: Sendable {
    let tokens: Range<Int>
    let sentence: Int
    let date: EventDate
    /// Whether the words say that something lasted until or since that day.
    var isSince = false
    /// Whether the words count days on from the day told before.
    var isSpan = false
    /// Whether only a year was named, which tells of history unless it is the year of the report.
    var isYearOnly = false
}

/// A cue as it stands in the text, with the tokens that it governs.
struct CueMention: Sendable {
    let tokens: Range<Int>
    let kind: CueEntry.Kind
    let scope: Range<Int>
}

/// A verb of saying as it stands in the text.
struct SpeechMention: Sendable {
    let tokens: Range<Int>
    let sentence: Int
    let kind: SpeechKind
}
