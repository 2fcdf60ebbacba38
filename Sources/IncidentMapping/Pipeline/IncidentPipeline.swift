public import Boundaries
public import Extraction
public import Gazetteer
public import Geoparsing
public import Incidents
import Prose
import ReportReading

/// The way from a report to its incidents: geoparse, extract, locate.
///
/// A value that any number of threads may use; each keeps a ``Worker`` of its own.
public struct IncidentPipeline: Sendable {
    /// The place names.
    public let gazetteer: GazetteerFile

    /// The regions and borders.
    public let atlas: BoundaryAtlas

    let countries: CountryFacts
    let geoparser: Geoparser
    let extractors: Extractors
    let wordFinders: WordFinders

    /// Opens the compiled files and reads the lexicons.
    ///
    /// - Parameters:
    ///   - installation: Where the data lies.
    ///   - isTraced: Whether ``ProcessedReport/trace`` is filled.
    /// - Throws: ``MappingError`` of sort `configuration` when a file is missing or damaged.
    public init(_ installation: Installation, isTraced: Bool = false) throws(MappingError) {
        gazetteer = try installation.openGazetteer()
        atlas = try installation.openBoundaries()
        countries = try CountryFacts(folder: installation.folder)
        geoparser = Geoparser(gazetteer: gazetteer, lexicon: try installation.readGeoparsingLexicon())
        extractors = try installation.readExtractors(isTraced: isTraced)
        wordFinders = try WordFinders(folder: installation.folder)
    }

    /// What one thread keeps from report to report.
    public struct Worker {
        fileprivate var locator: IncidentLocator
        var writtenPlaces = WrittenPlaces()
    }

    /// Makes what one thread keeps from report to report.
    public func makeWorker() -> Worker {
        Worker(locator: IncidentLocator(gazetteer: gazetteer, atlas: atlas, countries: countries))
    }

    /// Reads one report.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - worker: What this thread keeps.
    ///   - context: What is known about it beside its words.
    /// - Returns: Its toponyms and its located incidents, what the report is about first.
    public func process(
        _ report: Report, with worker: inout Worker, context: GeoparsingContext = GeoparsingContext()
    ) -> ProcessedReport {
        let text = TokenizedText(report.text)
        let geoparse = geoparser.parse(text, context: informed(context, of: report))
        let (extracted, language) = extractors.extract(report, text: text, geoparse: geoparse)
        let telling = TellingSentences(extracted.incidents, text)
        let places = Set(geoparse.toponyms.lazy.filter(\.isResolved).flatMap(\.tokens))
        let incidents = extracted.incidents.enumerated().map { ordinal, told in
            var incident = Incident(
                told, ordinal: ordinal, of: report,
                at: told.place.flatMap { worker.locator.locate($0, in: geoparse) })
            incident.words = wordFinders[language.code].words(
                in: telling.sentences(of: ordinal), of: text, places: places)
            return incident
        }
        return ProcessedReport(
            report: report, language: language.code, utf8: text.utf8,
            toponyms: Self.toponyms(of: geoparse, extracted),
            incidents: incidents,
            warnings: Self.warnings(of: report) + extracted.warnings, trace: extracted.trace)
    }

    /// What reading the report was not sure of.
    private static func warnings(of report: Report) -> [String] {
        report.metadata.filter { $0.key == Report.encodingKey }.map {
            "read as \($0.value), which is not UTF-8"
        }
    }

    /// Reads the place names of one report.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - context: What is known about it beside its words.
    /// - Returns: Its toponyms, no incidents.
    public func geoparse(_ report: Report, context: GeoparsingContext = GeoparsingContext())
        -> ProcessedReport
    {
        let text = TokenizedText(report.text)
        return ProcessedReport(
            report: report, utf8: text.utf8,
            toponyms: geoparser.toponyms(in: text, context: informed(context, of: report)))
    }

    /// The context with what the publisher tells, where nobody said more.
    private func informed(_ context: GeoparsingContext, of report: Report) -> GeoparsingContext {
        guard context.countries.isEmpty, let source = report.source else { return context }
        var context = context
        context.countries = geoparser.countries(ofPublishers: source)
        return context
    }

    /// Extraction knows better which names are only background.
    private static func toponyms(of geoparse: Geoparse, _ extracted: ExtractedReport) -> [Toponym] {
        var toponyms = geoparse.toponyms
        for index in extracted.backgroundToponyms where toponyms[index].role == .location {
            toponyms[index].role = .background
        }
        return toponyms
    }
}

/// What the pipeline makes of one report.
public struct ProcessedReport: Sendable {
    /// The report.
    public let report: Report

    /// The code of the language as which it was read.
    public var language = "en"

    /// The bytes of its text.
    public let utf8: [UInt8]

    /// Its place names in the order of the text.
    public let toponyms: [Toponym]

    /// Its incidents, what the report is about first.
    public var incidents: [Incident] = []

    /// What a reader of the results should know.
    public var warnings: [String] = []

    /// How it was read, where that was asked for.
    public var trace: ExtractionTrace?
}

extension Incident {
    /// Completes what was extracted from a report.
    fileprivate init(
        _ extracted: ExtractedIncident, ordinal: Int, of report: Report, at location: IncidentLocation?
    ) {
        let whole = Quotation(report: report.id, start: 0, end: report.text.unicodeScalars.count)
        let source = Source(
            quotation: extracted.quotations.first ?? whole, publisher: report.source, title: report.title,
            url: report.url,
            published: report.published)
        self.init(
            id: IncidentID(report: report.id, ordinal: ordinal), type: extracted.type, date: extracted.date,
            side1: extracted.side1, side2: extracted.side2, targetsCivilians: extracted.targetsCivilians,
            location: location, claims: extracted.claims, fatalities: extracted.fatalities, sources: [source],
            notes: extracted.notes, confidence: extracted.confidence, rules: extracted.rules)
    }
}
