import Foundation

/// A folder of its own for a test, removed with what is in it when the test lets go of it.
public final class TemporaryDirectory: Sendable {
    /// The folder's path.
    public let path: String

    /// Makes a new, empty folder.
    ///
    /// - Parameter parent: The folder in which it lies; that of the system for temporary files when not given.
    /// - Throws: When the system refuses.
    public init(in parent: String? = nil) throws {
        let parent = parent.map { URL(filePath: $0) } ?? FileManager.default.temporaryDirectory
        let url = parent.appending(path: "incident-mapper-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file into the folder.
    ///
    /// - Parameters:
    ///   - name: The file's name.
    ///   - text: What it holds.
    /// - Returns: The file's path.
    /// - Throws: When it cannot be written.
    @discardableResult
    public func file(_ name: String, _ text: String) throws -> String {
        try file(name, bytes: Array(text.utf8))
    }

    /// Writes a file into the folder.
    ///
    /// - Parameters:
    ///   - name: The file's name.
    ///   - bytes: What it holds.
    /// - Returns: The file's path.
    /// - Throws: When it cannot be written.
    @discardableResult
    public func file(_ name: String, bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }

    /// Makes a folder in the folder.
    ///
    /// - Parameter name: The new folder's name.
    /// - Throws: When it cannot be made.
    public func folder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }

    /// The names of the files in the folder, hidden ones too, sorted.
    public var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
}
