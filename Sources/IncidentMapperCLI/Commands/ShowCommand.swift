import ArgumentParser
import IncidentMapping
import Incidents
import Storage

/// `show`: all that a database knows of incidents.
struct ShowCommand: ParsableCommand {
    /// How an incident is shown.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show all that a database knows of an incident.",
        discussion: """
            The values, who claims which losses, the sources, what each report told, why they were joined, what \
            analysts have said and what has changed. 'list' names the incidents.

            Example:
              incident-mapper show IM-D41M2BZP2X
            """)

    @Argument(help: ArgumentHelp("The incidents, as 'list' names them.", valueName: "id"))
    var ids: [String]

    @OptionGroup var database: DatabaseOptions

    @Option(help: "text or json.")
    var format: Format = .text

    func run() throws {
        try Console.report {
            let store = try database.open()
            for (index, id) in ids.enumerated() {
                guard let detail = try store.detail(of: IncidentID(id)) else {
                    throw MappingError(.noInput, "there is no incident '\(id)' in '\(store.path)'")
                }
                switch format {
                case .json: try StandardOutput.write(detail.json)
                case .text:
                    let text = (index > 0 ? "\n" : "") + IncidentSheet(detail).text
                    try StandardOutput.write(Array(text.utf8))
                }
            }
            return .success
        }
    }
}
