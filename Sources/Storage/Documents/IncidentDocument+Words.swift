import Incidents

/// Telling words as one short text, `fuze/w6.0 gargando/n6.0`, because an extraction has dozens of them and every
/// candidate of a merge is read.
extension IncidentDocument {
    static func text(of words: [TellingWord]) -> String {
        words.map { word in
            let tenths = Int((word.rarity * 10).rounded())
            return "\(word.text)/\(word.kind.rawValue)\(tenths / 10).\(tenths % 10)"
        }.joined(separator: " ")
    }

    /// Reads words; none from files of earlier versions, which have no text of them.
    static func words(_ text: String?) throws(DocumentFault) -> [TellingWord] {
        guard let text else { return [] }
        var words: [TellingWord] = []
        for entry in text.utf8.split(separator: UInt8(ascii: " ")) {
            guard let word = word(entry) else {
                throw DocumentFault(member: "words", expected: "words with their kind and rarity")
            }
            words.append(word)
        }
        return words
    }

    /// Reads `fuze/w6.0`, byte by byte: a merge reads more of these than of anything else.
    private static func word(_ entry: Substring.UTF8View) -> TellingWord? {
        guard let slash = entry.lastIndex(of: UInt8(ascii: "/")), slash > entry.startIndex else { return nil }
        let code = entry[entry.index(after: slash)...]
        guard let letter = code.first, let kind = kinds[letter], let tenths = tenths(code.dropFirst()) else {
            return nil
        }
        return TellingWord(String(Substring(entry[..<slash])), kind, rarity: Double(tenths) / 10)
    }

    private static let kinds: [UInt8: TellingWord.Kind] = Dictionary(
        uniqueKeysWithValues: [.place, .name, .number, .word].compactMap { (kind: TellingWord.Kind) in
            kind.rawValue.utf8.first.map { ($0, kind) }
        })

    /// Reads a number with one decimal as so many tenths.
    private static func tenths(_ digits: Substring.UTF8View) -> Int? {
        guard digits.count >= 3, digits.dropLast().last == UInt8(ascii: ".") else { return nil }
        var number = 0
        for (place, byte) in digits.enumerated() where place != digits.count - 2 {
            guard byte >= 0x30, byte <= 0x39, number < 1 << 40 else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}
