import Prose

/// Finds web and mail addresses, in which no word is a place: `www.mali-actu.net`, `info@bamako.example`.
enum WebAddresses {
    /// The tokens of each address: words glued by marks, a point or an at sign between two letters among them.
    static func ranges(in reading: TextReading) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        for index in 1..<max(reading.tokens.count + 1, 1) {
            if index < reading.tokens.count, reading.tokens[index].isGlued { continue }
            if index - start >= 3, isAddress(start..<index, reading) { found.append(start..<index) }
            start = index
        }
        return found
    }

    private static func isAddress(_ glued: Range<Int>, _ reading: TextReading) -> Bool {
        if reading.isWord(glued.lowerBound, www) || isScheme(glued, reading) { return true }
        var sawAt = false
        for index in glued.dropFirst().dropLast() {
            if reading.mark(index) == UInt8(ascii: "@") { sawAt = true }
            guard reading.mark(index) == UInt8(ascii: "."), reading.tokens[index + 1].kind == .word else {
                continue
            }
            if sawAt || domains.contains(reading.tokens[index + 1].key) { return true }
        }
        return false
    }

    private static func isScheme(_ glued: Range<Int>, _ reading: TextReading) -> Bool {
        schemes.contains(reading.tokens[glued.lowerBound].key)
            && reading.mark(glued.lowerBound + 1) == UInt8(ascii: ":")
            && reading.mark(glued.lowerBound + 2) == UInt8(ascii: "/")
    }

    private static let www = WordKey("www")
    private static let schemes = WordTable(["http", "https", "ftp", "mailto"])
    private static let domains = WordTable([
        "com", "org", "net", "info", "gov", "edu", "ml", "ne", "dz", "fr", "uk",
    ])
}
