import ArgumentParser
import IncidentMapping
import Incidents
import Storage

/// `review`: an analyst's corrections.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Correct what a database says of an incident; kept for ever, and undone at will.",
        discussion: """
            What an analyst has said stands above every later run. Each review gets a number in the log, by which \
            'review undo' takes it back.

            Examples:
              incident-mapper review confirm IM-D41M2BZP2X --by amina
              incident-mapper review relocate IM-D41M2BZP2X Tinzaouatene --country ML --reason "the army's map"
              incident-mapper review undo
            """,
        subcommands: [
            Relocate.self, Retype.self, Redate.self, Set.self, Merge.self, Split.self, Reject.self,
            Confirm.self, Note.self, Undo.self, Log.self,
        ])

    /// `review confirm`.
    struct Confirm: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that an incident is right as it is.",
            discussion: """
                Example:
                  incident-mapper review confirm IM-D41M2BZP2X --by amina
                """)

        @Argument(help: ArgumentHelp("The incident.", valueName: "id")) var id: String
        @OptionGroup var review: ReviewOptions

        func run() throws { try Console.report { try review.note([.confirm], of: id) } }
    }

    /// `review reject`.
    struct Reject: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that this is no incident; it is kept and left out of lists and layers.",
            discussion: """
                Example:
                  incident-mapper review reject IM-D41M2BZP2X --reason "a drill"
                """)

        @Argument(help: ArgumentHelp("The incident.", valueName: "id")) var id: String
        @OptionGroup var review: ReviewOptions

        func run() throws { try Console.report { try review.note([.reject], of: id) } }
    }

    /// `review note`.
    struct Note: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Replace the sentence that tells people of an incident.",
            discussion: """
                Example:
                  incident-mapper review note IM-D41M2BZP2X "Three days of fighting south of the town."
                """)

        @Argument(help: ArgumentHelp("The incident.", valueName: "id")) var id: String
        @Argument(help: ArgumentHelp("The sentence.", valueName: "text")) var text: String
        @OptionGroup var review: ReviewOptions

        func run() throws { try Console.report { try review.note([.note(text)], of: id) } }
    }

    /// `review merge`.
    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that two incidents are one.",
            discussion: """
                Example:
                  incident-mapper review merge IM-D41M2BZP2X IM-3GRCPSA4AS
                """)

        @Argument(help: ArgumentHelp("The one incident.", valueName: "id")) var id: String
        @Argument(help: ArgumentHelp("The other.", valueName: "other-id")) var other: String
        @OptionGroup var review: ReviewOptions

        func run() throws {
            try Console.report { try review.note([.merge(with: IncidentID(other))], of: id) }
        }
    }

    /// `review split`.
    struct Split: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that some of what was joined is another incident.",
            discussion: """
                Example:
                  incident-mapper review split IM-7VTK182SMX IM-9QK2M1D0ZB
                """)

        @Argument(help: ArgumentHelp("The incident.", valueName: "id")) var id: String
        @Argument(
            help: ArgumentHelp(
                "What is split off: extracted incidents, as 'show' names them.", valueName: "extracted-id"))
        var members: [String]
        @OptionGroup var review: ReviewOptions

        func run() throws {
            try Console.report { try review.note([.split(members.map { IncidentID($0) })], of: id) }
        }
    }

    /// `review undo`.
    struct Undo: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a review back, the last one when no number is given.",
            discussion: """
                Example:
                  incident-mapper review undo 3
                """)

        @Argument(help: ArgumentHelp("The review's number in the log.", valueName: "number"))
        var number: Int?
        @OptionGroup var review: ReviewOptions

        func run() throws {
            try Console.report {
                let store = try review.open()
                let undone = try store.undoReview(number, by: review.reviewer)
                try store.close()
                try StandardOutput.write(Array("review \(undone) taken back, by \(review.reviewer)\n".utf8))
                return .success
            }
        }
    }

    /// `review log`.
    struct Log: ParsableCommand {
        /// How the log is written.
        enum Format: String, CaseIterable, ExpressibleByArgument {
            case table, jsonl
        }

        static let configuration = CommandConfiguration(
            abstract: "List all reviews, those taken back too, and where the rules now say otherwise.",
            discussion: """
                Example:
                  incident-mapper review log
                """)

        @Argument(help: ArgumentHelp("Only reviews of this incident.", valueName: "id")) var id: String?
        @Option(help: "table or jsonl.") var format: Format = .table
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            try Console.report {
                let store = try database.open()
                let reviews = try store.reviews(of: id.map { IncidentID($0) })
                let standings = try store.reviewStandings()
                if reviews.isEmpty { Console.say("nobody has reviewed \(id ?? "anything") yet") }
                switch format {
                case .table: try StandardOutput.write(Array(ReviewTable.text(reviews, standings).utf8))
                case .jsonl: try StandardOutput.write(ReviewTable.jsonLines(reviews, standings))
                }
                return .success
            }
        }
    }
}
