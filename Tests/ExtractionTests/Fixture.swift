@testable import Extraction

/// What the suites share.
enum Fixture {
    /// The lexicon of the project, read from the checkout.
    static func lexicon() throws -> ExtractionLexicon {
        try read.get()
    }

    private static let read: Result<ExtractionLexicon, any Error> = Result {
        try ExtractionLexicon(directory: packageRoot + "/Gazetteer")
    }

    /// The folder of the package: three levels above this file.
    static let packageRoot = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast(3).joined(separator: "/")
}
