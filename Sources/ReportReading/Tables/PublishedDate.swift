import Incidents

/// Reads the day of publication as front matter, pages, feeds and tables write it.
enum PublishedDate {
    /// `2024-07-28`, `2024-07-28T10:00:00Z`, `20240728`, `Sun, 28 Jul 2024 10:00:00 GMT`: the day as it stands, where it
    /// was written.
    static func day(_ text: String) -> CalendarDate? {
        let trimmed = text.trimmed
        if let iso = iso(trimmed) { return iso }
        return mail(trimmed)
    }

    private static func iso(_ text: String) -> CalendarDate? {
        if let date = CalendarDate(iso: text) { return date }
        guard text.utf8.count == 8, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return CalendarDate(iso: "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    }

    /// RFC 822, as RSS has it: weekday, day, month, year, time.
    private static func mail(_ text: String) -> CalendarDate? {
        var words = text.split { $0 == " " || $0 == "," }
        if words.first?.first?.isLetter == true { words.removeFirst() }
        guard words.count >= 3, let day = Int(words[0]),
            let month = months.firstIndex(of: words[1].prefix(3).lowercased()), var year = Int(words[2])
        else { return nil }
        if year < 100 { year += year < 70 ? 2000 : 1900 }
        return CalendarDate(year: year, month: month + 1, day: day)
    }

    /// The English names that the standard prescribes.
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
