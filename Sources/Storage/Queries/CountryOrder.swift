import Dispatch
import GRDB
import Incidents
import Synchronization

/// The numbers of all incidents of a file country by country, and in each by time.
///
/// The rows are gone through once as they lie, each reader with a part of them, for their countries; then the index over
/// days gives the order. To sort rows by country in SQLite takes three times as long, and more memory.
struct CountryOrder {
    /// The numbers, with zeros among them to be passed over.
    private(set) var numbers: [Int64] = []

    /// The countries of a part of the rows.
    private struct Part: Sendable {
        var names: [String: Int] = [:]
        /// Of each number the index of the country's name, -1 without a country or a row.
        var indices: [Int32]
    }

    /// Finds the order of the incidents that meet a condition; nothing when their numbers lie far apart.
    init?(
        _ db: Database, _ conditions: Conditions, _ order: String, _ readers: [RunReader]
    ) throws {
        let extent = try Row.fetchOne(db, sql: "SELECT min(fid), max(fid), count(*) FROM incidents")
        guard let extent, let first: Int64 = extent[0], let last: Int64 = extent[1],
            let count: Int64 = extent[2],
            first > 0, last / 8 <= count
        else { return nil }
        let parts = try Self.parts(of: first...last, readers)
        var next = Self.starts(parts)
        numbers = [Int64](repeating: 0, count: next.total)
        let width = parts[0].indices.count
        let cursor = try Int64.fetchCursor(
            db, sql: "SELECT i.fid FROM incidents AS i WHERE \(conditions.sql) ORDER BY \(order)",
            arguments: conditions.arguments)
        while let number = try cursor.next() {
            let (part, offset) = Int(number - first).quotientAndRemainder(dividingBy: width)
            let country = next.ranks[part][Int(parts[part].indices[offset]) + 1]
            numbers[next.starts[country]] = number
            next.starts[country] += 1
        }
    }

    private static func parts(of range: ClosedRange<Int64>, _ readers: [RunReader]) throws -> [Part] {
        let width = (range.upperBound - range.lowerBound) / Int64(readers.count) + 1
        let found = Mutex<[Result<Part, any Error>?]>(Array(repeating: nil, count: readers.count))
        DispatchQueue.concurrentPerform(iterations: readers.count) { index in
            let first = range.lowerBound + Int64(index) * width
            let part = Result { try Self.part(from: first, count: width, readers[index]) }
            found.withLock { $0[index] = part }
        }
        return try found.withLock { $0 }.compactMap { try $0?.get() }
    }

    private static func part(from first: Int64, count: Int64, _ reader: RunReader) throws -> Part {
        var part = Part(indices: [Int32](repeating: -1, count: Int(count)))
        var last: (name: [UInt8], index: Int32)?
        try reader.forEachCountry(in: first...(first + count - 1)) { number, name in
            guard name.baseAddress != nil else { return }
            if last.map({ $0.name.elementsEqual(name) }) != true {
                let text = String(decoding: name, as: UTF8.self)
                let index = part.names[text, default: part.names.count]
                part.names[text] = index
                last = (Array(name), Int32(index))
            }
            part.indices[Int(number - first)] = last?.index ?? -1
        }
        return part
    }

    /// Where the numbers of each country begin, those without one last, and which country each part's names are.
    private static func starts(_ parts: [Part]) -> (ranks: [[Int]], starts: [Int], total: Int) {
        let names = Set(parts.flatMap(\.names.keys)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let ranks = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        var counts = [Int](repeating: 0, count: names.count + 1)
        let ranksOfParts = parts.map { part in
            let own = part.names.sorted { $0.value < $1.value }.map { ranks[$0.key] ?? names.count }
            let all = [names.count] + own
            for index in part.indices { counts[all[Int(index) + 1]] += 1 }
            return all
        }
        var starts: [Int] = []
        var total = 0
        for count in counts {
            starts.append(total)
            total += count
        }
        return (ranksOfParts, starts, total)
    }
}
