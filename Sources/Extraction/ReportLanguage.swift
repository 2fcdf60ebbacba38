import Incidents
import Prose

/// The language as which a report is read, and what a reader should know of it.
public struct ReportLanguage: Hashable, Sendable {
    /// Its code, as the report gives it where no table knows the language.
    public let code: String

    /// That the language is not read, or that the words are of another than the report says.
    public let warnings: [String]

    /// What the report says decides; where it says nothing, its small words.
    init(of report: Report, _ text: TokenizedText, _ languages: LanguageTable) {
        guard let tag = report.language, !tag.isEmpty else {
            let language = languages.language(of: text)
            code = language.code
            warnings = languages.reads(code) ? [] : [Self.unread(language.name)]
            return
        }
        let language = languages.language(tagged: tag)
        code = language?.code ?? tag
        guard languages.reads(code) else {
            warnings = [Self.unread(language?.name ?? tag)]
            return
        }
        let shown = languages.language(of: text)
        let isOther = shown.code != code && shown.code != languages.standard.code
        warnings = isOther ? ["read as \(language?.name ?? tag), but its words look like \(shown.name)"] : []
    }

    private static func unread(_ name: String) -> String { "language \(name) is not read: places only" }
}
