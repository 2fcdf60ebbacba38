import Geodesy
import Prose

/// What is known about the words around place names, read from the tables in `Gazetteer/geoparsing`.
public struct GeoparsingLexicon: Sendable {
    /// What a fixed phrase of the lexicon is.
    enum PhraseKind: Sendable {
        /// A phrase that holds a place's name and means none; an organisation has its home countries,
        /// by ISO code, and perhaps a point around which it is mostly met; an acronym counts only in capitals
        /// (`FLA`, not `Fla.`).
        case nonPlace(countries: [String], theatre: Coordinate?, isAcronym: Bool)
        /// A demonym of a country, by ISO code; empty for peoples of no one country.
        case demonym(country: String)
    }

    /// A short form that gazetteers leave out: `Calif.`.
    struct Alias: Sendable {
        let phrase: String
        let name: String
        let countryCode: String
        let featureCode: String
        let needsComma: Bool
    }

    /// The classes of each word that some table knows.
    var words = WordTable()
    /// The words that count with a small letter too: of the others it is only known that they are written so.
    ///
    /// They are few, and most words of a text are asked for here.
    private(set) var smallWords = WordTable()
    var phrases = PhraseTable<PhraseKind>()
    var aliases: [Alias] = []
    var agencies = PhraseTable<Bool>()
    /// The countries that a publisher writes about, by ISO code.
    var publishers = PhraseTable<[String]>()
    var bearings = PhraseTable<Bearing>()
    var units = PhraseTable<Double>()
    /// One table for each class: a word may be of several.
    var locatives: [LocativeWord: PhraseTable<LocativeWord>] = [:]
    var weights: GeoparsingWeights

    /// Reads the tables.
    ///
    /// - Parameters:
    ///   - folder: The path of `Gazetteer/geoparsing`.
    ///   - countries: The path of `Gazetteer/places/countries_facts.tsv`, for the demonyms.
    /// - Throws: ``GeoparsingLexiconError`` when a table is missing or a row is not understood.
    public init(folder: String, countries: String) throws(GeoparsingLexiconError) {
        weights = try GeoparsingWeights(path: folder + "/weights.tsv")
        try readWords(folder + "/words.tsv")
        try readList(folder + "/common_words.tsv", column: "word", as: .common)
        try readList(folder + "/first_names.tsv", column: "name", as: .firstName)
        try readList(folder + "/surnames.tsv", column: "name", as: .surname)
        try readPhrases(folder + "/non_places.tsv")
        try readDemonyms(countries)
        try readDemonyms(folder + "/demonyms.tsv")
        try readAliases(folder + "/aliases.tsv")
        try readAgencies(folder + "/agencies.tsv")
        try readPublishers(folder + "/publishers.tsv")
        try readBearings(folder + "/bearings.tsv")
        try readUnits(folder + "/units.tsv")
        try readLocatives(folder + "/locatives.tsv")
        smallWords = words.words(withAny: ~WordClasses([.common, .firstName, .surname]).rawValue)
    }
}
