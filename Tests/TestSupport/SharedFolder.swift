import Foundation

/// The folder `../shared` beside the checkout: development sets and source documents that are not ours.
///
/// Tests that read it are skipped, with a reason, where it is absent: the project stands alone.
public enum SharedFolder {
    /// The root of the package.
    public static let packageRoot = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The path of the folder, whether it exists or not.
    public static let path = URL(filePath: packageRoot).deletingLastPathComponent().appending(path: "shared")
        .path

    /// Tells whether a file of the folder is there.
    ///
    /// - Parameter name: A path within the folder.
    /// - Returns: Whether it exists.
    public static func has(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/" + name)
    }
}
