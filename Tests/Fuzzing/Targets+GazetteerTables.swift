import ByteStreams
import Gazetteer
import TestSupport

extension FuzzTarget {
    /// What reads tables of places into a gazetteer.
    static let gazetteerTables = [
        table("geonames", "ML.txt", [Array(SmallTables.geoNames.utf8)]) { try $0.addGeoNames(paths: [$1]) },
        table("place-tsv", "places.tsv", [Array(SmallTables.places.utf8)]) { try $0.addTable(path: $1) },
        table("place-csv", "places.csv", [Array(SmallTables.commas.utf8)]) { try $0.addTable(path: $1) },
        table("geojson", "places.geojson", [Array(SmallTables.features.utf8)]) { try $0.addTable(path: $1) },
        table("zip", "all.zip", [ZipSamples.geoNames]) { try $0.addGeoNames(paths: [$1]) },
        table("alternate-names", "alternateNamesV2.txt", [Array(SmallTables.alternateNames.utf8)]) {
            builder, path in
            try builder.addGeoNames(paths: [SmallTables.file(SmallTables.geoNames)])
            try builder.addGeoNames(paths: [path])
        },
    ]

    /// A table of any bytes: refused, or built into a file that is sound and counts what it took.
    private static func table(
        _ name: String, _ file: String, _ seeds: [[UInt8]],
        _ add: @escaping @Sendable (inout GazetteerBuilder, String) throws -> Void
    ) -> FuzzTarget {
        FuzzTarget(
            name: name, seeds: { seeds },
            words: ["\t", "\n", "\r\n", "\"", ",", "#", "19.9486", "-181", "PPL", "ML", "1e400", "\u{FEFF}"],
            makeReader: {
                let folder = try TemporaryDirectory()
                return { input in
                    var builder = GazetteerBuilder()
                    try add(&builder, folder.file(file, bytes: input))
                    let report = try builder.write(to: folder.path + "/built.gazetteer")
                    let built = try GazetteerFile(path: folder.path + "/built.gazetteer")
                    do { try built.verify() } catch { require(false, "what was built is sound") }
                    require(built.placeCount == report.placeCount, "all places are there")
                    require(
                        report.placeCount + report.joinedCount == report.sources.reduce(0) { $0 + $1.rows }
                            || name == "alternate-names" || name == "zip",
                        "every row is a place or joined to one")
                    for place in built.places.prefix(3) { _ = built.place(place) }
                }
            })
    }
}
