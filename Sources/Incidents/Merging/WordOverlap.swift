/// What two reports' telling words have in common, and which names each has for itself.
///
/// Names and longer words also agree when one letter differs, as in `Tabankort` and `Tabankorte`.
struct WordOverlap {
    /// The words in common, the rarest first.
    private(set) var common: [TellingWord] = []

    /// The rare names that only the first report has.
    private(set) var firstNames: [TellingWord] = []

    /// The rare names that only the second report has.
    private(set) var secondNames: [TellingWord] = []

    /// The rare names of the report that has fewer, by rarity.
    private let named: Double

    private let firstTotals: (rarity: Double, surprise: Double)
    private let secondTotals: (rarity: Double, surprise: Double)

    /// From this rarity on a word is called rare, and a name that only one side has speaks against a match.
    static let rare = 4.0

    /// Compares words that are sorted by their text.
    init(_ first: [TellingWord], _ second: [TellingWord]) {
        firstTotals = (first.totalRarity, first.totalSurprise)
        secondTotals = (second.totalRarity, second.totalSurprise)
        named = min(first.filter(\.isRareName).totalRarity, second.filter(\.isRareName).totalRarity)
        var (onlyFirst, onlySecond) = takeEqual(first, second)
        takeSimilar(&onlyFirst, &onlySecond)
        firstNames = onlyFirst.filter(\.isRareName)
        secondNames = onlySecond.filter(\.isRareName)
        common.sort { ($1.rarity, $0.text) < ($0.rarity, $1.text) }
    }

    /// The share of all words of both, by rarity, that both have: 0 to 1.
    var share: Double {
        let common = common.totalRarity
        return common / max(firstTotals.rarity + secondTotals.rarity - common, 1)
    }

    /// The share of the telling words of the report that has fewer that the other has too: 0 to 1, and never much where
    /// there are few.
    var containment: Double {
        common.totalSurprise / max(min(firstTotals.surprise, secondTotals.surprise), Self.enoughToSay)
    }

    /// About three rare words.
    private static let enoughToSay = 12.0

    /// How nearly both are one text: 0 up to the share that reports of different authors reach, 1 for the same words.
    var oneness: Double { max(0, share - Self.ofDifferentAuthors) / (1 - Self.ofDifferentAuthors) }

    private static let ofDifferentAuthors = 0.5

    /// How much either report names that the other does not; less where both name so much that some of it must differ.
    var otherNames: Double {
        let other = min(firstNames.totalRarity, secondNames.totalRarity, Self.twoNames)
        return other * min(1, Self.twoNames / max(named, 1))
    }

    private static let twoNames = 12.0

    // MARK: Pairs

    /// Takes out the words that both have, and returns what is left of each.
    private mutating func takeEqual(
        _ first: [TellingWord], _ second: [TellingWord]
    ) -> ([TellingWord], [TellingWord]) {
        var (onlyFirst, onlySecond): ([TellingWord], [TellingWord]) = ([], [])
        var (i, j) = (0, 0)
        while i < first.count, j < second.count {
            if first[i].text == second[j].text {
                common.append(Self.both(first[i], second[j]))
                (i, j) = (i + 1, j + 1)
            } else if first[i].text < second[j].text {
                onlyFirst.append(first[i])
                i += 1
            } else {
                onlySecond.append(second[j])
                j += 1
            }
        }
        return (onlyFirst + first[i...], onlySecond + second[j...])
    }

    private mutating func takeSimilar(_ first: inout [TellingWord], _ second: inout [TellingWord]) {
        first.removeAll { word in
            guard let index = second.firstIndex(where: { Self.areSimilar(word, $0) }) else { return false }
            common.append(Self.both(word, second[index]))
            second.remove(at: index)
            return true
        }
    }

    private static func both(_ first: TellingWord, _ second: TellingWord) -> TellingWord {
        let areNames = first.isName && second.isName
        let kind = first.kind == second.kind ? first.kind : areNames ? .place : .word
        return TellingWord(first.text, kind, rarity: min(first.rarity, second.rarity))
    }

    /// Whether two words differ in one letter only, or a name is the end of the other: `Afarak`, `Inafarak`.
    private static func areSimilar(_ first: TellingWord, _ second: TellingWord) -> Bool {
        guard first.kind != .number, second.kind != .number else { return false }
        let (left, right) = (first.text.utf8, second.text.utf8)
        let (shorter, longer) = (min(left.count, right.count), max(left.count, right.count))
        guard shorter >= 5 else { return false }
        let suffix = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        if suffix == shorter { return longer == shorter + 1 || (first.isName && second.isName) }
        guard longer - shorter <= 1 else { return false }
        return zip(left, right).prefix { $0 == $1 }.count + suffix >= longer - 1
    }
}

extension TellingWord {
    fileprivate var isName: Bool { kind == .name || kind == .place }

    fileprivate var isRareName: Bool { isName && rarity >= WordOverlap.rare }
}

extension Sequence<TellingWord> {
    var totalRarity: Double { reduce(0) { $0 + $1.rarity } }

    /// The rarities beyond that of words which every seventh report has, such as `attacked` or `militants`.
    var totalSurprise: Double { reduce(0) { $0 + Swift.max(0, $1.rarity - 2) } }
}
