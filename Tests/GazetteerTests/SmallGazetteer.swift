import Gazetteer
import Prose
import TestSupport

/// A gazetteer of a few places, built in a folder of its own.
struct SmallGazetteer {
    static let header =
        "id\tname\tlatitude\tlongitude\tfeature_class\tfeature_code\tcountry_code\tadmin1_code\tadmin1\tadmin2\t"
        + "population\tuncertainty_m\tgeonameid\tnames\tsource\n"

    /// The project's own data.
    static let dataFolder = SharedFolder.packageRoot + "/Gazetteer"

    let folder: TemporaryDirectory
    let file: GazetteerFile
    let report: BuildReport

    /// Builds from rows of our table format, one table for each text, without header.
    init(tables: [String], geoNames: [String] = []) throws {
        folder = try TemporaryDirectory()
        var builder = GazetteerBuilder()
        try builder.addRules(folder: Self.dataFolder + "/names")
        for (index, rows) in tables.enumerated() {
            try builder.addTable(path: folder.file("table\(index).tsv", Self.header + rows))
        }
        for (index, rows) in geoNames.enumerated() {
            try builder.addGeoNames(paths: [folder.file("G\(index).txt", rows)])
        }
        report = try builder.write(to: folder.path + "/gazetteer.bin")
        file = try GazetteerFile(path: folder.path + "/gazetteer.bin")
    }

    /// A few rows about northern Mali and homonyms.
    static let sahel = """
        im:ml-tinzaouatene\tTinzaouatene\t19.9486\t2.9678\tP\tPPL\tML\t10\tKidal\tAbeïbara\t\t2000\t2476086\tTinzaouaten|Ti-n-Zaouâtene|Tinzawatène|ar=تين ظواتين\tcurated
        im:dz-tin-zaouatine\tTin Zaouatine\t19.9536\t2.97\tP\tPPL\tDZ\t34\tAdrar\t\t\t2500\t\tTinzaouaten\tcurated
        gn:2456503\tIn-Afarak\t21.30694\t0.66278\tH\tMRSH\tML\t10\tKidal\t\t\t5000\t2456503\t\tcurated
        gn:2455290\tKidal\t18.44345\t1.40921\tP\tPPLA\tML\t10\tKidal\t\t25617\t2500\t2455290\tfr=Kidal|ar=كيدال\tcurated
        iso:ML-8\tKidal\t19.5\t1.5\tA\tADM1\tML\t10\tKidal\t\t67000\t250000\t2597449\tKidal Region|fr=Région de Kidal\tcurated
        gn:1\tN'Gouma\t15.6\t-2.9\tP\tPPL\tML\t04\tMopti\t\t\t\t1\t\tcurated
        gn:2\tAguelhok\t19.46139\t0.85889\tP\tPPL\tML\t10\tKidal\t\t\t\t2\tAguel-Hoc\tcurated
        gn:3\tGao\t16.27167\t-0.04472\tP\tPPLA\tML\t09\tGao\t\t87000\t\t3\t\tcurated
        gn:4\tGao\t11.9\t-1.2\tP\tPPL\tBF\t\t\t\t\t\t4\t\tcurated
        gn:5\tSt. John's\t47.56\t-52.71\tP\tPPLA\tCA\t\t\t\t99182\t\t5\t\tcurated

        """
}

extension SmallGazetteer {
    /// The gazetteer of the project's curated tables, without the world.
    struct OfProject: Sendable {
        let folder: TemporaryDirectory
        let file: GazetteerFile
        let search: PlaceSearch

        init() throws {
            folder = try TemporaryDirectory()
            var builder = GazetteerBuilder()
            try builder.addRules(folder: dataFolder + "/names")
            for table in ["sahel", "countries", "regions_sahel"] {
                try builder.addTable(path: "\(dataFolder)/places/\(table).tsv")
            }
            _ = try builder.write(to: folder.path + "/gazetteer.bin")
            file = try GazetteerFile(path: folder.path + "/gazetteer.bin")
            search = PlaceSearch(file)
        }
    }
}

extension GazetteerFile {
    /// Tells whether the longest match at the beginning of a sentence covers a name and gives its place.
    func isFoundInText(_ name: String, _ place: PlaceID) -> Bool {
        let text = TokenizedText(name + " is here")
        guard let start = text.tokens.firstIndex(where: { $0.kind != .mark }) else { return false }
        var isFound = false
        forEachMatch(in: text, at: start, before: text.tokens.count) { hit in
            forEachName(of: hit) { found, _ in isFound = isFound || found == place }
        }
        return isFound
    }
}
