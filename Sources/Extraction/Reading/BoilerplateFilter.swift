import Prose

/// Tells the lines of the page (share bars, plugs, comment forms) from the report.
struct BoilerplateFilter {
    private let text: TokenizedText
    private let table: PhraseTable<BoilerplatePosition>

    init(_ text: TokenizedText, _ table: PhraseTable<BoilerplatePosition>) {
        self.text = text
        self.table = table
    }

    /// For each sentence, whether it is boilerplate.
    ///
    /// A sentence on the same line as boilerplate before it is boilerplate too, unless it begins a line.
    func sentences() -> [Bool] {
        var flags: [Bool] = []
        for sentence in text.sentences {
            let follows = flags.last == true && !text.beginsLine(sentence.lowerBound)
            flags.append(follows || isBoilerplate(sentence))
        }
        return flags
    }

    private func isBoilerplate(_ sentence: Range<Int>) -> Bool {
        let tokens = text.tokens
        if let match = table.longestMatch(in: tokens, at: sentence.lowerBound, before: sentence.upperBound) {
            switch match.value {
            case .start where text.beginsLine(sentence.lowerBound): return true
            case .whole where isWhole(match.tokens, of: sentence): return true
            default: break
            }
        }
        return table.matches(in: tokens, within: sentence).contains { $0.value == .contains }
    }

    /// Whether nothing but a closing mark stands beside the words, on a line of its own.
    private func isWhole(_ words: Range<Int>, of sentence: Range<Int>) -> Bool {
        sentence.upperBound - words.upperBound <= 1 && text.beginsLine(sentence.lowerBound)
            && text.tokens[words.upperBound..<sentence.upperBound].allSatisfy { $0.kind == .mark }
    }
}
