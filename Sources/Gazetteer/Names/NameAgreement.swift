/// How well a name agrees with the words that were looked up, the best first.
public enum NameAgreement: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Letter for letter.
    case exact
    /// But for case and diacritics: `TINZAWATENE`.
    case letters
    /// But for hyphens, apostrophes and blanks too: `Inafarak`, `In-Afarak`.
    case spacing
    /// But for a generic word or an article: `Cercle de Kidal`, `Kidal`.
    case genericWord
    /// As another romanisation writes it: `Agelhoc`, `Aguelhok`.
    case transliteration
    /// But for so many letters.
    case fuzzy(edits: Int)

    /// The word that explanations use.
    public var description: String {
        switch self {
        case .exact: "exact"
        case .letters: "letters"
        case .spacing: "spacing"
        case .genericWord: "generic word"
        case .transliteration: "transliteration"
        case .fuzzy(let edits): "fuzzy \(edits)"
        }
    }
}
