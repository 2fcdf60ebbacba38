import Glibc
import Incidents

/// The time of the system's clock in the one form that GeoPackage allows for `DATETIME`.
enum SystemClock {
    /// The time in UTC as `YYYY-MM-DDThh:mm:ss.sssZ`.
    static var now: String {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return text(seconds: Int(time.tv_sec), milliseconds: Int(time.tv_nsec) / 1_000_000)
    }

    /// Writes a time since the beginning of 1970.
    static func text(seconds: Int, milliseconds: Int) -> String {
        let second = (seconds % 86_400 + 86_400) % 86_400
        let day = CalendarDate(dayNumber: (seconds - second) / 86_400)
        let parts = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
        return "\(day)T\(parts.joined(separator: ":")).\(padded(milliseconds, 3))Z"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
    }
}
