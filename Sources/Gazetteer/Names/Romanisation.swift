/// French, English and Arabic ways of writing one sound made one, then doubled letters made single.
struct Romanisation: Sendable {
    private let rules: LetterRules

    init(_ rows: [[String]]) { rules = LetterRules(rows) }

    /// Replaces what the tables call the same sound.
    func apply(to name: inout [UInt8]) {
        rules.apply(to: &name)
        var result: [UInt8] = []
        result.reserveCapacity(name.count)
        for byte in name where byte != result.last || byte >= 0x80 || byte &- 0x30 < 10 {
            result.append(byte)
        }
        name = result
    }
}
