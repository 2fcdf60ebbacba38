import Gazetteer
import Prose

/// How long single questions to a gazetteer take: `lookups FILE`; `Benchmarks/run` builds and calls it.
@main
enum Lookups {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else { return print("lookups FILE: a compiled gazetteer") }
        let path = CommandLine.arguments[1]
        let file = try GazetteerFile(path: path)
        let names = sample(file, count: 20_000)
        let probes = names.prefix(2_000).compactMap(misspelt)
        report("open", (0..<100).map { _ in time { _ = try? GazetteerFile(path: path) } })
        report("exact look-up (letters)", names.map { name in time { _ = file.letterMatches(of: name) } })
        report("look-up with every folding", names.map { name in time { _ = file.matches(of: name) } })
        report(
            "fuzzy look-up, a letter wrong", probes.map { name in time { _ = file.fuzzyMatches(of: name) } })
        let nonsense = probes.map { String($0.reversed()) }
        report("fuzzy look-up of nonsense", nonsense.map { name in time { _ = file.fuzzyMatches(of: name) } })
    }

    /// Main names from all over the file, the same on each run.
    private static func sample(_ file: GazetteerFile, count: Int) -> [String] {
        (0..<count).map { index in
            file.mainName(of: PlaceID(row: UInt32(index * 7_919 % file.placeCount)))
        }
    }

    /// A name with one letter of its middle made another; nothing for those too short to be found so.
    private static func misspelt(_ name: String) -> String? {
        var letters = Array(name)
        guard letters.count >= 6 else { return nil }
        letters[letters.count / 2] = letters[letters.count / 2] == "x" ? "q" : "x"
        return String(letters)
    }

    private static func time(_ body: () -> Void) -> Duration { ContinuousClock().measure(body) }

    private static func report(_ what: String, _ times: [Duration]) {
        let sorted = times.sorted()
        guard let worst = sorted.last else { return }
        let median = sorted[sorted.count / 2]
        let high = sorted[sorted.count * 99 / 100]
        print("\(what): median \(text(median)), 99 % \(text(high)), worst \(text(worst)) of \(sorted.count)")
    }

    private static func text(_ time: Duration) -> String {
        let nanoseconds = time.components.attoseconds / 1_000_000_000
        return "\(Double(nanoseconds / 10) / 100) µs"
    }
}
