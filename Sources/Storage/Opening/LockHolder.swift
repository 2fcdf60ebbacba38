import ByteStreams
import Glibc

/// A process that holds a lock on a database file.
public struct LockHolder: Hashable, Sendable, CustomStringConvertible {
    /// The process's number.
    public let process: Int

    /// The name of its program; nothing when the system does not tell.
    public let name: String?

    /// The name with the number, such as `incident-mapper (process 4711)`.
    public var description: String { "\(name ?? "a program") (process \(process))" }
}

extension LockHolder {
    /// What SQLite locks beside the file itself while a write-ahead log is in use.
    private static let companions = ["", "-wal", "-shm"]

    /// Returns the other processes that hold a lock on a database file, by number.
    ///
    /// Read from `/proc/locks`: asking by a file descriptor of our own would drop our own locks when it is closed.
    ///
    /// - Parameter path: The database file.
    /// - Returns: The processes; none where the system does not tell.
    static func all(of path: String) -> [LockHolder] {
        let inodes = companions.compactMap { inode(of: path + $0) }
        guard let bytes = try? ByteInput(path: "/proc/locks").readToEnd() else { return [] }
        let processes = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap {
            process(holding: inodes, line: $0)
        }
        return Set(processes).subtracting([Int(getpid())]).sorted().map {
            LockHolder(process: $0, name: programName(of: $0))
        }
    }

    /// Reads a line such as `1: POSIX ADVISORY WRITE 4711 08:01:131338 1073741824 1073742335`; one that waits has `->`
    /// for its second word.
    private static func process(holding inodes: [UInt64], line: Substring) -> Int? {
        let words = line.split(separator: " ")
        guard words.count >= 6, words[1] != "->", let inode = words[5].split(separator: ":").last,
            UInt64(inode).map(inodes.contains) == true
        else { return nil }
        return Int(words[4])
    }

    private static func inode(of path: String) -> UInt64? {
        var status = stat()
        return stat(path, &status) == 0 ? UInt64(status.st_ino) : nil
    }

    private static func programName(of process: Int) -> String? {
        guard let bytes = try? ByteInput(path: "/proc/\(process)/comm").readToEnd() else { return nil }
        return String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    }
}
