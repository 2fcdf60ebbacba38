import Incidents

/// A figure of killed, wounded, taken or destroyed, as it stands in the text.
struct LossMention: Sendable {
    let sentence: Int
    /// The words from the number to the verb.
    let tokens: Range<Int>
    /// The words of the number and its noun.
    let figure: Range<Int>
    let outcome: Outcome
    let count: ClaimedCount
    /// Whether a number or an article was said, and not only a noun.
    let isCounted: Bool
    /// Index of the actor mention that suffers.
    let victim: Int?
    /// The words for the people who suffer, where no table knows them.
    let words: Range<Int>?
    /// The noun of a thing.
    let thing: Range<Int>?
    /// Whether the victims belong to whoever speaks ("its fighters").
    let isOwn: Bool
    /// Whether it is said to be the whole number.
    let isTotal: Bool
    /// Index of the event whose trigger tells it; nothing for a noun of loss.
    let event: Int?
    /// Who says it.
    var speaker: Speaker?
    var hedge: Range<Int>?
}

/// Who says something.
struct Speaker: Sendable {
    /// Index of the actor mention, where the speaker is one.
    let actor: Int?
    /// The words that name the speaker.
    let words: Range<Int>
    let kind: SpeechKind
}
