import Foundation

/// GDAL's command-line tools as a second opinion on our files.
public enum GDAL {
    /// Whether the tools are installed (`apt-get install gdal-bin`).
    public static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/ogrinfo")

    /// What a tool printed.
    public struct Answer: Sendable {
        /// The standard output.
        public let output: String

        /// The standard error.
        public let warnings: String

        /// The exit status.
        public let status: Int32
    }

    /// Runs `ogrinfo` and returns what it says.
    ///
    /// - Parameter arguments: Its options and files.
    /// - Returns: What it printed.
    /// - Throws: When it cannot be run.
    public static func info(_ arguments: String...) throws -> Answer { try run("ogrinfo", arguments) }

    /// Converts a file and returns what `ogr2ogr` says.
    ///
    /// - Parameter arguments: Its options and files.
    /// - Returns: What it printed.
    /// - Throws: When it cannot be run.
    public static func convert(_ arguments: String...) throws -> Answer { try run("ogr2ogr", arguments) }

    /// Runs a program of /usr/bin and returns what it says.
    ///
    /// - Parameters:
    ///   - tool: The program.
    ///   - arguments: Its options and files.
    /// - Returns: What it printed.
    /// - Throws: When it cannot be run.
    public static func run(_ tool: String, _ arguments: [String]) throws -> Answer {
        let process = Process()
        let (output, warnings) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/" + tool)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = warnings
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let warned = warnings.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Answer(
            output: String(decoding: said, as: UTF8.self), warnings: String(decoding: warned, as: UTF8.self),
            status: process.terminationStatus)
    }
}
