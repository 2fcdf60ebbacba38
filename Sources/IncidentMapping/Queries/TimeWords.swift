/// Times as tables for people have them.
enum TimeWords {
    /// Returns a time of the history without the fraction of its second, such as `2024-08-01 12:00:00`.
    static func text(_ time: String) -> String {
        guard time != MapJob.noTime else { return "not noted" }
        let whole = time.prefix { $0 != "." && $0 != "Z" }
        return whole.split(separator: "T", maxSplits: 1).joined(separator: " ")
    }
}
