import Incidents
import TextFormats

/// The members of a record, each read as what it should be; a member that is missing or `null` is not known.
struct RecordMembers {
    private let members: [String: JSONValue]

    init(_ json: JSONValue) {
        members = Dictionary((json.objectValue ?? []).map { ($0.name, $0.value) }) { $1 }
    }

    /// Whether the record has a member, be it `null`.
    func has(_ name: String) -> Bool { members[name] != nil }

    func text(_ name: String) throws(CodingFault) -> String? {
        guard let value = known(name) else { return nil }
        if let number = value.integerValue { return String(number) }
        guard let text = value.stringValue else { throw CodingFault("the member '\(name)' is no text") }
        return text.isEmpty ? nil : text
    }

    func integer(_ name: String) throws(CodingFault) -> Int? {
        guard let value = known(name) else { return nil }
        guard let number = value.integerValue else {
            throw CodingFault("the member '\(name)' is no whole number")
        }
        return number
    }

    /// A number of people, or of metres.
    func count(_ name: String) throws(CodingFault) -> Int? {
        guard let number = try integer(name) else { return nil }
        guard CodedRow.counts.contains(number) else {
            throw CodingFault("the \(name) \(number) is below zero or more than there are people")
        }
        return number
    }

    func number(_ name: String) throws(CodingFault) -> Double? {
        guard let value = known(name) else { return nil }
        guard let number = value.doubleValue else { throw CodingFault("the member '\(name)' is no number") }
        return number
    }

    func number(_ name: String, within range: ClosedRange<Double>) throws(CodingFault) -> Double? {
        guard let number = try number(name) else { return nil }
        guard range.contains(number) else {
            throw CodingFault(
                "the \(name) \(number) is not within \(range.lowerBound) and \(range.upperBound)")
        }
        return number
    }

    func day(_ name: String) throws(CodingFault) -> CalendarDate? {
        guard let text = try text(name) else { return nil }
        guard let day = CalendarDate(iso: text) else {
            throw CodingFault("the \(name) '\(text)' is no day; write it as 2024-07-25")
        }
        return day
    }

    func list(_ name: String) throws(CodingFault) -> [JSONValue] {
        guard let value = known(name) else { return [] }
        guard let list = value.arrayValue else { throw CodingFault("the member '\(name)' is no array") }
        return list
    }

    /// A text of a list of texts.
    func code<Code>(
        _ name: String, _ expected: String, _ read: (String) -> Code?
    ) throws(CodingFault) -> Code? {
        guard let text = try text(name) else { return nil }
        guard let code = read(text) else { throw CodingFault("the \(name) '\(text)' is not \(expected)") }
        return code
    }

    /// A number of a list of numbers.
    func code<Code>(
        _ name: String, _ expected: String, _ read: (Int) -> Code?
    ) throws(CodingFault) -> Code? {
        guard let number = try integer(name) else { return nil }
        guard let code = read(number) else { throw CodingFault("the \(name) \(number) is not \(expected)") }
        return code
    }

    /// A text of a list of texts that has to be there.
    func required<Code>(
        _ name: String, _ expected: String, _ read: (String) -> Code?
    ) throws(CodingFault) -> Code {
        guard let code = try code(name, expected, read) else { throw CodingFault("there is no '\(name)'") }
        return code
    }

    private func known(_ name: String) -> JSONValue? {
        members[name].flatMap { $0 == .null ? nil : $0 }
    }
}
