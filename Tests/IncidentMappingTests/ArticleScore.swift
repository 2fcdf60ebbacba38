import Incidents
import Prose

/// Counts what of the expected incidents is told, and what of their values is right.
struct ArticleScore: CustomStringConvertible {
    /// What was reached before.
    struct Floor: Sendable {
        let found: Int
        let invented: Int
        let right: Int
    }

    private(set) var expected = 0
    private(set) var found = 0
    private(set) var invented = 0
    private var values: [String: Int] = [:]
    private var faults: [String] = []

    /// The values that are right, of six for each expected incident.
    var right: Int { values.values.reduce(0, +) }

    var description: String {
        let counts = Self.names.map { "\($0) \(values[$0, default: 0])" }.joined(separator: ", ")
        return
            "found \(found) of \(expected), invented \(invented); of \(found): \(counts); right \(right) of "
            + "\(6 * expected)\n" + faults.joined(separator: "\n")
    }

    private static let names = ["days", "event type", "sub-event type", "place", "killed", "sides"]

    /// Pairs the incidents of an article with its rows, the best pairs first.
    mutating func add(_ article: ArticleTable.Article, told: [Incident]) {
        expected += article.rows.count
        var pairs: [(row: Int, incident: Int, right: Set<String>)] = []
        for (row, wanted) in article.rows.enumerated() {
            for (index, incident) in told.enumerated() where Self.mayBe(wanted, incident) {
                pairs.append((row, index, Self.right(wanted, incident)))
            }
        }
        pairs.sort { ($1.right.count, $0.row, $0.incident) < ($0.right.count, $1.row, $1.incident) }
        var rows = Set(article.rows.indices)
        var rest = Set(told.indices)
        for pair in pairs where rows.contains(pair.row) && rest.contains(pair.incident) {
            rows.remove(pair.row)
            rest.remove(pair.incident)
            count(
                pair.right,
                "\(article.name), \(article.rows[pair.row].days.start): \(told[pair.incident].notes)")
        }
        invented += rest.count
        faults += rows.sorted().map { "\(article.name): nothing of \(article.rows[$0].days.start)" }
        faults += rest.sorted().map { "\(article.name): nobody tells of this: \(told[$0].notes)" }
    }

    private mutating func count(_ right: Set<String>, _ name: String) {
        found += 1
        for value in right { values[value, default: 0] += 1 }
        let wrong = Self.names.filter { !right.contains($0) }
        if !wrong.isEmpty { faults.append("\(name) wrong: \(wrong.joined(separator: ", "))") }
    }

    // MARK: One incident

    /// Whether an incident may be meant: two of its days, its kind and its place are right.
    private static func mayBe(_ row: ArticleTable.Row, _ incident: Incident) -> Bool {
        let right = right(row, incident)
        let isThen = incident.date?.interval.overlaps(row.days) ?? false
        let isKind = right.contains("event type")
        let isThere = right.contains("place")
        return isThen && (isKind || isThere) || right.contains("sub-event type") && isThere
    }

    private static func right(_ row: ArticleTable.Row, _ incident: Incident) -> Set<String> {
        var right: Set<String> = []
        if incident.date?.interval == row.days { right.insert("days") }
        if row.types.contains(where: { $0.eventType == incident.type.eventType }) {
            right.insert("event type")
        }
        if row.types.contains(incident.type) { right.insert("sub-event type") }
        if isAt(row.places, incident.location) { right.insert("place") }
        if isSame(row.killed, incident.fatalities) { right.insert("killed") }
        if isBetween(row.sides, [incident.side1, incident.side2].compactMap { $0?.actor.name }) {
            right.insert("sides")
        }
        return right
    }

    private static func isAt(_ names: [String], _ location: IncidentLocation?) -> Bool {
        guard let location else { return names.isEmpty }
        var known = [location.name, location.admin1, location.admin2, location.admin3].compactMap { $0 }
        if location.admin1 == nil { known.append(location.country ?? "") }
        let folded = Set(known.map(Folding.folded))
        return names.contains { folded.contains(Folding.folded($0)) }
    }

    private static func isSame(_ killed: (low: Int, high: Int?)?, _ fatalities: Fatalities?) -> Bool {
        guard let killed, let fatalities else { return killed == nil && fatalities == nil }
        return killed.low == fatalities.low && killed.high == fatalities.high
    }

    private static func isBetween(_ names: [String], _ sides: [String]) -> Bool {
        guard names.count == sides.count else { return false }
        func fits(_ sides: [String]) -> Bool { zip(names, sides).allSatisfy { $1.hasPrefix($0) } }
        return fits(sides) || fits(sides.reversed())
    }
}
