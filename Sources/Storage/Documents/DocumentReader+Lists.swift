import Glibc

extension DocumentReader {
    /// Passes over a list of records that is written as layers write it, so that it can be copied: objects with all of
    /// these members, in this order, without blanks.
    ///
    /// - Parameters:
    ///   - name: The member of the open object that holds the list, if it is the next.
    ///   - members: The members with what stands before their values, as ``openings(of:)`` makes them.
    /// - Returns: Where the list stands; nothing, and nothing is passed over, when it is written in another way.
    mutating func recordList(_ name: StaticString, _ members: [[UInt8]]) -> Range<Int>? {
        let before = offset
        if nameMatches(name) {
            let first = offset
            if passRecords(members) {
                let list = first..<offset
                endValue()
                return list
            }
        }
        offset = before
        return nil
    }

    /// What stands before each value of a record: `{"claimant":`, `,"claimant_type":`.
    static func openings(of names: [String]) -> [[UInt8]] {
        names.enumerated().map { index, name in Array("\(index == 0 ? "{" : ",")\"\(name)\":".utf8) }
    }

    private mutating func passRecords(_ members: [[UInt8]]) -> Bool {
        guard take(UInt8(ascii: "[")) else { return false }
        guard peek() != UInt8(ascii: "]") else { return take(UInt8(ascii: "]")) }
        repeat {
            for opening in members {
                guard take(opening), passPlainValue() else { return false }
            }
            guard take(UInt8(ascii: "}")) else { return false }
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]"))
    }

    private mutating func passPlainValue() -> Bool {
        switch peek() {
        case UInt8(ascii: "\""): (try? takeQuoted()) != nil
        case UInt8(ascii: "n"): take("null")
        default: takeNumber().count > 0
        }
    }

    private mutating func take(_ word: [UInt8]) -> Bool {
        guard let base = bytes.baseAddress, offset + word.count <= bytes.count,
            memcmp(base + offset, word, word.count) == 0
        else { return false }
        offset += word.count
        return true
    }
}
