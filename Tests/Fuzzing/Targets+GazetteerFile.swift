import ByteStreams
import Foundation
import Gazetteer
import MappedFiles
import Prose
import TestSupport

extension FuzzTarget {
    /// What reads the compiled gazetteer, and names that users write.
    static let gazetteerFile = [damagedFile, names]

    /// Any bytes as a gazetteer file: refused, or asked without a crash, whatever its offsets say.
    private static let damagedFile = FuzzTarget(
        name: "gazetteer-file", seeds: { [try SmallTables.compiled()] },
        makeReader: {
            let folder = try TemporaryDirectory()
            return { input in
                let path = try folder.file("fuzzed.gazetteer", bytes: SectionTable.repaired(input))
                let file = try GazetteerFile(path: path)
                _ = try? file.sources()
                for place in file.places.prefix(20) { _ = (file.place(place), file.names(of: place)) }
                ask(file, ["Tinzaouaten", "تين ظواتين", "Agelhok", "Kidall", "St Johns"])
                _ = file.place(withKey: "gn:3")
                try file.verify()
            }
        })

    /// Any text as a name: looked up in every way, and found in running text where it is found alone.
    private static let names = FuzzTarget(
        name: "names",
        seeds: {
            [
                "Ti-n-Zaouâtene", "N'Gouma", "تين ظواتين", "Cercle de Kidal", "St. John's", "In-Afarak",
                "كيدال",
            ].map {
                Array($0.utf8)
            }
        },
        words: [
            "Oued ", "dj", "ou", "gh", "tch", "-", "'", "\u{640}", "\u{651}", "é", "ﬁ", " de ", "Region",
        ],
        makeReader: {
            let folder = try TemporaryDirectory()
            let path = try folder.file("names.gazetteer", bytes: try SmallTables.compiled())
            let file = try GazetteerFile(path: path)
            return { input in ask(file, [String(decoding: input, as: UTF8.self)]) }
        })

    private static func ask(_ file: GazetteerFile, _ names: [String]) {
        let search = PlaceSearch(file)
        for name in names {
            let candidates = search.candidates(for: name, country: "ML", limit: 5)
            require(candidates.allSatisfy { $0.score >= 0 && $0.score <= 1 }, "scores lie in 0…1")
            require(file.matches(of: name) == file.matches(of: name), "the same question has the same answer")
            _ = file.fuzzyMatches(of: name)
            let text = TokenizedText(name)
            for start in text.tokens.indices {
                guard let hit = file.longestMatch(in: text, at: start, before: text.tokens.count) else {
                    continue
                }
                require(
                    !hit.tokens.isEmpty && hit.tokens.lowerBound == start, "a hit begins where it was sought")
                _ = file.matches(of: hit, in: text)
            }
        }
    }
}

/// Corrects the checksum of a damaged file's section table, so that what lies behind the first check is reached.
enum SectionTable {
    static func repaired(_ input: [UInt8]) -> [UInt8] {
        guard input.count >= 32 else { return input }
        let count = input[12..<16].reversed().reduce(0) { $0 << 8 | Int($1) }
        guard count < 100, 32 + 40 * count <= input.count else { return input }
        var output = input
        replace(&output, at: 16, with: UInt64(input.count))
        replace(&output, at: 24, with: output[32..<32 + 40 * count].withUnsafeBytes { Checksum.of($0) })
        return output
    }

    private static func replace(_ bytes: inout [UInt8], at offset: Int, with number: UInt64) {
        for index in 0..<8 {
            bytes[offset + index] = UInt8(truncatingIfNeeded: number >> (8 * UInt64(index)))
        }
    }
}
