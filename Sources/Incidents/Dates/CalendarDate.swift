/// A day of the Gregorian calendar, without a time and without a zone.
///
/// Kept as days since 1970-01-01, so that arithmetic and order are those of whole numbers. The conversion is
/// Howard Hinnant's `days_from_civil` ("chrono-Compatible Low-Level Date Algorithms"), exact for all years here.
public struct CalendarDate: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01.
    public let dayNumber: Int

    /// Creates the day that so many days lie before.
    ///
    /// - Parameter dayNumber: Days since 1970-01-01.
    public init(dayNumber: Int) {
        self.dayNumber = dayNumber
    }

    /// Creates a day; nothing when the calendar has no such day.
    ///
    /// - Parameters:
    ///   - year: 1 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to the length of the month.
    public init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, 1...Self.length(ofMonth: month, in: year) ~= day else {
            return nil
        }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = era * 146_097 + dayOfEra - 719_468
    }

    /// Reads `YYYY-MM-DD`, also at the front of an RFC 3339 time.
    ///
    /// - Parameter iso: The text.
    public init?(iso: some StringProtocol) {
        var text = String(iso)
        guard let date = text.withUTF8({ CalendarDate(iso: $0) }) else { return nil }
        self = date
    }

    /// Reads `YYYY-MM-DD`, also at the front of an RFC 3339 time.
    ///
    /// - Parameter bytes: The text.
    public init?(iso bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            bytes.count == 10 || bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month (1 to 12) and day of the month.
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The year.
    public var year: Int { civil.year }

    /// The day of the week.
    public var weekday: Weekday { Weekday.allCases[((dayNumber + 3) % 7 + 7) % 7] }

    /// Returns the day so many days later; earlier for a negative number.
    public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

    /// The last day of the month that holds this day.
    public var endOfMonth: CalendarDate {
        let (year, month, day) = civil
        return adding(days: Self.length(ofMonth: month, in: year) - day)
    }

    /// The first day of the month that holds this day.
    public var startOfMonth: CalendarDate { adding(days: 1 - civil.day) }

    /// Orders days by time.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.dayNumber < right.dayNumber
    }

    /// Returns how many days a month has.
    ///
    /// - Parameters:
    ///   - month: 1 to 12.
    ///   - year: The year, for February.
    /// - Returns: 28 to 31.
    public static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var value = 0
        for byte in digits {
            guard byte &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(byte &- 0x30)
        }
        return value
    }
}

extension CalendarDate: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = civil
        // Every layer has several days for each incident: interpolation costs twenty times as much.
        return String(unsafeUninitializedCapacity: 10) { text in
            Self.write(year / 100, to: text, at: 0)
            Self.write(year % 100, to: text, at: 2)
            Self.write(month, to: text, at: 5)
            Self.write(day, to: text, at: 8)
            (text[4], text[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
            return 10
        }
    }

    private static func write(_ number: Int, to text: UnsafeMutableBufferPointer<UInt8>, at index: Int) {
        text[index] = 0x30 + UInt8(truncatingIfNeeded: number / 10 % 10)
        text[index + 1] = 0x30 + UInt8(truncatingIfNeeded: number % 10)
    }
}

/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, Sendable, CaseIterable {
    /// The days in order.
    case monday = 1
    /// Tuesday.
    case tuesday
    /// Wednesday.
    case wednesday
    /// Thursday.
    case thursday
    /// Friday.
    case friday
    /// Saturday.
    case saturday
    /// Sunday.
    case sunday
}
