/// Words that say what a place is, and articles: `Oued`, `Cercle de`, `Region`, `El`.
struct GenericWords: Sendable {
    private let starts: [[UInt8]]
    private let ends: [[UInt8]]

    /// Takes rows of a phrase and where it stands: `start`, `end` or `any` for both.
    init(_ rows: [[String]]) {
        var starts: [[UInt8]] = []
        var ends: [[UInt8]] = []
        for row in rows {
            let phrase = NameLetters.words(NameLetters.folded(row[0]))
            if row[1] != "end" { starts.append(phrase + [NameLetters.blank]) }
            if row[1] != "start" { ends.append([NameLetters.blank] + phrase) }
        }
        self.starts = starts.sorted(by: Self.longerFirst)
        self.ends = ends.sorted(by: Self.longerFirst)
    }

    /// Takes generic words off both sides of a name whose words are separated by blanks.
    ///
    /// One of three letters or more always stays.
    func apply(to name: inout [UInt8]) {
        while let phrase = starts.first(where: { name.starts(with: $0) }),
            Self.isName(name.dropFirst(phrase.count))
        {
            name.removeFirst(phrase.count)
        }
        while let phrase = ends.first(where: { Self.ends(name, with: $0) }),
            Self.isName(name.dropLast(phrase.count))
        {
            name.removeLast(phrase.count)
        }
    }

    private static func isName(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.count { $0 != NameLetters.blank } >= 3
    }

    private static func ends(_ name: [UInt8], with phrase: [UInt8]) -> Bool {
        name.last == phrase.last && name.suffix(phrase.count).elementsEqual(phrase)
    }

    private static func longerFirst(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count != right.count ? left.count > right.count : left.lexicographicallyPrecedes(right)
    }
}
