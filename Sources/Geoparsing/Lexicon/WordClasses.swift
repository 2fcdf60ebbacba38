/// What is known about a word beside its spelling; a word may be of several classes.
struct WordClasses: OptionSet, Sendable {
    let rawValue: UInt64

    /// Never a place: faiths, peoples, offices, leaders.
    static let never = WordClasses(rawValue: 1 << 0)
    /// Articles, prepositions, pronouns: capitals on them mean nothing.
    static let function = WordClasses(rawValue: 1 << 1)
    /// A preposition that places follow.
    static let placePreposition = WordClasses(rawValue: 1 << 2)
    /// Stands before a person's name: `Colonel`, `Mr`.
    static let title = WordClasses(rawValue: 1 << 3)
    /// Stands inside a person's name: `Ag`, `bin`, `von`.
    static let nameLink = WordClasses(rawValue: 1 << 4)
    /// Makes the name around it an organisation: `Center`, `Corps`, `Movement`.
    static let organisation = WordClasses(rawValue: 1 << 5)
    /// A body or office that belongs to the place before it: `police`, `Mayor`, `City Council`.
    static let publicBody = WordClasses(rawValue: 1 << 6)
    /// Makes the name before it a street.
    static let street = WordClasses(rawValue: 1 << 7)
    /// A natural feature's kind before its name: `Lake`, `Oued`.
    static let naturalBefore = WordClasses(rawValue: 1 << 8)
    /// A natural feature's kind behind its name: `River`, `Forest`.
    static let naturalAfter = WordClasses(rawValue: 1 << 9)
    /// A first-level area: `region`, `province`.
    static let region = WordClasses(rawValue: 1 << 10)
    /// An area of a lower level: `district`, `commune`.
    static let district = WordClasses(rawValue: 1 << 11)
    /// A settlement's kind: `village`, `town`.
    static let settlement = WordClasses(rawValue: 1 << 12)
    /// What stands behind the name of an area: `the Koro area`.
    static let areaNoun = WordClasses(rawValue: 1 << 13)
    /// A direction or part before a name: `northern`, `downtown`.
    static let direction = WordClasses(rawValue: 1 << 14)
    /// A verb of saying.
    static let speech = WordClasses(rawValue: 1 << 15)
    /// A word that English writes with a small letter.
    static let common = WordClasses(rawValue: 1 << 16)
    /// A person's first name.
    static let firstName = WordClasses(rawValue: 1 << 17)
    /// A surname.
    static let surname = WordClasses(rawValue: 1 << 18)

    /// A month or a day: written with a capital, and no part of a name.
    static let calendar = WordClasses(rawValue: 1 << 19)
    /// The words that make a county's name: `Rapides Parish`.
    static let county = WordClasses(rawValue: 1 << 20)

    /// What stands before `by` in the line that names the writer: `Reporting by`.
    static let byline = WordClasses(rawValue: 1 << 21)

    /// Begins a fixed phrase or a demonym.
    static let phraseStart = WordClasses(rawValue: 1 << 22)
    /// Begins an alias.
    static let aliasStart = WordClasses(rawValue: 1 << 23)

    /// A verb that places follow, when people do not: `stormed Djibo`.
    static let placeVerb = WordClasses(rawValue: 1 << 25)
    /// A part of a town: `neighbourhood`.
    static let quarter = WordClasses(rawValue: 1 << 26)
    /// A house that bears a name of its own: `restaurant`.
    static let venue = WordClasses(rawValue: 1 << 27)
    /// `of` in languages that put an article or an elision behind it: `de`, `du`, `d'`.
    static let foreignOf = WordClasses(rawValue: 1 << 28)
    /// An article of such a language: `la`, `l'`.
    static let foreignArticle = WordClasses(rawValue: 1 << 29)
    /// Begins a word of direction.
    static let bearingStart = WordClasses(rawValue: 1 << 24)

    /// Begins a phrase of a class of locative words, so that other words need no look-up.
    static func begins(_ word: LocativeWord) -> WordClasses {
        WordClasses(rawValue: 1 << (32 + word.ordinal))
    }

    /// Begins any phrase of a locative expression.
    static let locative = WordClasses(rawValue: ~0 << 32).union(.bearingStart)

    /// What makes a word a kind of thing rather than a name.
    static let kinds: WordClasses = [
        .organisation, .publicBody, .street, .naturalAfter, .region, .district, .county, .settlement, .title,
        .direction,
    ]

    /// The classes by their names in `words.tsv`.
    static let byName: [String: WordClasses] = [
        "never": .never, "function": .function, "place_preposition": .placePreposition, "title": .title,
        "name_link": .nameLink, "organisation": .organisation, "public_body": .publicBody, "street": .street,
        "natural_before": .naturalBefore, "natural_after": .naturalAfter, "region": .region,
        "district": .district, "settlement": .settlement, "area_noun": .areaNoun, "direction": .direction,
        "speech": .speech, "place_verb": .placeVerb, "calendar": .calendar, "county": .county,
        "quarter": .quarter, "byline": .byline, "venue": .venue, "foreign_of": .foreignOf,
        "foreign_article": .foreignArticle,
    ]

    /// Tells whether it has one of some classes.
    func intersects(_ other: WordClasses) -> Bool { rawValue & other.rawValue != 0 }
}
