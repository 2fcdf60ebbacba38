import Geodesy
import Glibc
import IncidentMapping
import Incidents

/// How the texts of filter options are read; each fault names the option and says what to write.
extension FilterOptions {
    static func length(_ text: String?, _ option: String, _ what: String) throws(MappingError) -> Length {
        guard let text else {
            throw MappingError(.usage, "how near to \(what)? Say \(option) 50km")
        }
        do { return try Length(parsing: text) } catch { throw MappingError(.usage, "\(option): \(error)") }
    }

    static func day(_ text: String, _ option: String) throws(MappingError) -> CalendarDate {
        guard text.utf8.count == 10, let day = CalendarDate(iso: text) else {
            throw MappingError(.usage, "\(option) '\(text)' is no day; write it as 2024-07-25")
        }
        return day
    }

    /// The day so long before today, by the clock in UTC.
    static func daysAgo(_ text: String) throws(MappingError) -> CalendarDate {
        let daysInUnit = ["d": 1, "w": 7]
        guard let unit = text.last.flatMap({ daysInUnit[$0.lowercased()] }), let count = Int(text.dropLast()),
            0...100_000 ~= count
        else {
            throw MappingError(.usage, "--older-than '\(text)' is no time; write days as 2d or weeks as 3w")
        }
        let today = CalendarDate(dayNumber: Int(time(nil)) / 86_400)
        return today.adding(days: -count * unit)
    }

    static func box(_ text: String) throws(MappingError) -> BoundingBox {
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            Double(part.filter { $0 != " " }.replacing("\u{2212}", with: "-")) ?? .nan
        }
        guard numbers.count == 4, numbers.allSatisfy(\.isFinite) else {
            throw MappingError(
                .usage, "--bbox '\(text)' is no box; write west,south,east,north in degrees, as 0,15,6,21")
        }
        let box = BoundingBox(west: numbers[0], south: numbers[1], east: numbers[2], north: numbers[3])
        guard -180...180 ~= box.west, -180...180 ~= box.east, -90...90 ~= box.south, -90...90 ~= box.north,
            box.south <= box.north
        else {
            throw MappingError(
                .usage,
                "--bbox '\(text)' is not on the Earth; longitudes are -180 to 180, latitudes -90 to 90, south first"
            )
        }
        return box
    }

    static func number<Range: RangeExpression<Int>>(
        _ value: Int?, _ option: String, _ range: Range
    ) throws(MappingError) -> Int? {
        guard let value, !range.contains(value) else { return value }
        let words = "\(range)".replacing("...", with: " to ")
        throw MappingError(.usage, "\(option) \(value) is out of range, which is \(words)")
    }

    /// Finds types by their names, whatever the case.
    static func values<Value>(_ texts: [String], _ what: String) throws(MappingError) -> Set<Value>
    where Value: RawRepresentable<String> & CaseIterable & Hashable {
        var values: Set<Value> = []
        for text in texts {
            let found = Value.allCases.first { $0.rawValue.lowercased() == text.lowercased() }
            guard let found else {
                let names = Value.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
                throw MappingError(.usage, "there is no \(what) '\(text)'; there are \(names)")
            }
            values.insert(found)
        }
        return values
    }
}
