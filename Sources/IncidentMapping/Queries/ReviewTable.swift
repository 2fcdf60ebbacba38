import Incidents
public import Storage
import TextFormats

/// The log of reviews: `review log`.
public enum ReviewTable {
    /// Returns the log as a table for the terminal.
    ///
    /// - Parameter reviews: The reviews, in the order of the table.
    /// - Returns: The lines of the table, each ended.
    public static func text(_ reviews: [Review]) -> String {
        let titles = ["No.", "Time", "Who", "What", "Incident", "Values", "Why"]
        var table = TextTable(titles.map { TextTable.Column(title: $0, limit: 60) })
        for review in reviews {
            table.add([
                "\(review.number)", review.time, review.reviewer, what(review), review.incident.rawValue,
                review.values ?? review.others.map(\.rawValue).joined(separator: " "),
                review.reason ?? "",
            ])
        }
        return table.text
    }

    /// Returns the log as JSON Lines.
    ///
    /// - Parameter reviews: The reviews, in the order of the lines.
    /// - Returns: One object a line.
    public static func jsonLines(_ reviews: [Review]) -> [UInt8] {
        var writer = JSONWriter()
        for review in reviews {
            review.write(to: &writer)
            writer.endLine()
        }
        return writer.buffer.bytes
    }

    private static func what(_ review: Review) -> String {
        review.undoes.map { "\(review.operation) of \($0)" } ?? review.operation
    }
}
