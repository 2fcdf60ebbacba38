public import ArgumentParser

/// The `incident-mapper` command.
public struct IncidentMapperCommand: ParsableCommand {
    /// The name, the help and the subcommands.
    public static let configuration = CommandConfiguration(
        commandName: "incident-mapper",
        abstract: "News reports in, mapped incidents out.",
        discussion: """
            Reads reports, finds the places they name, extracts what happened, when, who and who claims which losses, \
            joins the reports of one incident, and writes layers for GIS tools.

            Examples:
              incident-mapper map seeds --out out
              incident-mapper near DZ-ML --within 50km
              incident-mapper locate Tinzaouaten --country ML
              incident-mapper extract reports.jsonl > incidents.jsonl
              incident-mapper enrich events.csv -o events-with-borders.csv
            """,
        version: "0.1.0",
        subcommands: [
            MapCommand.self, IngestCommand.self, ImportCommand.self, ListCommand.self, ShowCommand.self,
            NearCommand.self,
            SummarizeCommand.self, ExportCommand.self, ValidateCommand.self, DiffCommand.self,
            ReviewCommand.self,
            ExtractCommand.self, CompareCommand.self,
            GeoparseCommand.self, LocateCommand.self, EnrichCommand.self, BordersCommand.self,
            RegionsCommand.self, GazetteerCommand.self,
        ]
    )

    /// Creates the command; the argument parser does so.
    public init() {}

    /// Does what the words behind the program's name say, and ends the program with the exit code of it.
    public static func runAsTyped() {
        let typed = TypedArguments(Array(CommandLine.arguments.dropFirst()))
        if let fault = typed.unknownCommand(of: self) {
            Console.say(fault)
            exit(withError: ExitStatus.usage.exitCode)
        }
        main(typed.words)
    }
}
