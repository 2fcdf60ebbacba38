public import ArgumentParser
import IncidentMapping
public import Validation

/// `validate`: says where files are not what their standards say.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check GeoJSON, KML, KMZ or GeoPackage files against their standards.",
        discussion: """
            Says of each file that it is valid, or where it is not, with the rule: a way into the text, a line, or a \
            table with its row. Any program's files are checked, not only ours. The exit code is 65 when a file has faults.

            Examples:
              incident-mapper validate out/incidents.geojson out/incidents.kml out/incidents.gpkg
              incident-mapper export --format geojson | incident-mapper validate - --format geojson
            """)

    @Argument(
        help: ArgumentHelp("The files; '-' is the standard input.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(
        help:
            "geojson, geojsonseq, kml, kmz or gpkg; told by how a file begins and by its name when not given."
    )
    var format: Validator.Format?

    @Option(help: ArgumentHelp("Show so many faults of each file at most.", valueName: "n"))
    var limit: Int = 100

    func run() throws {
        try Console.report {
            var isValid = true
            for file in files {
                guard let result = try Validator.validate(file, as: format) else {
                    throw MappingError(
                        .usage, "cannot tell what '\(file)' is to be; say --format geojson, kml, kmz or gpkg")
                }
                isValid = isValid && result.isValid
                try StandardOutput.write(lines(of: result, file))
            }
            return isValid ? .success : .badData
        }
    }

    private func lines(of result: ValidationResult, _ file: String) -> [UInt8] {
        var text = ""
        for fault in result.faults.prefix(limit) { text += "\(file): \(fault)\n" }
        let left = result.faultCount - min(result.faults.count, limit)
        if left > 0 { text += "\(file): and \(left) more\n" }
        text +=
            result.isValid
            ? "\(file): valid \(result.standard), \(result.count.counting("feature"))\n"
            : "\(file): not valid \(result.standard): \(result.faultCount.counting("fault"))\n"
        return Array(text.utf8)
    }
}

extension Validator.Format: ExpressibleByArgument {}
