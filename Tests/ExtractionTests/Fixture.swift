import Foundation
import Incidents
import Prose

@testable import Extraction

/// What the suites share.
enum Fixture {
    /// The lexicon of the project, read from the checkout.
    static func lexicon() throws -> ExtractionLexicon {
        try read.get()
    }

    /// The day of publication that the tests count from: a Sunday.
    static let published = CalendarDate(iso: "2024-07-28")

    private static let read: Result<ExtractionLexicon, any Error> = Result {
        try ExtractionLexicon(directory: packageRoot + "/Gazetteer")
    }

    /// The lexicon of French.
    static func french() throws -> ExtractionLexicon { try readFrench.get() }

    private static let readFrench: Result<ExtractionLexicon, any Error> = Result {
        let languages = try LanguageTable(directory: packageRoot + "/Gazetteer")
        guard let french = languages.read("fr") else {
            throw LexiconError.missingColumn(table: "languages.tsv", column: "fr")
        }
        return try ExtractionLexicon(directory: packageRoot + "/Gazetteer", language: french)
    }

    /// The folder of the package: three levels above this file.
    static let packageRoot = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast(3).joined(separator: "/")

    /// The rows of a table in `Cases/`, below its comments and its header; stops the test run when it has none.
    static func cases(_ name: String) -> [[String]] {
        let path = packageRoot + "/Tests/ExtractionTests/Cases/" + name
        let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
        let rows = lines.filter { !$0.hasPrefix("#") }.dropFirst()
        precondition(!rows.isEmpty, "\(path) has no cases")
        return rows.map { $0.split(separator: "\t").map(String.init) }
    }

    /// What is found in a text before it is understood.
    static func reading(_ text: String, published: CalendarDate? = published) throws -> Reading {
        Reading(TokenizedText(text), published: published, lexicon: try lexicon())
    }

    /// What is found in a French text before it is understood.
    static func frenchReading(_ text: String) throws -> Reading {
        Reading(TokenizedText(text), published: published, lexicon: try french())
    }

    /// The incidents of a text about Mali, without place names.
    static func incidents(_ text: String, published: CalendarDate? = published) throws -> [ExtractedIncident]
    {
        let country = PlaceMention(
            tokens: 0..<0, place: ExtractedPlace(.toponym(0), .inside), grain: .country, country: "ML",
            identity: 1)
        let report = Report(id: ReportID("test"), text: text, published: published)
        return Extractor(lexicon: try lexicon())
            .extract(report, from: try reading(text, published: published), places: [country]).incidents
    }
}
