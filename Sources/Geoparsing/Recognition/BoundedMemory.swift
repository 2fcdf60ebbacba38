import Prose

/// Answers found before, by what was asked: for questions whose answer never changes and that come over and over.
///
/// A question is known by a hash of 64 bits, and two that share one are taken for one, as of words (see `WordKey`).
/// Forgets everything when it holds enough.
struct BoundedMemory<Answer> {
    private let limit: Int
    private var positions = WordTable()
    private var answers: [Answer] = []
    private var size = 0

    /// Creates an empty memory.
    ///
    /// - Parameter limit: How much it holds, in the units of the sizes of answers.
    init(limit: Int) { self.limit = limit }

    /// Returns an answer.
    ///
    /// - Parameters:
    ///   - question: The hash of what is asked.
    ///   - find: Finds an answer that is not remembered, and how much it is.
    /// - Returns: The answer.
    mutating func answer(to question: WordKey, _ find: () -> (answer: Answer, size: Int)) -> Answer {
        let position = positions[question]
        if position > 0 { return answers[Int(position) - 1] }
        let found = find()
        if size > limit { self = BoundedMemory(limit: limit) }
        answers.append(found.answer)
        positions.insert(UInt64(answers.count), for: question)
        size += found.size
        return found.answer
    }
}
