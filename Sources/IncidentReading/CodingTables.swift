import Incidents
import TextFormats

/// What the tables in `Gazetteer/coding` say of others' columns, types and actors, and the months of the calendar.
public struct CodingTables: Sendable {
    /// The columns of a scheme by each of their spellings.
    private(set) var columns: [String: [String: String]] = [:]

    /// The columns of a scheme that a table has to have.
    private(set) var marks: [String: [String]] = [:]

    /// Which number comes first in days such as `03/07/2024`; nothing while that is not known.
    public var dayOrder: DayOrder?

    private var eventTypes: [(spelling: String, actor: ActorType?, type: SubEventType)] = []
    private var actorLabels: [String: ActorType] = [:]
    private var actorNames: [(prefix: String, type: ActorType)] = []
    private var months: [String: Int] = [:]

    private static let subEventTypes = Dictionary(
        uniqueKeysWithValues: SubEventType.allCases.map { ($0.rawValue.lowercased(), $0) })

    /// Reads the tables.
    ///
    /// - Parameter folder: The folder `Gazetteer` of the project.
    /// - Throws: ``IncidentReadingError`` when a table is missing or wrong.
    public init(folder: String) throws(IncidentReadingError) {
        try Self.read("\(folder)/coding/columns.tsv", ["scheme", "column", "mark", "spellings"]) { row in
            add(column: row[1], of: row[0], isMark: row[2] == "yes", spellings: row[3])
        }
        try Self.read("\(folder)/coding/event_types.tsv", ["spelling", "inter1", "sub_event_type"]) { row in
            guard let type = SubEventType(rawValue: row[2]) else { return }
            eventTypes.append((row[0].lowercased(), Int(row[1]).flatMap(ActorType.init(rawValue:)), type))
        }
        try Self.read("\(folder)/coding/actor_types.tsv", ["kind", "spelling", "inter"]) { row in
            guard let type = Int(row[2]).flatMap(ActorType.init(rawValue:)) else { return }
            if row[0] == "name" { actorNames.append((row[1], type)) }
            if row[0] == "label" { actorLabels[row[1].lowercased()] = type }
        }
        try Self.read("\(folder)/lexicon/en/calendar.tsv", ["word", "kind", "number"]) { row in
            if row[1] == "month" { months[row[0].lowercased()] = Int(row[2]) }
        }
    }

    private mutating func add(column: String, of scheme: String, isMark: Bool, spellings: String) {
        for name in [column] + spellings.split(separator: "|").map(String.init) {
            columns[scheme, default: [:]][name] = column
        }
        if isMark { marks[scheme, default: []].append(column) }
    }

    private static func read(
        _ path: String, _ names: [String], _ body: ([String]) -> Void
    ) throws(IncidentReadingError) {
        do {
            var table = try TableReader.tsv(path: path)
            let indices = names.compactMap { table.index(of: $0) }
            guard indices.count == names.count else {
                throw IncidentReadingError.codingTable("\(path): expected the columns \(names)")
            }
            var row = CSVRecord()
            while try table.next(into: &row) { body(indices.map { row.string($0) }) }
        } catch let error as IncidentReadingError {
            throw error
        } catch {
            throw .codingTable("\(path): \(error)")
        }
    }

    // MARK: Looking up

    /// The type of a sub-event type or, without one, of an event type; nothing for what is neither.
    func type(_ subEventType: String?, _ eventType: String?, actor: ActorType?) -> SubEventType? {
        for name in [subEventType, eventType].compactMap({ $0?.lowercased() }) {
            if let type = Self.subEventTypes[name] { return type }
            let old = eventTypes.first { $0.spelling == name && ($0.actor == nil || $0.actor == actor) }
            if let old { return old.type }
        }
        return nil
    }

    /// The type of an actor by its label, or by how its name begins.
    func actorType(label: String?, name: String) -> ActorType? {
        if let type = label.flatMap({ actorLabels[$0.lowercased()] }) { return type }
        return actorNames.first { name.hasPrefix($0.prefix) }?.type
    }

    /// A day as tables write it; nothing for what is none, or may be two.
    func day(_ text: String) -> CalendarDate? { dayText(text)?.day(dayOrder) }

    /// A day of a column.
    func day(_ text: String, in column: String) throws(CodingFault) -> CalendarDate {
        guard let read = dayText(text) else { throw CodingFault("the \(column) '\(text)' is no day") }
        if let day = read.day(dayOrder) { return day }
        let order = dayOrder.map { " where the \($0 == .dayFirst ? "day" : "month") comes first" }
        throw CodingFault("the \(column) '\(text)' is no day\(order ?? "")")
    }

    func dayText(_ text: String) -> DayText? { DayText(text, months: months) }
}
