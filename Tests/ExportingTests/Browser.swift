import Exporting
import Foundation
import Testing
import TextFormats

/// A real browser without a network.
enum Browser {
    private static let paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]

    private static var path: String? { paths.first(where: FileManager.default.isExecutableFile) }

    /// Whether a browser and the map library are installed.
    static let canShowMaps = path != nil && (try? MapLibrary()) != nil

    /// Loads a page, runs a script of ours after its own, and returns what it noted in `answers`.
    ///
    /// - Parameters:
    ///   - script: The body of an asynchronous function.
    ///   - page: The path of the page; the script goes into a copy beside it.
    ///   - profile: A folder for the browser.
    /// - Returns: The answers.
    /// - Throws: When the browser cannot be run or gave none.
    static func run(_ script: String, on page: String, profile: String) throws -> JSONValue {
        let driver = """
            <script>(async () => {
            const answers = { violations: [] };
            addEventListener("securitypolicyviolation", event => answers.violations.push(event.blockedURI));
            const pause = time => new Promise(done => setTimeout(done, time));
            try { \(script) } catch (error) { answers.error = String(error); }
            answers.requests = performance.getEntriesByType("resource").map(entry => entry.name);
            document.documentElement.dataset.answers = btoa(unescape(encodeURIComponent(JSON.stringify(answers))));
            })();</script>
            """
        let copy = page + ".driven.html"
        try (String(contentsOfFile: page, encoding: .utf8) + driver).write(
            toFile: copy, atomically: false, encoding: .utf8)
        let document = try load(copy, profile: profile).document
        let encoded = try #require(document.firstMatch(of: /data-answers="([^"]*)"/)?.output.1)
        return try JSONValue(parsing: try #require(Data(base64Encoded: String(encoded))))
    }

    /// Loads a page, lets its scripts run, and returns the document that they made and what the browser logged.
    static func load(_ page: String, profile: String) throws -> (document: String, log: String) {
        let process = Process()
        process.executableURL = URL(filePath: path ?? "")
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--enable-logging=stderr",
            "--user-data-dir=\(profile)", "--virtual-time-budget=5000", "--window-size=1280,900",
            "--dump-dom",
            "file://\(page)",
        ]
        // Files, not pipes: whatever is written, nothing waits for a reader.
        try "".write(toFile: page + ".dom", atomically: false, encoding: .utf8)
        try "".write(toFile: page + ".log", atomically: false, encoding: .utf8)
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: page + ".dom"))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: page + ".log"))
        try process.run()
        process.waitUntilExit()
        return (
            try String(contentsOfFile: page + ".dom", encoding: .utf8),
            try String(contentsOfFile: page + ".log", encoding: .utf8)
        )
    }
}
