import Incidents
import TextFormats

/// Telling words as one short text, `fuze/w6.0 gargando/n6.0`, because an extraction has dozens of them and every
/// candidate of a merge is read.
extension IncidentDocument {
    static func text(of words: [TellingWord]) -> String {
        words.map { word in
            let tenths = Int((word.rarity * 10).rounded())
            return "\(word.text)/\(word.kind.rawValue)\(tenths / 10).\(tenths % 10)"
        }.joined(separator: " ")
    }

    static func words(_ json: JSONValue) throws(DocumentFault) -> [TellingWord] {
        // Files of earlier versions have none.
        guard let text = try json.optionalText("words") else { return [] }
        var words: [TellingWord] = []
        for entry in text.utf8.split(separator: UInt8(ascii: " ")) {
            guard let word = word(entry) else {
                throw DocumentFault(member: "words", expected: "words with their kind and rarity")
            }
            words.append(word)
        }
        return words
    }

    private static func word(_ entry: Substring.UTF8View) -> TellingWord? {
        guard let slash = entry.lastIndex(of: UInt8(ascii: "/")), slash > entry.startIndex,
            let kind = TellingWord.Kind(
                rawValue: String(entry[entry.index(after: slash)...].prefix(1)) ?? ""),
            let rarity = Double(String(entry[slash...].dropFirst(2)) ?? "")
        else { return nil }
        return TellingWord(String(Substring(entry[..<slash])), kind, rarity: rarity)
    }
}
