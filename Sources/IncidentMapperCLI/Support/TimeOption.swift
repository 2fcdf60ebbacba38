import IncidentMapping
import Incidents

/// A time given on the command line: a day, or a day with a time of day in UTC.
enum TimeOption {
    /// The beginning of a day, or the time itself, in the form in which the history notes times.
    static func beginning(of text: String, _ option: String) throws(MappingError) -> String {
        try read(text, option, "")
    }

    /// The end of a day, or the time itself.
    static func end(of text: String, _ option: String) throws(MappingError) -> String {
        try read(text, option, "T23:59:59.999Z")
    }

    /// Whether a text is meant for a time.
    static func isTime(_ text: String) -> Bool { CalendarDate(iso: text) != nil }

    private static func read(
        _ text: String, _ option: String, _ timeOfDay: String
    ) throws(MappingError) -> String {
        guard let day = CalendarDate(iso: text) else { throw fault(text, option) }
        let rest = text.utf8.dropFirst(10)
        guard !rest.isEmpty else { return day.description + timeOfDay }
        let isTime = rest.dropFirst().allSatisfy { 0x30...0x3A ~= $0 || [0x2E, 0x54, 0x5A].contains($0) }
        guard isTime, rest.count >= 6 else { throw fault(text, option) }
        return "\(day)T\(text.dropFirst(11))"
    }

    private static func fault(_ text: String, _ option: String) -> MappingError {
        MappingError(
            .usage, "\(option) '\(text)' is no time; write a day as 2024-08-01, or 2024-08-01T12:00:00Z")
    }
}
