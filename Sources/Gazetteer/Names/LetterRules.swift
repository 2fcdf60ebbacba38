/// Rules that replace runs of letters, the longest that fits at each place, from left to right, once.
struct LetterRules: Sendable {
    private struct Rule: Sendable {
        let from: [UInt8]
        let to: [UInt8]
        let position: RulePosition
    }

    private var rulesByFirstByte = [[Rule]](repeating: [], count: 256)

    /// Takes rows of what is replaced, by what, and where.
    init(_ rows: [[String]]) {
        for row in rows {
            guard let position = RulePosition(rawValue: row[2]), let first = row[0].utf8.first else {
                continue
            }
            rulesByFirstByte[Int(first)].append(
                Rule(from: Array(row[0].utf8), to: Array(row[1].utf8), position: position))
        }
        for byte in 0..<256 {
            rulesByFirstByte[byte].sort { left, right in
                (right.from.count, Self.rank(left.position)) < (left.from.count, Self.rank(right.position))
            }
        }
    }

    /// Replaces in a name whose words are separated by blanks; every word has its own start, and the name its end.
    func apply(to name: inout [UInt8]) {
        var result: [UInt8] = []
        result.reserveCapacity(name.count + 4)
        var at = 0
        while at < name.count {
            if let rule = rulesByFirstByte[Int(name[at])].first(where: { fits($0, name, at) }) {
                result += rule.to
                at += rule.from.count
            } else {
                result.append(name[at])
                at += 1
            }
        }
        name = result
    }

    private func fits(_ rule: Rule, _ name: [UInt8], _ at: Int) -> Bool {
        let end = at + rule.from.count
        guard end <= name.count, name[at..<end].elementsEqual(rule.from) else { return false }
        return switch rule.position {
        case .anywhere: true
        case .start: at == 0 || name[at - 1] == NameLetters.blank
        case .end: end == name.count
        case .beforeFrontVowel: end < name.count && Self.isFrontVowel(name[end])
        case .endAfterConsonant:
            end == name.count && at > 0 && !Self.isVowel(name[at - 1]) && name[at - 1] != NameLetters.blank
        }
    }

    /// At the same length, the rule that asks for more goes first.
    private static func rank(_ position: RulePosition) -> Int { position == .anywhere ? 1 : 0 }

    private static func isFrontVowel(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "e") || byte == UInt8(ascii: "i") || byte == UInt8(ascii: "y")
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        isFrontVowel(byte) || byte == UInt8(ascii: "a") || byte == UInt8(ascii: "o")
            || byte == UInt8(ascii: "u")
    }
}
