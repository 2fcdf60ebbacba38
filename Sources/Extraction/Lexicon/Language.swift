import Prose

/// A language as a row of `lexicon/languages.tsv` describes it.
public struct Language: Hashable, Sendable {
    /// What the order of words and the letters of a language tell that those of English do not.
    enum Trait: String, CaseIterable, Sendable {
        /// "soldats maliens": adjectives of countries and peoples stand behind the noun.
        case adjectivesFollow
        /// "malien", "samedi": demonyms, peoples, months and days of the week are written small.
        case smallNames
        /// "tué" is no "tue": the accent on the last letter tells words apart.
        case finalAccents
        /// ", a indiqué l'armée": behind a comma the speaker follows the verb of saying.
        case speakerFollows
        /// "ont tué samedi à Ber trois civils": day and place may stand between a verb and its object.
        case objectsWait
        /// "l'attaque des jihadistes contre le camp": "of" behind a deed names those who did it, if they are armed.
        case deedsOfDoers
    }

    /// Its BCP 47 code, such as `fr`.
    public let code: String

    /// Its name in English.
    public let name: String

    let traits: Set<Trait>

    /// What may stand between the thousands of a figure, one byte each; a blank for any blank.
    let separators: [UInt8]

    /// How its words are told apart.
    let spelling: Spelling

    func has(_ trait: Trait) -> Bool { traits.contains(trait) }
}
