import ByteStreams
import Foundation
import Gazetteer
import TestSupport

/// A few places in each of the formats that a gazetteer is built from.
enum SmallTables {
    static let places = """
        # places of northern Mali
        id\tname\tlatitude\tlongitude\tfeature_class\tfeature_code\tcountry_code\tadmin1_code\tadmin1\tadmin2\tpopulation\tuncertainty_m\tgeonameid\tnames\tsource
        im:ml-tinzaouatene\tTinzaouatene\t19.9486\t2.9678\tP\tPPL\tML\t10\tKidal\tAbeïbara\t\t2000\t2476086\tTinzaouaten|Ti-n-Zaouâtene|ar=تين ظواتين\tcurated
        gn:2455290\tKidal\t18.44345\t1.40921\tP\tPPLA\tML\t10\tKidal\t\t25617\t2500\t2455290\tfr=Kidal|ar=كيدال\tcurated
        iso:ML-8\tKidal\t19.5\t1.5\tA\tADM1\tML\t10\tKidal\t\t67000\t250000\t2597449\tKidal Region|fr=Région de Kidal\tcurated
        gn:2\tAguelhok\t19.46139\t0.85889\tP\tPPL\tML\t10\tKidal\t\t\t\t2\tAguel-Hoc\tcurated
        gn:3\tGao\t16.27167\t-0.04472\tP\tPPLA\tML\t09\tGao\t\t87000\t\t3\t\tcurated
        gn:5\tSt. John's\t47.56\t-52.71\tP\tPPLA\tCA\t\t\t\t99182\t\t5\t\tcurated

        """

    static let commas =
        "name,latitude,longitude,country\n\"Gao, ville\",16.27,-0.04,ML\n\"\"\"Ber\"\"\",16.83,-2.53,ML\n"

    static let features = """
        {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": "Foyta", "country": "ML", "names": ["Foita"], "population": 12},
        "geometry": {"type": "Point", "coordinates": [-5.5, 15.5]}},
        {"type": "Feature", "id": 7, "properties": null, "geometry": null}]}

        """

    static let geoNames = """
        2455290\tKidal\tKidal\tKidal',Kidali,كيدال\t18.44345\t1.40921\tP\tPPLA\tML\t\t10\t\t\t\t25617\t\t459\tAfrica/Bamako\t2013-03-04
        2456503\tI-n-Afarak\tI-n-Afarak\t\t21.30694\t0.66278\tH\tMRSH\tML\t\t10\t\t\t\t0\t\t300\tAfrica/Bamako\t1994-01-01

        """

    static let alternateNames = """
        1\t2455290\tfr\tKidal\t1\t\t\t
        2\t2455290\tlink\thttps://en.wikipedia.org/wiki/Kidal\t\t\t\t
        3\t2456503\t\tIn Afarak\t\t1\t\t1

        """

    private static let folder = Result { try TemporaryDirectory() }

    /// A file with a text, one for each text.
    static func file(_ text: String) throws -> String {
        try folder.get().file("\(text.utf8.count).txt", text)
    }

    /// The bytes of a gazetteer of ``places``, with the project's rules of names.
    static func compiled() throws -> [UInt8] {
        let folder = try TemporaryDirectory()
        var builder = GazetteerBuilder()
        try builder.addRules(folder: SharedFolder.packageRoot + "/Gazetteer/names")
        try builder.addTable(path: folder.file("places.tsv", places))
        _ = try builder.write(to: folder.path + "/compiled.gazetteer")
        return Array(try Data(contentsOf: URL(filePath: folder.path + "/compiled.gazetteer")))
    }
}
