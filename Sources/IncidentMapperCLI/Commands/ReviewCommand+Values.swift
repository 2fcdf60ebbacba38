import ArgumentParser
import Geodesy
import IncidentMapping
import Incidents
import Storage

/// The reviews that set values.
extension ReviewCommand {
    /// `review relocate`.
    struct Relocate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say where an incident happened: at a place of the gazetteer, or at a point.",
            discussion: """
                A name means the first place that 'locate' shows for it.

                Examples:
                  incident-mapper review relocate IM-D41M2BZP2X Tinzaouatene --country ML
                  incident-mapper review relocate IM-D41M2BZP2X 19.9486,2.9678 --radius 2km
                """)

        @Argument(help: ArgumentHelp("The incident.", valueName: "id")) var id: String
        @Argument(help: ArgumentHelp("A place or a point, latitude first.", valueName: "place|point"))
        var place: String
        @Option(help: ArgumentHelp("Prefer places of this country, a code or a name.", valueName: "country"))
        var country: String?
        @Flag(help: "It happened near the place, not at it.") var near = false
        @Option(help: ArgumentHelp("How far from the point it may have happened.", valueName: "distance"))
        var radius: String = "1km"
        @Option(help: ArgumentHelp("What the point is called.", valueName: "name")) var name: String?
        @OptionGroup var review: ReviewOptions

        func run() throws {
            try Console.report {
                let location = try location(by: try Relocation(try review.data.installation()))
                let status = try review.note([.relocate(location)], of: id)
                Console.say("\(location.words) (\(location.precisionWords))")
                return status
            }
        }

        private func location(by relocation: Relocation) throws(MappingError) -> IncidentLocation {
            guard let point = try? Coordinate(parsing: place) else {
                return try relocation.location(named: place, country: country, isNear: near)
            }
            let radius = try FilterOptions.length(radius, "--radius", "the point")
            return relocation.location(at: point, within: radius, name: name)
        }
    }

    /// `review retype`.
    struct Retype: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say of which sub-event type of ACLED an incident is.",
            discussion: """
                Example:
                  incident-mapper review retype IM-D41M2BZP2X "Air/drone strike"
                """)

        @Argument(help: ArgumentHelp("The incident.", valueName: "id")) var id: String
        @Argument(help: ArgumentHelp("The sub-event type, in any case.", valueName: "type")) var type: String
        @OptionGroup var review: ReviewOptions

        func run() throws {
            try Console.report {
                let types: Swift.Set<SubEventType> = try FilterOptions.values([type], "sub-event type")
                return try review.note(types.map { .retype($0) }, of: id)
            }
        }
    }

    /// `review redate`.
    struct Redate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say on which days an incident happened.",
            discussion: """
                Example:
                  incident-mapper review redate IM-D41M2BZP2X 2024-07-25 2024-07-27
                """)

        @Argument(help: ArgumentHelp("The incident.", valueName: "id")) var id: String
        @Argument(help: ArgumentHelp("The first day, or the only one.", valueName: "yyyy-mm-dd"))
        var first: String
        @Argument(help: ArgumentHelp("The last day.", valueName: "yyyy-mm-dd")) var last: String?
        @Flag(help: "It happened on some day between them, not on all.") var between = false
        @OptionGroup var review: ReviewOptions

        func run() throws {
            try Console.report {
                let start = try FilterOptions.day(first, "the first day")
                let end = try FilterOptions.day(last ?? first, "the last day")
                guard start <= end else {
                    throw MappingError(.usage, "the days \(start) and \(end) are the wrong way round")
                }
                let days = DateInterval(start, end)
                return try review.note([.redate(EventDate(days, certainty(of: days)))], of: id)
            }
        }

        private func certainty(of days: DateInterval) -> DateCertainty {
            guard between, days.dayCount > 1 else { return .days }
            return days.dayCount <= 7 ? .withinWeek : days.dayCount <= 31 ? .withinMonth : .withinYear
        }
    }

    /// `review set`.
    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Say who the sides of an incident were, how many died, whether civilians were the target.",
            discussion: """
                Example:
                  incident-mapper review set IM-D41M2BZP2X --fatalities 20 --actor1 "Wagner Group" --inter1 "State forces"
                """)

        @Argument(help: ArgumentHelp("The incident.", valueName: "id")) var id: String
        @Option(help: ArgumentHelp("The one side, in ACLED's words.", valueName: "name")) var actor1: String?
        @Option(
            help: ArgumentHelp("What kind of side it is: 'State forces', 'Rebel group', …", valueName: "type")
        )
        var inter1: String?
        @Option(help: ArgumentHelp("The other side.", valueName: "name")) var actor2: String?
        @Option(help: ArgumentHelp("What kind of side it is.", valueName: "type")) var inter2: String?
        @Option(help: ArgumentHelp("How many died: 20, or from 20 to 25 as 20-25.", valueName: "n"))
        var fatalities: String?
        @Option(help: ArgumentHelp("Whether civilians were the target: yes or no.", valueName: "yes|no"))
        var civilianTargeting: Answer?
        @OptionGroup var review: ReviewOptions

        /// Yes or no.
        enum Answer: String, CaseIterable, ExpressibleByArgument {
            case yes, no
        }

        func run() throws {
            try Console.report {
                var corrections: [Correction] = []
                if let side = try Self.side(actor1, inter1, "1") { corrections.append(.setSide1(side)) }
                if let side = try Self.side(actor2, inter2, "2") { corrections.append(.setSide2(side)) }
                if let fatalities { corrections.append(.setFatalities(try Self.figures(fatalities))) }
                if let civilianTargeting {
                    corrections.append(.setTargetsCivilians(civilianTargeting == .yes))
                }
                guard !corrections.isEmpty else {
                    throw MappingError(
                        .usage, "say what to set, such as --fatalities 20; see 'review set --help'")
                }
                return try review.note(corrections, of: id)
            }
        }

        private static func side(_ name: String?, _ type: String?, _ number: String) throws(MappingError)
            -> Side?
        {
            guard name != nil || type != nil else { return nil }
            let known = ActorType.allCases.first { $0.name.lowercased() == type?.lowercased() }
            guard let name, let known else {
                let names = ActorType.allCases.map { "'\($0.name)'" }.joined(separator: ", ")
                throw MappingError(
                    .usage, "--actor\(number) and --inter\(number) go together; the types are \(names)")
            }
            return Side(Actor(name: name, type: known))
        }

        private static func figures(_ text: String) throws(MappingError) -> Fatalities {
            let numbers = text.split(separator: "-", maxSplits: 1).map { Int($0) }
            guard let low = numbers.first ?? nil, let high = numbers.last ?? nil, 0 <= low, low <= high else {
                throw MappingError(.usage, "--fatalities '\(text)' is no number; write 20, or 20-25")
            }
            return Fatalities(conservative: low, low: low, best: low, high: high)
        }
    }
}
