/// Answers found before, by what was asked: for questions whose answer never changes and that come over and over.
///
/// Forgets everything when it holds enough.
struct BoundedMemory<Key: Hashable, Answer> {
    private let limit: Int
    private var answers: [Key: Answer] = [:]
    private var size = 0

    /// Creates an empty memory.
    ///
    /// - Parameter limit: How much it holds, in the units of the sizes of answers.
    init(limit: Int) { self.limit = limit }

    /// Returns an answer.
    ///
    /// - Parameters:
    ///   - key: What is asked.
    ///   - find: Finds an answer that is not remembered, and how much it is.
    /// - Returns: The answer.
    mutating func answer(to key: Key, _ find: () -> (answer: Answer, size: Int)) -> Answer {
        if let answer = answers[key] { return answer }
        let found = find()
        if size > limit {
            answers = [:]
            size = 0
        }
        answers[key] = found.answer
        size += found.size
        return found.answer
    }
}
