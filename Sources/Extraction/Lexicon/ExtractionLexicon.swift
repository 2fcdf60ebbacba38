import Prose

/// What extraction knows of a language and of the actors: the tables in `Gazetteer/lexicon`.
///
/// A second language is a second folder beside `en` and a row of `languages.tsv`; nothing in the code names a word of
/// English.
public struct ExtractionLexicon: Sendable {
    let triggers: PhraseTable<TriggerEntry>
    let numbers: PhraseTable<NumberEntry>
    let bounds: PhraseTable<NumberBound>
    let calendar: PhraseTable<CalendarEntry>
    let relativeDates: PhraseTable<RelativeDateEntry>
    let cues: PhraseTable<CueEntry>
    let speech: PhraseTable<SpeechKind>
    let hedges: PhraseTable<Bool>
    let boilerplate: PhraseTable<BoilerplatePosition>
    let persons: PhraseTable<PersonEntry>
    let peoples: PhraseTable<String>
    let words: PhraseTable<FunctionWord>
    let sources: PhraseTable<Bool>
    let language: Language
    let actors: ActorLexicon
    let countries: CountryNames

    /// Reads the tables of English.
    ///
    /// - Parameter directory: The folder `Gazetteer` of the project.
    /// - Throws: ``LexiconError`` with table, line and column when a table is missing or wrong.
    public init(directory: String) throws(LexiconError) {
        let languages = try LanguageTable(directory: directory)
        try self.init(directory: directory, language: languages.standard)
    }

    /// Reads the tables.
    ///
    /// - Parameters:
    ///   - directory: The folder `Gazetteer` of the project: `lexicon` and `places` are read in it.
    ///   - language: The language of the reports, which has a folder in `lexicon`.
    /// - Throws: ``LexiconError`` with table, line and column when a table is missing or wrong.
    public init(directory: String, language: Language) throws(LexiconError) {
        self.language = language
        let folder = LexiconFolder("\(directory)/lexicon", language.code, language.spelling)
        triggers = try TriggerTable.read(in: folder)
        numbers = try NumberTable.numbers(in: folder)
        bounds = try NumberTable.bounds(in: folder)
        calendar = try CalendarTable.words(in: folder)
        relativeDates = try CalendarTable.relatives(in: folder)
        cues = try CueTable.cues(in: folder)
        speech = try CueTable.speech(in: folder)
        hedges = try CueTable.phrases("hedges.tsv", in: folder)
        boilerplate = try CueTable.boilerplate(in: folder)
        persons = try PersonTable.persons(in: folder)
        peoples = try PersonTable.peoples(in: folder)
        words = try FunctionWordTable.read(in: folder)
        sources = try CueTable.phrases("sources.tsv", in: folder)
        actors = try ActorLexicon(
            in: LexiconFolder(directory, "lexicon", language.spelling), aliases: folder)
        countries = try CountryNames(
            in: LexiconFolder(directory, "places", language.spelling), demonyms: folder)
    }
}
