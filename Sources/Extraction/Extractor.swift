public import Geoparsing
public import Incidents
public import Prose

/// Turns a report into incidents: what happened, when, who, and who claims what.
///
/// An extractor is a value that any number of threads may use at once.
public struct Extractor: Sendable {
    let lexicon: ExtractionLexicon
    let isTraced: Bool

    /// Creates an extractor.
    ///
    /// - Parameters:
    ///   - lexicon: What is known of the language and of the actors.
    ///   - isTraced: Whether ``ExtractedReport/trace`` is filled.
    public init(lexicon: ExtractionLexicon, isTraced: Bool = false) {
        self.lexicon = lexicon
        self.isTraced = isTraced
    }

    /// Extracts the incidents of a report.
    ///
    /// - Parameters:
    ///   - report: The report, for its identity and its day of publication.
    ///   - text: The report's text.
    ///   - geoparse: The place names of the text.
    /// - Returns: The incidents, the most prominent first.
    public func extract(_ report: Report, text: TokenizedText, geoparse: Geoparse) -> ExtractedReport {
        let reading = Reading(text, published: report.published, lexicon: lexicon)
        let places = PlaceMentions.mentions(in: geoparse) + CapitalMentions.mentions(in: geoparse, reading)
        var extracted = extract(
            report, from: reading,
            places: places.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
        extracted.backgroundToponyms = geoparse.toponyms.indices.filter { index in
            extracted.isBackground[geoparse.toponyms[index].tokens.lowerBound]
                && !extracted.incidents.contains { $0.place?.rests(on: index, in: geoparse) ?? false }
        }
        return extracted
    }

    /// Extracts the incidents of a report that is read and whose places are known.
    func extract(_ report: Report, from reading: Reading, places: [PlaceMention]) -> ExtractedReport {
        var events = ArgumentFinder.events(of: reading)
        BackgroundJudge(reading, events).judge(&events)
        var losses = LossFinder.losses(of: reading, events)
        SpeakerFinder.attribute(&losses, in: reading)
        let country = ReportCountry.country(of: reading, places)
        let drafts = IncidentAssembler.drafts(reading, events, losses, places, in: country)
        let writer = IncidentWriter(
            report: report, reading: reading, events: events, losses: losses, places: places,
            offsets: ScalarOffsets(reading.text.utf8), country: country)
        let told = Prominence.ordered(drafts, events).compactMap { draft in
            writer.incident(draft).map { (draft: draft, incident: $0) }
        }
        let tracer = ExtractionTracer(
            reading: reading, events: events, losses: losses, places: places, country: country, told: told)
        var extracted = ExtractedReport(
            incidents: told.map(\.incident),
            warnings: report.published == nil ? ["no date of publication: relative dates are left open"] : [],
            trace: isTraced ? tracer.trace() : nil)
        extracted.isBackground = tracer.background()
        return extracted
    }
}
