import Foundation

/// The built `incident-mapper`, run as a user runs it.
public struct BuiltCommand {
    /// What a run left behind.
    public struct Result: Sendable {
        /// The exit code.
        public let status: Int32

        /// What it wrote to the standard output.
        public let output: String

        /// What it wrote to the standard error.
        public let errors: String
    }

    /// The path of the command beside the running tests.
    public static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "incident-mapper").path

    /// Whether the compiled gazetteer and boundaries are there; `scripts/test` builds them.
    public static let hasData = ["default.gazetteer", "default.boundaries"].allSatisfy {
        FileManager.default.fileExists(atPath: SharedFolder.packageRoot + "/Gazetteer/built/" + $0)
    }

    /// Runs the command and waits for it.
    ///
    /// - Parameters:
    ///   - arguments: What stands behind the name of the command.
    ///   - input: What it reads from the standard input.
    ///   - environment: Variables added to those of the test.
    /// - Returns: The exit code and what was written.
    /// - Throws: When it cannot be started.
    public static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) throws -> Result {
        let folder = try TemporaryDirectory()
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files, not pipes: whatever is written, nothing waits for a reader.
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: try folder.file("in", input)))
        let output = try FileHandle(forWritingTo: URL(filePath: try folder.file("out", "")))
        let errors = try FileHandle(forWritingTo: URL(filePath: try folder.file("err", "")))
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: try String(contentsOfFile: folder.path + "/out", encoding: .utf8),
            errors: try String(contentsOfFile: folder.path + "/err", encoding: .utf8))
    }
}
