import Foundation
public import Testing

/// Compares text with a file under version control.
///
/// With `RECORD_GOLDEN=1`, or when the file is not there yet, the text is recorded and the test fails, so that
/// a recording is never silently green.
///
/// - Parameters:
///   - actual: What was made.
///   - name: The file's name in the folder `Golden` beside the test.
///   - testFile: The test's source file.
///   - location: Where the comparison stands.
/// - Throws: When the file cannot be read or written.
public func expectGolden(
    _ actual: String, _ name: String, testFile: String = #filePath,
    location: SourceLocation = #_sourceLocation
) throws {
    let folder = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Golden")
    let file = folder.appending(path: name)
    let records = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
    guard !records, let expected = try? String(contentsOf: file, encoding: .utf8) else {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try actual.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name); look at it and run the test again", sourceLocation: location)
        return
    }
    guard actual != expected else { return }
    Issue.record("\(name) differs:\n\(difference(expected, actual))", sourceLocation: location)
}

/// The lines around the first place where two texts differ.
private func difference(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(old, new).prefix { $0 == $1 }.count
    let expectedLines = old.dropFirst(same).prefix(5).map { "- " + $0 }
    let actualLines = new.dropFirst(same).prefix(5).map { "+ " + $0 }
    return (["line \(same + 1):"] + expectedLines + actualLines).joined(separator: "\n")
}
