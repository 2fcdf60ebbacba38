import ArgumentParser
import Boundaries
import Gazetteer
import Geodesy
import IncidentMapping
import TextFormats

/// `gazetteer`: builds, describes and checks the compiled files.
struct GazetteerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazetteer",
        abstract: "Build, describe or check the compiled gazetteer and boundaries.",
        discussion: """
            Examples:
              incident-mapper gazetteer build --geonames ML.txt -o mali.gazetteer
              incident-mapper gazetteer info --gazetteer mali.gazetteer
            """,
        subcommands: [Build.self, Info.self, Verify.self])

    /// `gazetteer build`.
    struct Build: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compile the tables of places and boundaries, and any dumps of yours.",
            discussion: """
                Reads the tables that came with the program, then yours. Where two rows are the same place, the earlier \
                one stays and takes over the names of the later. Without --output the default files are built, which \
                every command finds.

                Examples:
                  incident-mapper gazetteer build
                  incident-mapper gazetteer build --geonames ML.txt NE.txt BF.zip --output sahel.gazetteer
                  incident-mapper gazetteer build --geonames allCountries.zip alternateNamesV2.zip -o world.gazetteer
                  incident-mapper gazetteer build --regions cercles.geojson --level 2 --vintage 2017
                """)

        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp(
                "GeoNames dumps and files of names, plain or zipped: ML.txt, allCountries.zip, alternateNamesV2.zip.",
                valueName: "file"),
            completion: .file())
        var geonames: [String] = []

        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp(
                "Tables of your own places: CSV or TSV with a header, or GeoJSON points.", valueName: "file"),
            completion: .file())
        var table: [String] = []

        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp(
                "Region polygons, GeoJSON or GeoPackage (FILE.gpkg:LAYER where it has several layers), with the field names of geoBoundaries, COD-AB or Natural Earth; may be given several times.",
                valueName: "file"),
            completion: .file())
        var regions: [String] = []

        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp(
                "The level of each --regions file in turn: 1, 2 or 3; told by the field names when not given.",
                valueName: "level"))
        var level: [Int] = []

        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp("The time that each --regions file describes, in turn.", valueName: "year"))
        var vintage: [String] = []

        @Flag(help: "Repair polygons that are not valid, by GEOS's make-valid, rather than refuse them.")
        var mend = false

        @Option(
            name: [.short, .long], help: ArgumentHelp("Where the gazetteer appears.", valueName: "file"),
            completion: .file())
        var output: String?

        func validate() throws {
            guard level.isEmpty || level.count == regions.count else {
                throw ValidationError("Give '--level' once for each '--regions'.")
            }
            guard vintage.isEmpty || vintage.count == regions.count else {
                throw ValidationError("Give '--vintage' once for each '--regions'.")
            }
            guard level.allSatisfy({ 1...3 ~= $0 }) else {
                throw ValidationError("'--level' takes 1, 2 or 3.")
            }
        }

        func run() throws {
            try Console.report {
                var options = DataBuild.Options()
                options.geoNames = geonames
                options.tables = table
                options.output = output
                options.regions = regions.indices.map { index in
                    var file = RegionFile(
                        path: regions[index], level: level.isEmpty ? nil : level[index],
                        vintage: vintage.isEmpty ? "unknown" : vintage[index])
                    file.isMended = mend
                    return file
                }
                let summary = try DataBuild(try Installation()).run(options)
                try StandardOutput.write(Self.describe(summary))
                for row in summary.places.rejected { Console.say("left out: \(row)") }
                let unlisted = summary.places.rejectedCount - summary.places.rejected.count
                if unlisted > 0 { Console.say("left out: \(unlisted) more rows") }
                for path in summary.places.emptyTables { Console.say("no place came from '\(path)'") }
                return .success
            }
        }

        private static func describe(_ summary: DataBuild.Summary) -> [UInt8] {
            let places = summary.places
            var text =
                "\(places.placeCount) places with \(places.nameCount) names in \(summary.gazetteerPath)\n"
            text += "  \(places.joinedCount) rows joined to earlier ones, \(places.rejectedCount) left out\n"
            for (fault, count) in places.faults { text += "    \(count): \(fault)\n" }
            if let boundaries = summary.boundaries, let path = summary.boundariesPath {
                text +=
                    "\(boundaries.countries) countries, \(boundaries.divisions) regions, \(boundaries.borders) borders in \(path)\n"
            }
            return Array(text.utf8)
        }
    }

    /// `gazetteer info`.
    struct Info: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what the gazetteer and the boundaries hold, from where and under which licence.",
            discussion: """
                Example:
                  incident-mapper gazetteer info
                """)

        @OptionGroup var data: DataOptions

        func run() throws {
            try Console.report {
                let installation = try data.installation()
                let gazetteer = try installation.openGazetteer()
                var text = "gazetteer   \(installation.gazetteerPath)\n"
                text += "checksum    \(DataChecksum.text(gazetteer.checksum))\n"
                text += "places      \(gazetteer.placeCount)\nnames       \(gazetteer.nameCount)\n\n"
                try StandardOutput.write(Array(text.utf8))
                var table = TextTable(
                    ["source", "version", "rows", "licence"].map { title in
                        TextTable.Column(title: title, isNumeric: title == "rows")
                    })
                for source in try gazetteer.sources() {
                    table.add([source.name, source.version, "\(source.rows)", source.licence])
                }
                try StandardOutput.write(Array(table.text.utf8))
                let atlas = try installation.openBoundaries()
                var more = "\nboundaries  \(installation.boundariesPath)\n"
                more += "checksum    \(DataChecksum.text(atlas.checksum))\n"
                more += "regions     \(atlas.regions.count)\nborders     \(atlas.borders.count)\n"
                try StandardOutput.write(Array(more.utf8))
                return .success
            }
        }
    }

    /// `gazetteer verify`.
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read the compiled files whole and compare every checksum.",
            discussion: """
                Example:
                  incident-mapper gazetteer verify
                """)

        @OptionGroup var data: DataOptions

        func run() throws {
            try Console.report {
                let installation = try data.installation()
                do {
                    try installation.openGazetteer().verify()
                    try installation.openBoundaries().verify()
                } catch let error as MappingError {
                    throw error
                } catch {
                    throw MappingError(.configuration, "\(error)")
                }
                try StandardOutput.write(
                    Array(
                        "\(installation.gazetteerPath): sound\n\(installation.boundariesPath): sound\n".utf8))
                return .success
            }
        }
    }
}
