/// Numbers by which nearly the same text is found again, whatever days and places were read from it.
///
/// Each key stands for three rare words, drawn by hashes that are the same everywhere (Broder's MinHash, in bands). Of two
/// texts that share 80 % of their rare words 94 % have a key in common, of two that share 10 % one pair in 250.
enum TextKeys {
    private static let bands = 4
    private static let wordsInBand = 3

    /// From this rarity on a word counts.
    private static let rare = 3.5

    /// Fewer rare words than this stand in too many texts.
    private static let fewest = 5

    /// Returns the keys of a text.
    ///
    /// - Parameter words: Its telling words.
    /// - Returns: Some numbers; none when it has few rare words.
    /// - Complexity: Linear in the words.
    static func keys(of words: [TellingWord]) -> [Int64] {
        let hashes = words.filter { $0.kind != .number && $0.rarity >= rare }.map {
            hash($0.text)
        }
        guard hashes.count >= fewest else { return [] }
        return (0..<bands).map { band in
            let least = (0..<wordsInBand).map { row in
                let seed = UInt64(band * wordsInBand + row + 1) &* 0x9E37_79B9_7F4A_7C15
                return hashes.reduce(UInt64.max) { min($0, mixed($1 ^ seed)) }
            }
            return Int64(bitPattern: least.reduce(UInt64(band)) { mixed($0 &+ $1) })
        }
    }

    /// FNV-1a.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    /// The finaliser of SplitMix64, a bijection that scatters well.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Incident {
    /// The day on which its text appeared: that of its first report, else the first day that it tells of.
    public var textDay: CalendarDate? {
        sources.lazy.compactMap(\.published).min() ?? date?.interval.start
    }
}
