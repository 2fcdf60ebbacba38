import Synchronization

/// The extractors that were asked for, each made once.
final class ExtractorShelf: Sendable {
    private let directory: String
    private let isTraced: Bool
    private let extractors = Mutex<[String: Result<Extractor, LexiconError>]>([:])

    init(directory: String, isTraced: Bool) {
        self.directory = directory
        self.isTraced = isTraced
    }

    /// The extractor of a language, whose tables are read the first time.
    func extractor(_ language: Language) throws(LexiconError) -> Extractor {
        let made = extractors.withLock { extractors in
            if let known = extractors[language.code] { return known }
            let made = make(language)
            extractors[language.code] = made
            return made
        }
        return try made.get()
    }

    private func make(_ language: Language) -> Result<Extractor, LexiconError> {
        do {
            let lexicon = try ExtractionLexicon(directory: directory, language: language)
            return .success(Extractor(lexicon: lexicon, isTraced: isTraced))
        } catch {
            return .failure(error)
        }
    }
}
