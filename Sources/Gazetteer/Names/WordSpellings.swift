/// Whole words that are written in several ways: `Ti-n` and `Tin`, `Aïn` and `In`, `Saint` and `St`.
struct WordSpellings: Sendable {
    private let spellings: [(from: [UInt8], to: [UInt8])]

    /// Takes rows of words and what they become.
    init(_ rows: [[String]]) {
        spellings = rows.map { row in
            (NameLetters.words(NameLetters.folded(row[0])), NameLetters.words(NameLetters.folded(row[1])))
        }.sorted { left, right in
            left.from.count != right.from.count
                ? left.from.count > right.from.count : left.from.lexicographicallyPrecedes(right.from)
        }
    }

    /// Replaces words of a name whose words are separated by blanks.
    func apply(to name: inout [UInt8]) {
        var at = 0
        while at < name.count {
            if let spelling = spellings.first(where: { Self.stands($0.from, in: name, at: at) }) {
                name.replaceSubrange(at..<at + spelling.from.count, with: spelling.to)
                at += spelling.to.count
            }
            at = (name[at...].firstIndex(of: NameLetters.blank) ?? name.count) + 1
        }
    }

    private static func stands(_ words: [UInt8], in name: [UInt8], at start: Int) -> Bool {
        let end = start + words.count
        guard end <= name.count, end == name.count || name[end] == NameLetters.blank else { return false }
        return name[start..<end].elementsEqual(words)
    }
}
