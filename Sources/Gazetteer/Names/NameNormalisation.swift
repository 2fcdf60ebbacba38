/// The steps from a folded name to its skeleton, always in this order.
///
///     folded            ti-n-zaouatene     cercle de kidal     تين ظواتين
///     Arabic letters                                           tin zuatin
///     generic words                        kidal
///     word spellings    tin zaouatene
///     romanisation      tin zauatin        kidal               tin zuatin
///     skeleton          tinzauatin         kidal               tinzuatin
///
/// The skeleton is compared only where the letters themselves do not agree. What the steps know is in the
/// tables of `Gazetteer/names`, which a gazetteer file carries with it.
struct NameNormalisation: Sendable {
    let arabic: ArabicLetters
    let generic: GenericWords
    let spellings: WordSpellings
    let romanisation: Romanisation

    /// Reads the steps from their rules.
    init(_ rules: NameRules) {
        arabic = ArabicLetters(rules[.arabicLetters])
        generic = GenericWords(rules[.genericWords])
        spellings = WordSpellings(rules[.wordSpellings])
        romanisation = Romanisation(rules[.romanisation])
    }

    /// Returns the skeleton of a folded name.
    ///
    /// - Parameter folded: The folded letters with separators, as ``NameLetters/folded(_:)`` gives them.
    /// - Returns: Bytes without separators; not ASCII where the script is neither Latin nor Arabic.
    func skeleton(of folded: [UInt8]) -> [UInt8] {
        var name = NameLetters.words(folded)
        arabic.apply(to: &name)
        generic.apply(to: &name)
        spellings.apply(to: &name)
        romanisation.apply(to: &name)
        return NameLetters.joined(name)
    }

    /// Returns the key of a folded name without its generic words.
    func strippedKey(of folded: [UInt8]) -> [UInt8] {
        var name = NameLetters.words(folded)
        generic.apply(to: &name)
        return NameLetters.joined(name)
    }
}
