public import Prose

/// How a report was read, for people who ask why.
public struct ExtractionTrace: Sendable {
    /// What became of a sentence.
    public enum Fate: String, Sendable {
        /// It tells of an incident.
        case incident
        /// It tells of history, plans, threats or generalities.
        case background
        /// It belongs to the page and not to the report.
        case boilerplate
        /// It tells of nothing that is looked for.
        case silent
    }

    /// One sentence of the report.
    public struct Sentence: Sendable {
        /// Where it stands.
        public var span: ByteSpan

        /// What became of it.
        public var fate: Fate

        /// What was found in it, each as `kind: words (value)`, in the order of the text.
        public var findings: [String]

        /// Which incident it tells of, as an index into the result.
        public var incident: Int?
    }

    /// A value of an incident with the rule that made it and the words that it was made of.
    public struct Value: Sendable {
        /// Which value it is, such as `type`, `date`, `place`, `actor1` or `claim`.
        public var name: String

        /// The value for people.
        public var value: String

        /// The rules behind it; none where the words speak for themselves.
        public var rules: [String]

        /// The words of the report, each with its sentence, counted from 1.
        public var words: [String]
    }

    /// The sentences in order.
    public var sentences: [Sentence]

    /// The values of each incident, in the order of the result.
    public var incidents: [[Value]] = []
}
