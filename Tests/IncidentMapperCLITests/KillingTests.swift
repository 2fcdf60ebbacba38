import Foundation
import Incidents
import Storage
import TestSupport
import Testing

/// An ingest that is ended by force, by a full disk, by rights, by others who hold the file.
@Suite(
    "Ingesting under adversity",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct KillingTests {
    private let folder: TemporaryDirectory
    private var database: String { folder.path + "/killed.gpkg" }

    init() throws { folder = try TemporaryDirectory() }

    /// Reports about some places and days, several of one incident, made up.
    private func reports(_ count: Int) throws -> String {
        try folder.file("reports.jsonl", Self.text(count))
    }

    private static func text(_ count: Int) -> String {
        let places = [
            "Gao", "Kidal", "Tessalit", "Ansongo", "Koro", "Djibo", "Tillaberi", "Aguelhok", "Menaka",
            "Bourem", "Douentza", "Bankass",
        ]
        let acts = [
            "killed two soldiers", "attacked a convoy", "burned the village market", "abducted three farmers",
        ]
        let lines = (0..<count).map { number in
            let (day, month) = (number % 28 + 1, number / 28 % 6 + 4)
            let published = CalendarDate(year: 2024, month: month, day: day)?.description ?? ""
            let place = places[number * 7 % places.count]
            let text =
                "Armed men \(acts[number % 4]) in \(place) on \(published), officials said. Report \(number)."
            return "{\"id\":\"r\(number)\",\"published\":\"\(published)\",\"text\":\"\(text)\"}\n"
        }
        return lines.joined()
    }

    /// A folder with what 1,200 reports give when nothing disturbs, made once for all tests.
    private static let undisturbed = Result {
        let folder = try TemporaryDirectory()
        let reports = try folder.file("reports.jsonl", text(1_200))
        let result = try BuiltCommand.run(["ingest", reports, "--database", folder.path + "/whole.gpkg"])
        #expect(result.status == 0, "\(result.errors)")
        return folder
    }

    private func ingest(_ reports: String, to database: String) throws -> BuiltCommand.Result {
        try BuiltCommand.run(["ingest", reports, "--database", database])
    }

    /// All incidents and the number of reports.
    private func content(_ database: String) throws -> (incidents: [Incident], contents: StoreContents) {
        let store = try IncidentStore(database, for: .reading)
        try store.verify()
        return (try store.incidents(), try store.contents())
    }

    /// What is killed: with the release build, which `scripts/test` names, ten thousand reports, fifty times; the debug
    /// build beside the tests takes ten times as long for each report.
    private static let victim =
        ProcessInfo.processInfo.environment["INCIDENT_MAPPER_RELEASE"].map {
            (command: $0, reports: 10_000, kills: 50)
        } ?? (command: BuiltCommand.path, reports: 1_200, kills: 10)

    /// Starts an ingest, or another command that adds a file, which says nothing.
    private func start(
        _ reports: String, to database: String, by command: String = "ingest"
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: Self.victim.command)
        process.arguments = [command, reports, "--database", database]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Ingests to the end, and tells how many seconds it took.
    private func ingestWhole(_ reports: String, to database: String) throws -> Double {
        let start = ContinuousClock.now
        let process = try self.start(reports, to: database)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return start.duration(to: .now) / .seconds(1)
    }

    @Test("an ingest that is killed at random moments and run again loses nothing and has nothing twice")
    func killed() throws {
        let (_, count, kills) = Self.victim
        let reports = try reports(count)
        let whole = folder.path + "/whole.gpkg"
        let duration = try ingestWhole(reports, to: whole)
        let again = try ingestWhole(reports, to: whole)
        // About every second run stores the first batch of what is left, so that the kills are spread over all the work.
        let firstBatch = duration * 512 / Double(count)
        var random = RepeatableRandom(seed: 50)
        for round in 0..<kills {
            let process = try start(reports, to: database)
            Thread.sleep(forTimeInterval: .random(in: 0...2 * (again + firstBatch), using: &random))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            // What is there after a kill is a whole state.
            if let store = try? IncidentStore(database, for: .reading) {
                #expect(throws: Never.self, "kill \(round)") { try store.verify() }
            }
        }
        _ = try ingestWhole(reports, to: database)
        let (undisturbed, killed) = (try content(whole), try content(database))
        #expect(killed.contents == undisturbed.contents && undisturbed.contents.reports == count)
        #expect(killed.incidents == undisturbed.incidents)
        #expect(!FileManager.default.fileExists(atPath: database + "-wal"))
    }

    @Test("an import that is killed at random moments and run again has every row once, in sound indexes")
    func killedImport() throws {
        // Two transactions of 8,192 rows and one of more; of the debug build one of few.
        let rows = Self.victim.reports > 5_000 ? 30_000 : 1_500
        let table = try folder.file("acled.csv", ACLEDTable(rows: rows + 1, faultyEvery: .max).text)
        let whole = folder.path + "/whole.gpkg"
        let begin = ContinuousClock.now
        try start(table, to: whole, by: "import").waitUntilExit()
        let duration = begin.duration(to: .now) / .seconds(1)
        var random = RepeatableRandom(seed: 7)
        for round in 0..<Self.victim.kills / 5 {
            let process = try start(table, to: database, by: "import")
            Thread.sleep(forTimeInterval: .random(in: 0...duration, using: &random))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if let store = try? IncidentStore(database, for: .reading) {
                #expect(throws: Never.self, "kill \(round)") { try store.verify() }
            }
        }
        let last = try start(table, to: database, by: "import")
        last.waitUntilExit()
        #expect(last.terminationStatus == 65, "the first row is faulty")
        let (undisturbed, killed) = (try content(whole), try content(database))
        #expect(killed.contents == undisturbed.contents && undisturbed.contents.incidents == rows)
        #expect(killed.incidents == undisturbed.incidents)
    }

    @Test(
        "a limit on the size of files is told in a sentence, and the run goes on where it stood when there is room"
    )
    func limit() throws {
        let reports = try reports(1_200)
        let whole = try Self.undisturbed.get().path + "/whole.gpkg"
        for blocks in [1_000, 4_000, 9_000] {
            let script = "ulimit -f \(blocks); exec \"$0\" ingest \"$1\" --database \"$2\""
            let limited = try GDAL.run("env", ["sh", "-c", script, BuiltCommand.path, reports, database])
            #expect(limited.status == 74, "\(limited.warnings)")
            #expect(limited.warnings.contains("no room for '\(database)'"), "\(limited.warnings)")
            if let store = try? IncidentStore(database, for: .reading) {
                #expect(throws: Never.self) { try store.verify() }
            }
        }
        let after = try ingest(reports, to: database)
        #expect(after.status == 0, "\(after.errors)")
        #expect(try content(database).incidents == content(whole).incidents)
    }

    @Test("a full disk is told in a sentence, and the run goes on where it stood when there is room")
    func full() throws {
        let disk = folder.path + "/disk"
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        let mounted = try GDAL.run("env", ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk])
        guard mounted.status == 0 else { return }  // only root may mount; the limit above shows the same
        defer { _ = try? GDAL.run("env", ["umount", disk]) }
        let reports = try reports(1_200)
        let whole = try Self.undisturbed.get().path + "/whole.gpkg"
        let onDisk = disk + "/incidents.gpkg"
        let result = try ingest(reports, to: onDisk)
        #expect(result.status == 74 && result.errors.contains("the disk is full"), "\(result.errors)")
        _ = try GDAL.run("env", ["mount", "-o", "remount,size=200m", disk])
        #expect(try ingest(reports, to: onDisk).status == 0)
        let (undisturbed, resumed) = (try content(whole), try content(onDisk))
        #expect(resumed.contents == undisturbed.contents && undisturbed.contents.reports == 1_200)
        #expect(resumed.incidents == undisturbed.incidents)
    }

    @Test("readers see whole states while an ingest writes")
    func readers() throws {
        let reports = try reports(1_200)
        #expect(
            try ingest(
                try folder.file("one.jsonl", "{\"text\":\"Two soldiers were killed in Gao.\"}\n"),
                to: database
            ).status == 0)
        let process = Process()
        process.executableURL = URL(filePath: BuiltCommand.path)
        process.arguments = ["ingest", reports, "--database", database]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        var seen: Set<Int> = []
        while process.isRunning {
            let store = try IncidentStore(database, for: .reading)
            let contents = try store.contents()
            #expect(try store.incidents(matching: IncidentFilter()).count >= 1)
            seen.insert(contents.reports)
        }
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        // One report, then batches of 512 and the rest: never a part of one.
        #expect(seen.isSubset(of: [1, 513, 1_201]), "\(seen)")
    }

    @Test("a file that may only be read is left alone, which is said, and answers questions")
    func readOnly() throws {
        let disk = folder.path + "/disk"
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        // Rights do not hold root back: for it the whole disk may only be read.
        let isMounted =
            try GDAL.run("env", ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk]).status == 0
        defer { _ = isMounted ? try? GDAL.run("env", ["umount", disk]) : nil }
        let path = disk + "/incidents.gpkg"
        let made = try ingest(try reports(20), to: path)
        #expect(made.status == 0, "\(made.errors)")
        let bytes = try Data(contentsOf: URL(filePath: path))
        let lock = isMounted ? ["mount", "-o", "remount,ro", disk] : ["chmod", "-R", "a-w", disk]
        #expect(try GDAL.run("env", lock).status == 0)
        defer { _ = isMounted ? nil : try? GDAL.run("env", ["chmod", "-R", "u+w", disk]) }
        let more = try folder.file(
            "more.jsonl", "{\"id\":\"new\",\"text\":\"Two soldiers were killed in Gao.\"}\n")
        for command in [["ingest", more], ["review", "undo"]] {
            let result = try BuiltCommand.run(command + ["--database", path])
            #expect(result.status == 73, "\(command): \(result.errors)")
            #expect(result.errors.contains("'\(path)' cannot be written to"), "\(result.errors)")
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
        let list = try BuiltCommand.run(["list", "--format", "csv", "--database", path])
        #expect(list.status == 0 && list.output.split(separator: "\n").count > 1, "\(list.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["incidents.gpkg"])
    }

    @Test("a file or folder that may not be written to, and a file that is damaged, are told and left alone")
    func untouchable() throws {
        let reports = try reports(3)
        #expect(try ingest(reports, to: database).status == 0)
        var bytes = try Data(contentsOf: URL(filePath: database))
        bytes.replaceSubrange(20_000..<60_000, with: Data(repeating: 0x55, count: 40_000))
        let damaged = try folder.file("damaged.gpkg", bytes: Array(bytes))
        let more = try folder.file(
            "more.jsonl", "{\"id\":\"new\",\"text\":\"Two soldiers were killed in Gao.\"}\n")
        let result = try ingest(more, to: damaged)
        #expect(result.status == 65 && result.errors.contains("damaged"), "\(result.errors)")
        #expect(try Data(contentsOf: URL(filePath: damaged)) == bytes, "a damaged file was written to")
        let missing = try ingest(more, to: folder.path + "/nowhere/x.gpkg")
        #expect(missing.status == 73 && missing.errors.contains("cannot be written to"))
    }
}
