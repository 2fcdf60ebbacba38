/// How far a job is, in one line of text.
enum ProgressBar {
    private static let width = 30

    /// A bar with percents where the end is known, and how much was done.
    ///
    /// - Parameters:
    ///   - part: How much is done, from 0 to 1; nothing when the end is not known.
    ///   - done: What was done, as in `20000 rows`.
    /// - Returns: The line, as in `[======>     ]  55 %  20000 rows`.
    static func text(part: Double?, done: String) -> String {
        guard let part else { return done }
        let full = min(Self.width, Int(part * Double(Self.width)))
        let bar = String(repeating: "=", count: full) + (full < Self.width ? ">" : "")
        let percent = "\(min(100, Int(part * 100)))"
        return "[" + bar + String(repeating: " ", count: max(0, Self.width - bar.count)) + "] "
            + String(repeating: " ", count: 3 - percent.count) + percent + " %  " + done
    }
}
