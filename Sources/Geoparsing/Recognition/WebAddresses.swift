import Prose

/// Finds web and mail addresses, in which no word is a place: `www.mali-actu.net`, `info@bamako.example`.
enum WebAddresses {
    /// The tokens of each address: words glued by marks, a point or an at sign between two letters among them.
    static func ranges(in reading: TextReading) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        for index in reading.tokens.indices.dropFirst() where !reading.tokens[index].isGlued {
            if isAddress(start..<index, reading) { found.append(start..<index) }
            start = index
        }
        if start < reading.tokens.count, isAddress(start..<reading.tokens.count, reading) {
            found.append(start..<reading.tokens.count)
        }
        return found
    }

    private static func isAddress(_ glued: Range<Int>, _ reading: TextReading) -> Bool {
        guard glued.count >= 3 else { return false }
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
