import Extraction
import Gazetteer
import Geoparsing
import Incidents
import Prose
import TestSupport

extension FuzzTarget {
    /// What reads the texts of reports.
    static let texts = [geoparsing, extraction]

    /// Toponyms of any text: in order, none over another, within the text, with sound scores; alone the same.
    private static let geoparsing = FuzzTarget(
        name: "geoparsing", seeds: { sentences.map { Array($0.utf8) } },
        words: [
            "Kidal", "Gao", "Aguelhok ", "St. John's", "50 km west of ", "between ", " and ", " region",
            "near the ",
            "Malian ", "border ", "wadi of ", "(", ", ", "BAMAKO \u{2014} ", "-",
            "\u{643}\u{64A}\u{62F}\u{627}\u{644}",
        ],
        makeReader: {
            let geoparser = try smallGeoparser()
            return { input in
                let text = TokenizedText(utf8: input)
                let geoparse = geoparser.parse(
                    text, context: GeoparsingContext(countries: ["ML"], candidateLimit: 3, isTraced: true))
                var end = 0
                for toponym in geoparse.toponyms {
                    require(toponym.span.start >= end && toponym.span.count > 0, "toponyms are in order")
                    require(0...1 ~= toponym.score, "scores lie in 0…1")
                    require(
                        toponym.parent.map { $0 < geoparse.toponyms.count } ?? true, "parents are toponyms")
                    end = toponym.span.end
                }
                require(end <= input.count, "toponyms lie within the text")
                for locative in geoparse.locatives {
                    require(
                        locative.anchors.allSatisfy { $0 < geoparse.toponyms.count }, "anchors are toponyms")
                }
                let alone = geoparser.toponyms(in: text, context: GeoparsingContext(countries: ["ML"]))
                require(alone.map(\.place) == geoparse.toponyms.map(\.place), "asked again, the same places")
            }
        })

    /// Extraction of any text: claims stand where they say, in ordered figures.
    private static let extraction = FuzzTarget(
        name: "extraction", seeds: { sentences.map { Array($0.utf8) } },
        words: [
            "killed ", "were ", "by ", "said ", "according to ", "its fighters ", "dozens of ", "\n\n",
            "on Friday ",
            "IED ", "and ", "12 ", "the army ", "rebels ", "put the toll at ", "since ", "until ", "(",
            "\u{201C}",
            "no ", "Kidal ", "near ",
        ],
        makeReader: {
            let geoparser = try smallGeoparser()
            let lexicon = try ExtractionLexicon(directory: SharedFolder.packageRoot + "/Gazetteer")
            let extractor = Extractor(lexicon: lexicon, isTraced: true)
            return { input in
                let report = Report(
                    id: ReportID("f"), text: String(decoding: input, as: UTF8.self),
                    published: CalendarDate(iso: "2024-07-28"))
                let text = TokenizedText(report.text)
                let scalars = report.text.unicodeScalars.count
                let extracted = extractor.extract(report, text: text, geoparse: geoparser.parse(text))
                for incident in extracted.incidents {
                    for claim in incident.claims {
                        require(
                            0 <= claim.quotation.start && claim.quotation.start < claim.quotation.end
                                && claim.quotation.end <= scalars, "a claim stands in the text")
                    }
                    if let deaths = incident.fatalities {
                        require(deaths.low <= deaths.best, "low is no higher than best")
                    }
                }
            }
        })

    private static let sentences = [
        "The Malian army said on Thursday that at least 17 soldiers and \u{201C}dozens\u{201D} of rebels were killed.",
        "JNIM claimed it seized 12 trucks 50 km west of Gao. He acknowledged the loss of three fighters near Kidal.",
        "Between 20 and 80 died from Friday to Sunday in the Kidal region, estimates suggest. Police dispersed a protest.",
        "BAMAKO, Mali (AP) \u{2014} In the village of Agelhok (Kidal), between Gao and St. John's, near the Algerian border.",
    ]

    /// A geoparser with the tables of this checkout and a few places.
    private static func smallGeoparser() throws -> Geoparser {
        let tables = SharedFolder.packageRoot + "/Gazetteer"
        let folder = try TemporaryDirectory()
        let path = try folder.file("texts.gazetteer", bytes: try SmallTables.compiled())
        return Geoparser(
            gazetteer: try GazetteerFile(path: path),
            lexicon: try GeoparsingLexicon(
                folder: tables + "/geoparsing", countries: tables + "/places/countries_facts.tsv"))
    }
}
