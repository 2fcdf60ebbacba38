import ArgumentParser
import Gazetteer
import Geodesy
import IncidentMapping
import TextFormats

/// `locate`: looks names up in the gazetteer.
struct LocateCommand: ParsableCommand {
    /// How answers are written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json
    }

    static let configuration = CommandConfiguration(
        commandName: "locate",
        abstract: "Look place names up, in any spelling.",
        discussion: """
            Prints what each name may mean, best first; --explain says which of a place's names matched, how, and what \
            speaks against each candidate.

            Examples:
              incident-mapper locate Tinzaouaten --country ML
              incident-mapper locate "Tin Zaouatine" --explain
              incident-mapper locate Kidal Gao Ménaka --candidates 1 --format json
            """)

    @Argument(help: ArgumentHelp("The names to look up.", valueName: "name"))
    var names: [String]

    @Option(
        help: ArgumentHelp(
            "Prefer places of this country, a code or a name; others come after.", valueName: "country"))
    var country: String?

    @Option(
        help: ArgumentHelp("Prefer places near a point; latitude first, or any notation.", valueName: "point")
    )
    var near: String?

    @Option(help: ArgumentHelp("How many candidates to show for each name.", valueName: "n"))
    var candidates: Int = 5

    @Flag(help: "Say why each candidate stands where it does.")
    var explain = false

    @Option(help: "table or json.")
    var format: Format = .table

    @OptionGroup var data: DataOptions

    func validate() throws {
        guard candidates > 0 else { throw ValidationError("'--candidates' takes a number from 1.") }
    }

    func run() throws {
        try Console.report {
            let point = try near.map(PointOption.parse)
            let installation = try data.installation()
            let gazetteer = try installation.openGazetteer()
            let code = try country.map { country throws(MappingError) in
                try CountryQuery.code(of: country, in: gazetteer, installation)
            }
            let answers = names.map {
                NameAnswer($0, in: gazetteer, country: code, near: point, limit: candidates)
            }
            switch format {
            case .json: try StandardOutput.write(Self.json(answers))
            case .table: try StandardOutput.write(table(answers))
            }
            for answer in answers where answer.isEmpty {
                Console.say("no place is called '\(answer.query)' or nearly so")
            }
            return .success
        }
    }

    private static func json(_ answers: [NameAnswer]) -> [UInt8] {
        var writer = JSONWriter()
        for answer in answers { answer.write(to: &writer) }
        return writer.buffer.bytes
    }

    private func table(_ answers: [NameAnswer]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, answer) in answers.enumerated() where !answer.isEmpty {
            if answers.count > 1 { bytes += Array("\(index > 0 ? "\n" : "")\(answer.query)\n".utf8) }
            bytes += Array(answer.table.text.utf8)
            if explain { bytes += Array((answer.explanations.joined(separator: "\n") + "\n").utf8) }
        }
        return bytes
    }
}
