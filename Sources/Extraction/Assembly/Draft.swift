import Incidents

/// An incident while it is put together: the events that tell of it, and what is known so far.
struct Draft {
    /// Indices of events, in the order of the text.
    var events: [Int]
    /// Indices of events that are only told as what went before.
    var circumstances: [Int] = []
    /// Indices of sentences, in order.
    var sentences: [Int]
    var date: EventDate?
    /// Index of the place mention.
    var place: Int?
    /// Whether the place only tells about where, because no table knows the one that the report names.
    var isAround = false
    /// Indices of losses.
    var losses: [Int] = []
    /// Whether it is told as what came before the main matter.
    var isPrior = false
    var rules: [String] = []

    mutating func add(_ event: Int, sentence: Int) {
        events.append(event)
        addSentence(sentence)
    }

    mutating func addSentence(_ sentence: Int) {
        if !sentences.contains(sentence) { sentences.append(sentence) }
    }
}
