public import ArgumentParser
import Boundaries
import ByteStreams
import Geodesy
public import IncidentMapping

/// `borders`: the lines between countries.
struct BordersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "borders",
        abstract: "List borders, or write them as a layer.",
        discussion: """
            A border is named by code in either order (DZ-ML), by names (Mali–Algeria, Algeria/Mali), or by one country \
            for all its borders.

            Examples:
              incident-mapper borders Mali
              incident-mapper borders DZ-ML --format geojson > border.geojson
            """)

    @Argument(help: ArgumentHelp("Which borders; all when none is named.", valueName: "border"))
    var names: [String] = []

    @Option(help: "table, csv, jsonl or geojson.")
    var format: BoundaryLayer.Format = .table

    @OptionGroup var data: DataOptions

    func run() throws {
        try Console.report {
            let atlas = try data.installation().openBoundaries()
            let borders = try names.isEmpty ? atlas.borders : names.flatMap { try Self.find($0, in: atlas) }
            try StandardOutput.write(try BoundaryLayer(atlas: atlas).text(of: borders, as: format))
            return .success
        }
    }

    private static func find(_ name: String, in atlas: BoundaryAtlas) throws(MappingError) -> [Border] {
        do { return try atlas.borders(named: name) } catch { throw MappingError(.usage, "\(error)") }
    }
}

/// `regions`: countries and their parts.
struct RegionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regions",
        abstract: "List regions, write them as a layer, or say which hold a point.",
        discussion: """
            Examples:
              incident-mapper regions --country ML
              incident-mapper regions Kidal --format geojson > kidal.geojson
              incident-mapper regions --at 19.95,2.97
            """)

    @Argument(help: ArgumentHelp("Names or codes of regions; all when none is named.", valueName: "region"))
    var names: [String] = []

    @Option(help: ArgumentHelp("Only regions of this country: a code or a name.", valueName: "country"))
    var country: String?

    @Option(help: ArgumentHelp("Only this level: 0 for countries, 1, 2 or 3.", valueName: "level"))
    var level: Int?

    @Option(
        help: ArgumentHelp(
            "Say which regions hold a point, and how far the nearest border is; latitude first, or any notation: '19.95,2.97', \"19°57'N 2°58'E\", MGRS.",
            valueName: "point"))
    var at: String?

    @Option(help: "table, csv, jsonl or geojson.")
    var format: BoundaryLayer.Format = .table

    @OptionGroup var data: DataOptions

    func validate() throws {
        guard level.map({ 0...3 ~= $0 }) ?? true else { throw ValidationError("'--level' is 0, 1, 2 or 3.") }
        guard at == nil || (names.isEmpty && country == nil && level == nil && format == .table) else {
            throw ValidationError(
                "'--at' stands alone: it answers in words about one point. 'enrich' makes tables of answers.")
        }
    }

    func run() throws {
        try Console.report {
            let installation = try data.installation()
            let atlas = try installation.openBoundaries()
            if let at {
                try Self.answer(
                    PointReport(
                        at: try PointOption.parse(at), atlas: atlas,
                        gazetteer: try installation.openGazetteer()))
            } else {
                try StandardOutput.write(
                    try BoundaryLayer(atlas: atlas).text(of: try select(from: atlas), as: format))
            }
            return .success
        }
    }

    private func select(from atlas: BoundaryAtlas) throws(MappingError) -> [Region] {
        let code = try country.map { country throws(MappingError) in
            try CountryQuery.code(of: country, in: atlas)
        }
        guard !names.isEmpty else {
            return atlas.regions.filter {
                (code == nil || $0.countryCode == code) && (level == nil || $0.level == level)
            }
        }
        var regions: [Region] = []
        for name in names {
            let found = atlas.regions(named: name, level: level, countryCode: code)
            guard !found.isEmpty else { throw MappingError(.usage, "there is no region '\(name)'") }
            regions += found
        }
        return regions
    }

    private static func answer(_ report: PointReport) throws {
        let width = report.lines.map(\.name.count).max() ?? 0
        for (name, value) in report.lines {
            try StandardOutput.write(
                Array("\(name)\(String(repeating: " ", count: width - name.count + 2))\(value)\n".utf8))
        }
    }
}

extension BoundaryLayer.Format: ExpressibleByArgument {}
