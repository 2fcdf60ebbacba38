import GRDB
import Geodesy
import Incidents
import TestSupport
import Testing

@testable import Storage

/// Many rows in one statement, many boxes in one go.
@Suite("Writing in bulk")
struct BulkWritingTests {
    private let db: DatabaseQueue

    init() throws {
        var configuration = Configuration()
        configuration.prepareDatabase { RowSource.install(in: $0) }
        db = try DatabaseQueue(configuration: configuration)
    }

    // MARK: Rows

    @Test("every kind of value arrives as it was given, empty ones too, in the order of the rows")
    func values() throws {
        var row = RowValues("", nil, "Kidal – تدۍ")
        row.append(Int64.min)
        row.append(-0.5)
        row.append(blob: [])
        row.append(blob: [0, 255])
        var other = RowValues(nil, "x", "y")
        for _ in 0..<4 { other.append(Int?.none) }
        var block = RowBlock()
        block.append(row, number: 7)
        block.append(other, number: -7)
        let rows = try db.write { db in
            try db.execute(sql: "CREATE TABLE t (a, b, c, d, e, f, g, h)")
            try db.run(
                "INSERT INTO t SELECT c0, c1, c2, c3, c4, c5, c6, c7 FROM im_rows(?1)", on: block)
            try db.run("INSERT INTO t (a, b) SELECT rowid, ?2 FROM im_rows(?1)", on: block, RowValues("all"))
            try db.run("INSERT INTO t (a) SELECT c0 FROM im_rows(?1)", on: RowBlock())
            return try String.fetchAll(
                db,
                sql:
                    "SELECT \("abcdefgh".map { "quote(\($0))" }.joined(separator: " || '|' || ")) FROM t ORDER BY rowid"
            )
        }
        #expect(
            rows == [
                "7|''|NULL|'Kidal – تدۍ'|-9223372036854775808|-0.5|X''|X'00FF'",
                "-7|NULL|'x'|'y'|NULL|NULL|NULL|NULL",
                "0|'all'|NULL|NULL|NULL|NULL|NULL|NULL",
                "1|'all'|NULL|NULL|NULL|NULL|NULL|NULL",
            ])
    }

    @Test("the SQL of a file has no rows of a program's memory")
    func strangers() throws {
        let counts = try db.read { db in
            try ["12345", "'im_rows'"].map {
                try Int.fetchOne(db, sql: "SELECT count(*) FROM im_rows(\($0))")
            }
        }
        #expect(counts == [0, 0])
        #expect(throws: DatabaseError.self) {
            try db.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM im_rows") }
        }
    }

    // MARK: Boxes

    /// Boxes all over the Earth, some of them large.
    private static func boxes(_ count: Int, sides: Int, seed: UInt64, from first: Int64 = 1) -> BoxList {
        var random = RepeatableRandom(seed: seed)
        var boxes = BoxList(sides: sides)
        for number in 0..<Int64(count) {
            let box = (0..<sides / 2).flatMap { dimension in
                let middle = Double.random(in: -180...180, using: &random)
                let half = Double.random(in: 0...(number % 50 == 0 ? 90 : 0.1), using: &random)
                return [middle - half, middle + half]
            }
            boxes.append(first + number, box)
        }
        return boxes
    }

    private func content(_ index: String, _ db: Database) throws -> [String] {
        try Row.fetchAll(db, sql: "SELECT * FROM \(index) ORDER BY id").map { "\(Array($0.databaseValues))" }
    }

    @Test(
        "a packed index has what one has that was filled box by box, is sound, and goes on as any other",
        arguments: [0, 1, 42, 51, 52, 600, 2_500], [4, 6])
    func packed(count: Int, sides: Int) throws {
        let columns = ["minx", "maxx", "miny", "maxy", "minz", "maxz"].prefix(sides).joined(separator: ", ")
        try db.write { db in
            for index in ["plain", "packed"] {
                try db.execute(sql: "CREATE VIRTUAL TABLE \(index) USING rtree(id, \(columns))")
            }
            let (first, second) = (
                Self.boxes(count / 3, sides: sides, seed: 1),
                Self.boxes(count - count / 3, sides: sides, seed: 2, from: 100_000)
            )
            for boxes in [first, second] {
                for number in 0..<boxes.count {
                    let sides = boxes.sides[number * sides..<(number + 1) * sides].map { Double($0) }
                    try db.execute(
                        sql:
                            "INSERT INTO plain VALUES (\(Array(repeating: "?", count: sides.count + 1).joined(separator: ",")))",
                        arguments: StatementArguments([boxes.ids[number]]) + StatementArguments(sides))
                }
                try PackedIndex("packed", sides: sides, in: db).pack(adding: boxes)
            }
            #expect(try content("packed", db) == content("plain", db))
            #expect(try String.fetchOne(db, sql: "SELECT rtreecheck('packed')") == "ok")
            let question =
                "SELECT id FROM TABLE WHERE minx <= 20 AND maxx >= 10 AND miny <= 40 AND maxy >= 0 ORDER BY id"
            let answers = try ["packed", "plain"].map {
                try Int64.fetchAll(db, sql: question.replacing("TABLE", with: $0))
            }
            #expect(answers[0] == answers[1])
            // SQLite itself goes on with it.
            for index in ["plain", "packed"] {
                try db.execute(sql: "DELETE FROM \(index) WHERE id % 3 = 0")
                var more = Self.boxes(300, sides: sides, seed: 3, from: 200_000)
                try more.write(to: index, in: db)
                #expect(more.count == 0)
            }
            #expect(try content("packed", db) == content("plain", db))
            #expect(try String.fetchOne(db, sql: "SELECT rtreecheck('packed')") == "ok")
        }
    }

    @Test("sides are rounded outwards just as SQLite rounds them")
    func rounding() throws {
        var random = RepeatableRandom(seed: 4)
        let sides =
            [0, 1, -1, 180, -180, 0.1, -0.1, 1e-30, 16_777_217, -16_777_217]
            + (0..<200).map { _ in Double.random(in: -200...200, using: &random) }
        try db.write { db in
            try db.execute(sql: "CREATE VIRTUAL TABLE plain USING rtree(id, minx, maxx)")
            for (number, side) in sides.enumerated() {
                try db.execute(sql: "INSERT INTO plain VALUES (?, ?, ?)", arguments: [number, side, side])
                var boxes = BoxList(sides: 2)
                boxes.append(0, [side, side])
                let kept = try #require(
                    try Row.fetchOne(
                        db, sql: "SELECT minx, maxx FROM plain WHERE id = ?", arguments: [number]))
                #expect(boxes.sides.map { Double($0) } == [kept[0], kept[1]], "\(side)")
            }
        }
    }

    // MARK: Imports

    /// Incidents at places and days of their own, under identities like ACLED's.
    private func coded(_ count: Int) -> [Incident] {
        (0..<count).map { number in
            var incident = SampleIncidents.tinzaouatene
            incident.id = IncidentID("MLI\(number)")
            incident.sources = [
                Source(quotation: Quotation(report: ReportID("MLI\(number)#1"), start: 0, end: 0))
            ]
            incident.claims = []
            incident.location?.coordinate.longitude = Double(number % 300) - 150
            return incident
        }
    }

    /// Imports in batches, as many in a transaction as the store takes.
    private func add(_ batches: [[Incident]], to store: IncidentStore) throws -> ImportResult {
        var left = batches[...].map { $0.map { EncodedIncident($0, of: .acled, store.options) } }[...]
        return try store.add(of: .acled, by: "test") { left.popFirst() }
    }

    @Test(
        "an import in large batches gives what small ones give: rows, indexes, triggers, also where it replaces its own"
    )
    func batches() throws {
        let incidents = coded(1_500)
        var changed = incidents[700]
        changed.notes = "Coded anew."
        let (bulk, single) = (try StoreFixture(), try StoreFixture())
        let store = try bulk.open()
        let parts = [Array(incidents[..<600]), Array(incidents[600...]), [changed], [incidents[3]]]
        let result = try add(parts, to: store)
        #expect(result.added == 1_500 && result.replaced == 1 && result.known == 1)
        try store.verify()
        let other = try single.open()
        // Too few at once for anything but one by one.
        for part in parts {
            for start in stride(from: 0, to: part.count, by: 40) {
                try other.add(Array(part[start..<min(start + 40, part.count)]), of: .acled, by: "test")
            }
        }
        try other.verify()
        #expect(try bulk.content() == single.content())
        let triggers = try [store, other].map { store in
            try store.read { db in
                try String.fetchAll(
                    db, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
            }
        }
        #expect(triggers[0] == triggers[1] && triggers[0].count > 12)
        for index in ["rtree_incidents_geom", "rtree_incident_uncertainty_geom", "im_extraction_index"] {
            let columns = index.hasPrefix("rtree") ? "minx, maxx, miny, maxy" : "west, east, south, north"
            let boxes = try [store, other].map { store in
                try store.read { db in
                    try Row.fetchAll(db, sql: "SELECT \(columns) FROM \(index) ORDER BY \(columns)")
                }
            }
            #expect(boxes[0] == boxes[1] && boxes[0].count == 1_500, "\(index)")
        }
    }

    @Test("a transaction of an import takes as many batches as double the store")
    func transactions() throws {
        let fixture = try StoreFixture()
        let store = try fixture.open()
        let reader = try fixture.open(.reading)
        let incidents = coded(1_000)
        var (left, seen) = (
            stride(from: 0, to: 1_000, by: 100).map { Array(incidents[$0..<$0 + 100]) }[...], [Int]()
        )
        let options = store.options
        try store.add(of: .acled, by: "test") {
            seen.append((try? reader.contents().incidents) ?? -1)
            return left.popFirst()?.map { EncodedIncident($0, of: .acled, options) }
        }
        #expect(seen == [0, 0, 100, 200, 200, 400, 400, 400, 400, 800, 800])
        #expect(try reader.contents().incidents == 1_000)
    }
}
