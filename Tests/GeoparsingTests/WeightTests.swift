import Gazetteer
import Geodesy
import Prose
import TestSupport
import Testing
import TextFormats

@testable import Geoparsing

/// Why each weight is there: `Cases/weights.tsv` has a sentence for each that would be read wrongly without it.
@Suite("Weights")
struct WeightTests {
    /// A sentence, one of its names, and the key of the place that it means: `none` where it is no place name, `unknown`
    /// where it is one that no table knows.
    struct Case: Sendable, CustomTestStringConvertible {
        let weight: Weight
        let text: String
        let name: String
        let meaning: String
        let context: GeoparsingContext

        var testDescription: String { "\(weight.name): \(text)" }
    }

    static let cases = Result { try read() }

    @Test("every weight has a sentence")
    func complete() throws {
        let covered = Set(try Self.cases.get().map(\.weight))
        #expect(Weight.allCases.filter { !covered.contains($0) } == [])
    }

    @Test("a sentence is read rightly, and would not be without the weight", arguments: try cases.get())
    func decides(_ example: Case) throws {
        let geoparser = try TestGeoparser.shared.get()
        #expect(Self.meaning(of: example, by: geoparser) == example.meaning)
        var lexicon = geoparser.lexicon
        lexicon.weights[example.weight] = 0
        let without = Geoparser(gazetteer: geoparser.gazetteer, lexicon: lexicon)
        #expect(Self.meaning(of: example, by: without) != example.meaning)
    }

    private static func meaning(of example: Case, by geoparser: Geoparser) -> String {
        let toponyms = geoparser.toponyms(in: TokenizedText(example.text), context: example.context)
        guard let toponym = toponyms.last(where: { $0.phrase == example.name }) else { return "none" }
        return toponym.place?.key ?? "unknown"
    }

    private static func read() throws -> [Case] {
        let path = SharedFolder.packageRoot + "/Tests/GeoparsingTests/Cases/weights.tsv"
        let columns = ["weight", "sentence", "name", "meaning", "about"]
        return try LexiconTable.rows(path: path, columns: columns).map { row in
            try Case(
                weight: #require(Weight.named(row.fields[0])), text: row.fields[1], name: row.fields[2],
                meaning: row.fields[3], context: context(row.fields[4]))
        }
    }

    /// What is known beside the sentence: nothing, a country by its code, or a point as latitude and longitude.
    private static func context(_ about: String) -> GeoparsingContext {
        var context = GeoparsingContext()
        let degrees = about.split(separator: ",").compactMap { Double($0) }
        if degrees.count == 2 {
            context.near = Coordinate(longitude: degrees[1], latitude: degrees[0])
        } else if !about.isEmpty {
            context.countries = [about]
        }
        return context
    }
}
