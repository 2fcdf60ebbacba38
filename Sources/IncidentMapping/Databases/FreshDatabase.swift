import ByteStreams
import Glibc
import Storage

/// A database that appears only when it is whole, in place of an older one.
///
/// It is kept in a hidden temporary file in the same folder, which ``finish()`` gives its name; without it nothing is
/// left behind.
final class FreshDatabase {
    /// What SQLite puts beside a database while it is open; one that is left from an older file would spoil a new one.
    private static let companions = ["-wal", "-shm", "-journal"]

    /// The database while it is filled.
    let store: IncidentStore

    private let path: String
    private let temporaryPath: String
    private var isFinished = false

    /// Makes an empty database.
    ///
    /// - Parameters:
    ///   - path: The path that will appear.
    ///   - options: How it is kept.
    /// - Throws: ``MappingError`` when it cannot be made.
    init(path: String, options: StoreOptions) throws(MappingError) {
        self.path = path
        temporaryPath = ByteOutput.temporaryPath(beside: path)
        try Self.require(roomFor: path)
        Self.remove(temporaryPath)
        do { store = try IncidentStore(temporaryPath, for: .writing, options: options) } catch {
            Self.remove(temporaryPath)
            throw Self.error(error, path)
        }
    }

    deinit {
        guard !isFinished else { return }
        try? store.close()
        Self.remove(temporaryPath)
    }

    private static func appear(_ temporaryPath: String, as path: String) throws(MappingError) {
        for companion in companions { unlink(path + companion) }
        guard rename(temporaryPath, path) == 0 else {
            let error = FileError(.rename, path: path)
            remove(temporaryPath)
            throw MappingError(.cannotCreate, "\(error)")
        }
    }

    /// Fills the database.
    ///
    /// - Parameter body: Writes to it.
    /// - Returns: What the closure returns.
    /// - Throws: ``MappingError``; a full disk is told in the words of every other output, as there is nothing to go on with.
    func fill<Result>(
        _ body: (IncidentStore) throws(StorageError) -> Result
    ) throws(MappingError) -> Result {
        do { return try body(store) } catch { throw Self.error(error, path) }
    }

    private static func error(_ error: StorageError, _ path: String) -> MappingError {
        guard case .diskFull = error else { return MappingError(error) }
        let reason = "the disk is full, or a limit on the size of files is reached"
        return MappingError(.inputOutput, "\(FileError(.write, path: path, reason: reason))")
    }

    /// Lets the database appear under its name.
    ///
    /// - Throws: ``MappingError`` when the disk is full or the name cannot be given.
    func finish() throws(MappingError) {
        try fill { store throws(StorageError) in try store.close() }
        try Self.appear(temporaryPath, as: path)
        isFinished = true
    }

    /// Says at once, and in the words of every other output, that nothing can be created here.
    private static func require(roomFor path: String) throws(MappingError) {
        guard !ByteOutput.isFolder(path) else {
            throw MappingError(.cannotCreate, "\(FileError(.create, path: path, code: EISDIR))")
        }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard access(folder, W_OK) == 0 else {
            throw MappingError(.cannotCreate, "\(FileError(.create, path: path))")
        }
    }

    private static func remove(_ path: String) {
        for name in [path] + companions.map({ path + $0 }) { unlink(name) }
    }
}
