import Glibc

/// Which file or folder a path leads to, whatever it is called and whatever links are on the way.
public struct FileIdentity: Hashable, Sendable {
    private let device: dev_t
    private let number: ino_t

    /// Looks a path up; nothing when nothing is there.
    ///
    /// - Parameter path: A path.
    public init?(of path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        (device, number) = (status.st_dev, status.st_ino)
    }

    /// Tells whether two paths lead to one file.
    ///
    /// - Parameters:
    ///   - first: A path.
    ///   - second: Another, or the same.
    /// - Returns: False when either is not there.
    public static func areSame(_ first: String, _ second: String) -> Bool {
        guard let first = FileIdentity(of: first) else { return false }
        return first == FileIdentity(of: second)
    }
}
