public import Geoparsing
public import Incidents
public import Prose

/// The extractors of all languages that are read.
///
/// The tables of the standard language are read at once, those of another when its first report comes: each costs some
/// ten milliseconds.
public struct Extractors: Sendable {
    private let languages: LanguageTable
    private let shelf: ExtractorShelf

    /// Reads the table of languages and the tables of the first of them.
    ///
    /// - Parameters:
    ///   - directory: The folder `Gazetteer` of the project.
    ///   - isTraced: Whether ``ExtractedReport/trace`` is filled.
    /// - Throws: ``LexiconError`` with table, line and column when a table is missing or wrong.
    public init(directory: String, isTraced: Bool = false) throws(LexiconError) {
        languages = try LanguageTable(directory: directory)
        shelf = ExtractorShelf(directory: directory, isTraced: isTraced)
        _ = try shelf.extractor(languages.standard)
    }

    /// Extracts the incidents of a report in the language that it says it is in, or else shows.
    ///
    /// - Parameters:
    ///   - report: The report, for its identity, its language and its day of publication.
    ///   - text: The report's text.
    ///   - geoparse: The place names of the text.
    /// - Returns: The incidents, none and a warning where the language is not read; and the language.
    public func extract(
        _ report: Report, text: TokenizedText, geoparse: Geoparse
    ) -> (report: ExtractedReport, language: ReportLanguage) {
        let language = ReportLanguage(of: report, text, languages)
        var extracted = ExtractedReport()
        do {
            if let extractor = try languages.read(language.code).map(shelf.extractor) {
                extracted = extractor.extract(report, text: text, geoparse: geoparse)
            }
        } catch {
            extracted.warnings.append("\(error)")
        }
        extracted.warnings.insert(contentsOf: language.warnings, at: 0)
        return (extracted, language)
    }
}
