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

    /// 10,000 reports and 50 kills with `INCIDENT_MAPPER_KILLS=50`, which take some minutes; fewer of both without it.
    private static let kills = ProcessInfo.processInfo.environment["INCIDENT_MAPPER_KILLS"].flatMap {
        Int($0)
    }

    /// Reports about a few places and days, many of one incident, made up.
    private func reports(_ count: Int) throws -> String {
        let places = ["Gao", "Kidal", "Tessalit", "Ansongo", "Koro", "Djibo", "Tillaberi", "Aguelhok"]
        let acts = [
            "killed two soldiers", "attacked a convoy", "burned the village market", "abducted three farmers",
        ]
        let lines = (0..<count).map { number in
            let day = number % 28 + 1
            let text =
                "Armed men \(acts[number % 4]) in \(places[number * 7 % 8]) on July \(day), 2024, officials said. Report \(number)."
            let published = "2024-07-\(day < 10 ? "0" : "")\(day)"
            return "{\"id\":\"r\(number)\",\"published\":\"\(published)\",\"text\":\"\(text)\"}\n"
        }
        return try folder.file("reports.jsonl", lines.joined())
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

    @Test("an ingest that is killed at random moments and run again loses nothing and has nothing twice")
    func killed() throws {
        let count = Self.kills == nil ? 1_500 : 10_000
        let reports = try reports(count)
        let whole = folder.path + "/whole.gpkg"
        let start = ContinuousClock.now
        #expect(try ingest(reports, to: whole).status == 0)
        let duration = start.duration(to: .now) / .seconds(1)
        var random = RepeatableRandom(seed: 50)
        for round in 0..<(Self.kills ?? 10) {
            let process = Process()
            process.executableURL = URL(filePath: BuiltCommand.path)
            process.arguments = ["ingest", reports, "--database", database]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            Thread.sleep(forTimeInterval: Double.random(in: 0...duration / 3, using: &random))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            // What is there after a kill is a whole state.
            if let store = try? IncidentStore(database, for: .reading) {
                #expect(throws: Never.self, "kill \(round)") { try store.verify() }
            }
        }
        let last = try ingest(reports, to: database)
        #expect(last.status == 0, "\(last.errors)")
        let (undisturbed, killed) = (try content(whole), try content(database))
        #expect(killed.contents == undisturbed.contents && undisturbed.contents.reports == count)
        #expect(killed.incidents == undisturbed.incidents)
        #expect(!FileManager.default.fileExists(atPath: database + "-wal"))
    }

    @Test(
        "a limit on the size of files is told in a sentence, and the run goes on where it stood when there is room"
    )
    func limit() throws {
        let reports = try reports(1_200)
        let whole = folder.path + "/whole.gpkg"
        #expect(try ingest(reports, to: whole).status == 0)
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
        let onDisk = disk + "/incidents.gpkg"
        let result = try ingest(reports, to: onDisk)
        #expect(result.status == 74 && result.errors.contains("the disk is full"), "\(result.errors)")
        _ = try GDAL.run("env", ["mount", "-o", "remount,size=200m", disk])
        #expect(try ingest(reports, to: onDisk).status == 0)
        #expect(try content(onDisk).contents.reports == 1_200)
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
