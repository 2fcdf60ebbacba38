import ArgumentParser
import IncidentMapping

/// Where the program finds its data; shared by all commands that need any.
struct DataOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The compiled gazetteer to use.",
            discussion: "Without it INCIDENT_MAPPER_GAZETTEER, then the default one.", valueName: "file"),
        completion: .file())
    var gazetteer: String?

    @Option(
        help: ArgumentHelp(
            "The compiled boundaries to use.",
            discussion: "Without it those beside the gazetteer, then the default ones.", valueName: "file"),
        completion: .file())
    var boundaries: String?

    /// The installation that the options lead to.
    func installation() throws(MappingError) -> Installation {
        try Installation(gazetteer: gazetteer, boundaries: boundaries)
    }
}

/// How many threads a command uses.
struct ThreadOptions: ParsableArguments {
    @Option(
        name: [.customShort("j"), .long], help: ArgumentHelp("How many threads work at once.", valueName: "n")
    )
    var jobs: Int = Processors.count

    func validate() throws {
        guard 1...1024 ~= jobs else { throw ValidationError("'--jobs' takes a number from 1 to 1024.") }
    }
}
