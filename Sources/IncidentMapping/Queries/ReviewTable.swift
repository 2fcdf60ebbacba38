import Incidents
public import Storage
import TextFormats

/// The log of reviews: `review log`.
public enum ReviewTable {
    /// Returns the log as a table for the terminal.
    ///
    /// - Parameters:
    ///   - reviews: The reviews, in the order of the table.
    ///   - standings: How they stand to what the rules make of the reports now.
    /// - Returns: The lines of the table, each ended.
    public static func text(_ reviews: [Review], _ standings: [Int: ReviewStanding]) -> String {
        let titles = ["No.", "Time (UTC)", "Who", "What", "Incident", "Values", "Why", "The rules now say"]
        var table = TextTable(titles.map { TextTable.Column(title: $0, limit: 60) })
        for review in reviews {
            table.add([
                "\(review.number)", TimeWords.text(review.time), review.reviewer, what(review),
                review.incident.rawValue,
                review.words, review.reason ?? "", review.standingWords(standings),
            ])
        }
        return table.text
    }

    /// Returns the log as JSON Lines.
    ///
    /// - Parameters:
    ///   - reviews: The reviews, in the order of the lines.
    ///   - standings: How they stand to what the rules make of the reports now.
    /// - Returns: One object a line.
    public static func jsonLines(_ reviews: [Review], _ standings: [Int: ReviewStanding]) -> [UInt8] {
        var writer = JSONWriter()
        for review in reviews {
            review.write(standings[review.number], to: &writer)
            writer.endLine()
        }
        return writer.buffer.bytes
    }

    private static func what(_ review: Review) -> String {
        review.undoes.map { "\(review.operation) of \($0)" } ?? review.operation
    }
}

extension Review {
    /// What was said, for people.
    var words: String {
        let (parted, others) = (Self.list(members), Self.list(others))
        return switch operation {
        case "merge": "one with \(others)"
        case "split": "\(parted) apart from \(others)"
        default: MemberWords.text(values)
        }
    }

    /// What the rules say beside it; nothing for what only takes another review back.
    func standingWords(_ standings: [Int: ReviewStanding]) -> String {
        undoes == nil ? standings[number]?.words ?? "" : ""
    }

    private static func list(_ ids: [IncidentID]) -> String {
        ids.map(\.rawValue).joined(separator: " ")
    }
}

extension ReviewStanding {
    /// What the rules say beside the analyst's word, for people.
    var words: String {
        switch self {
        case .notInForce: "(taken back)"
        case .withoutValues: ""
        case .withoutSubject: "(its reports are gone)"
        case .agreed: "the same"
        case .disputed(let values): MemberWords.text(values)
        }
    }

    /// The values that the rules make where they are not the analyst's, a JSON object.
    var dispute: String? {
        if case .disputed(let values) = self { values } else { nil }
    }
}
