import Prose

/// Finds the persons a text names, so that their names are no places: `Colonel Sadio Camara`, later `Camara`.
struct People {
    /// The last words of their names.
    private(set) var surnames = WordTable()

    /// Finds them and claims their tokens.
    init(
        in reading: TextReading, _ bylines: Bylines, claims: inout TokenClaims, isPlaceName: (Int) -> Bool
    ) {
        for run in reading.runs where !claims.has(.fixedPhrase, in: run.tokens) {
            let sentence = reading.text.sentences[run.sentence]
            let writes = bylines.beginsName(run.tokens.lowerBound)
            guard let name = Self.person(run.tokens, in: reading, within: sentence, writes, isPlaceName)
            else { continue }
            claims.claim(name, as: .person)
            if let last = name.last(where: { reading.tokens[$0].kind == .word }) {
                surnames.insert(1, for: reading.tokens[last].key)
            }
        }
    }

    /// The tokens of a person's name in a run, without the titles before it.
    private static func person(
        _ run: Range<Int>, in reading: TextReading, within sentence: Range<Int>, _ writes: Bool,
        _ isPlaceName: (Int) -> Bool
    ) -> Range<Int>? {
        var start = run.lowerBound
        var hasTitle =
            writes || start > sentence.lowerBound && reading.classes(at: start - 1).contains(.title)
        while start < run.upperBound, isTitle(start, reading) || reading.tokens[start].kind == .mark {
            hasTitle = hasTitle || reading.classes[start].contains(.title)
            start += 1
        }
        let name = start..<run.upperBound
        let words = name.filter { reading.tokens[$0].kind == .word && reading.tokens[$0].span.count > 1 }
        guard let first = words.first, let last = words.last else { return nil }
        if words.contains(where: { reading.classes[$0].intersects(noPerson) }) { return nil }
        if words.count == 1 { return hasTitle && isPlainTitle(before: start, reading) ? name : nil }
        guard words.count <= 5 else { return nil }
        let isFirstName = reading.classes[first].contains(.firstName)
        let hasLink = words.dropFirst().dropLast().contains { reading.classes[$0].contains(.nameLink) }
        let isUnknownBeforeSurname =
            words.count == 2 && reading.classes[last].contains(.surname)
            && !reading.classes[first].contains(.common) && !isPlaceName(first)
        let mayEnd = reading.classes[last].contains(.surname) || !reading.classes[last].contains(.common)
        guard
            isFirstName || hasTitle || hasLink || isUnknownBeforeSurname
                || isAgeBehind(run.upperBound, reading), mayEnd
        else { return nil }
        return name
    }

    private static func isTitle(_ index: Int, _ reading: TextReading) -> Bool {
        reading.classes[index].contains(.title) && !reading.classes[index].contains(.firstName)
    }

    /// A title that one name may follow: `Sen. Clinton`, and not the end of a longer name before it.
    private static func isPlainTitle(before start: Int, _ reading: TextReading) -> Bool { start > 0 }

    /// `, 19,` behind a name.
    private static func isAgeBehind(_ end: Int, _ reading: TextReading) -> Bool {
        guard reading.mark(end) == UInt8(ascii: ","), end + 1 < reading.tokens.count else { return false }
        let age = reading.tokens[end + 1]
        return age.kind == .number && age.span.count <= 2 && reading.mark(end + 2) == UInt8(ascii: ",")
    }

    private static let noPerson: WordClasses = [
        .organisation, .street, .region, .district, .county, .naturalAfter, .naturalBefore, .never,
        .direction,
    ]
}
