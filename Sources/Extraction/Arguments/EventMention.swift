/// A trigger with those who do and those who suffer, and what the words around it make of it.
struct EventMention: Sendable {
    /// Index of the trigger in the reading.
    let trigger: Int
    let sentence: Int
    let tokens: Range<Int>
    let entry: TriggerEntry
    /// Indices of actor mentions.
    var agents: [Int] = []
    /// Indices of actor mentions.
    var patients: [Int] = []
    var isPassive = false
    /// Where the words for the one who suffers, with their number, stand.
    var victimTokens: [Range<Int>] = []
    /// Why it is no incident; nothing when it is one.
    var background: CueEntry.Kind?
    /// Index of the date that governs it.
    var date: Int?
    /// Whether a date of its own clause, and not only of its sentence, governs it.
    var isDatedByClause = false

    var sense: EventSense { entry.sense }

    /// The grammatical subject: who does it, or in the passive who suffers it.
    var subjects: [Int] { isPassive || entry.frame == .undergo ? patients : agents }

    /// Whether it counts when incidents are put together.
    var isEvent: Bool { background == nil }
}
