import Gazetteer
import Geoparsing
import Prose
import TestSupport

/// A geoparser over the few hundred places of `Cases/places.tsv`, the made-up ones of `Cases/namesakes.tsv` and the project's own lexicon.
enum TestGeoparser {
    static let shared = Result { try make() }

    static func parse(_ text: String, context: GeoparsingContext = GeoparsingContext()) throws -> Geoparse {
        try shared.get().parse(TokenizedText(text), context: context)
    }

    /// The toponyms of a text as `phrase role`, demonyms left out.
    static func places(_ text: String) throws -> [String] {
        try parse(text).toponyms.filter { $0.role != .demonym }.map { "\($0.phrase) \($0.role)" }
    }

    /// A dump of one village, as if the user had asked for Mauritania.
    private static let dump =
        "9900001\tXoudara\tXoudara\t\t16.5\t-9.1\tP\tPPL\tMR\t\t03\t\t\t\t0\t\t100\tAfrica/Nouakchott\t2014-01-01\n"

    private static func make() throws -> Geoparser {
        let folder = try TemporaryDirectory()
        let tables = SharedFolder.packageRoot + "/Gazetteer"
        var builder = GazetteerBuilder()
        try builder.addRules(folder: tables + "/names")
        for table in ["places", "namesakes"] {
            try builder.addTable(
                path: SharedFolder.packageRoot + "/Tests/GeoparsingTests/Cases/\(table).tsv")
        }
        try builder.addGeoNames(paths: [try folder.file("MR.txt", dump)])
        let path = folder.path + "/places.gazetteer"
        _ = try builder.write(to: path)
        let lexicon = try GeoparsingLexicon(
            folder: tables + "/geoparsing", countries: tables + "/places/countries_facts.tsv")
        return Geoparser(gazetteer: try GazetteerFile(path: path), lexicon: lexicon)
    }
}
