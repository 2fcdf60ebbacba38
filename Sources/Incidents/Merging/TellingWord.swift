/// A word of a report that helps to tell one incident from another: a name, a number, a word that few reports have.
public struct TellingWord: Hashable, Sendable {
    /// What sort of word it is.
    public enum Kind: String, Hashable, Sendable {
        /// A word of the name of a place that the gazetteer knows.
        case place = "p"
        /// Another name: it has a capital letter where no sentence begins.
        case name = "n"
        /// Digits, as in an age, a distance or a toll; never a date.
        case number = "d"
        /// Any other word.
        case word = "w"
    }

    /// The word without case, diacritics and endings.
    public let text: String

    /// What sort of word it is.
    public let kind: Kind

    /// How rare it is, to a tenth: the natural logarithm of how many reports there are for each that has it.
    public let rarity: Double

    /// Creates a word.
    ///
    /// - Parameters:
    ///   - text: The word without case, diacritics and endings.
    ///   - kind: What sort of word it is.
    ///   - rarity: How rare it is, from 0.
    public init(_ text: String, _ kind: Kind, rarity: Double) {
        self.text = text
        self.kind = kind
        self.rarity = (rarity * 10).rounded() / 10
    }
}

extension Sequence<TellingWord> {
    /// The words by their text, each once: as a name where it is one.
    public func sortedByText() -> [TellingWord] {
        var joined: [TellingWord] = []
        for word in sorted(by: { $0.text < $1.text }) {
            if let last = joined.last, last.text == word.text {
                joined[joined.count - 1] = last.joined(with: word)
            } else {
                joined.append(word)
            }
        }
        return joined
    }
}

extension TellingWord {
    /// The same word as two sentences have it: a name where it is one, and as common as either has it.
    fileprivate func joined(with other: TellingWord) -> TellingWord {
        let isPlace = kind == .place || other.kind == .place
        let isName = kind == .name || other.kind == .name
        return TellingWord(
            text, isPlace ? .place : isName ? .name : kind, rarity: Swift.min(rarity, other.rarity))
    }
}
