import GRDB

/// Why a store could not be opened, read or written; each is one sentence that says what to do.
public enum StorageError: Error, Hashable, Sendable {
    /// There is no such file.
    case missing(path: String)
    /// The file is no SQLite database.
    case notADatabase(path: String)
    /// The file is a database or a GeoPackage, but of another program.
    case foreign(path: String, what: String)
    /// The file was written by a newer version of this program.
    case tooNew(path: String, found: Int, known: Int)
    /// The file is damaged; nothing was written to it.
    case damaged(path: String, how: String)
    /// A record in the file cannot be read.
    case damagedRecord(path: String, record: String, how: String)
    /// Another process has held the file for too long.
    case busy(path: String, holders: [LockHolder])
    /// The file or its folder may not be written to.
    case readOnly(path: String)
    /// The disk is full; the file is as it was before the last batch.
    case diskFull(path: String)
    /// Two extracted incidents have one identity.
    case duplicateIncident(path: String, id: String)
    /// The incident is part of another one now.
    case joined(path: String, id: String, with: String)
    /// There is no such incident or review.
    case unknown(path: String, what: String)
    /// The system or SQLite failed in another way.
    case failed(path: String, reason: String)
}

extension StorageError: CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .missing(let path): "'\(path)' does not exist; ingest reports to create it"
        case .notADatabase(let path):
            "'\(path)' is no SQLite database and is left alone; name another file"
        case .foreign(let path, let what): "'\(path)' is \(what) and is left alone; name another file"
        case .tooNew(let path, let found, let known):
            "'\(path)' has layout \(found) and this version knows up to \(known); use a newer incident-mapper"
        case .damaged(let path, let how):
            "'\(path)' is damaged (\(how)); nothing was written, restore it from a copy"
        case .damagedRecord(let path, let record, let how):
            "\(record) in '\(path)' cannot be read: \(how); restore the file from a copy"
        case .busy(let path, let holders): Self.describeBusy(path, holders)
        case .readOnly(let path):
            "'\(path)' cannot be written to; check the rights of the file and its folder"
        case .diskFull(let path):
            "there is no room for '\(path)' to grow: the disk is full, or a limit on the size of files is reached; "
                + "the file is as it was before the last batch, make room and run again"
        case .duplicateIncident(let path, let id):
            "two incidents for '\(path)' have the identity \(id); give each its own"
        case .joined(let path, let id, let whole):
            "incident \(id) in '\(path)' is part of \(whole) now; name that one"
        case .unknown(let path, let what): "there is no \(what) in '\(path)'"
        case .failed(let path, let reason): "'\(path)' cannot be used: \(reason)"
        }
    }

    private static func describeBusy(_ path: String, _ holders: [LockHolder]) -> String {
        let names = holders.map(\.description).joined(separator: ", ")
        return names.isEmpty
            ? "'\(path)' is in use by another process; try again when it is done"
            : "'\(path)' is in use by \(names); try again when it is done"
    }
}

extension StorageError {
    /// Tells what a failure means for the user.
    ///
    /// - Parameters:
    ///   - error: What GRDB or our own code threw.
    ///   - path: The file.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StorageError: self = error
        case let error as DatabaseError: self.init(error, path: path)
        default: self = .failed(path: path, reason: "\(error)")
        }
    }

    private init(_ error: DatabaseError, path: String) {
        // What the system says when a file has reached the limit of the process or the user.
        if error.extendedResultCode == .SQLITE_IOERR_WRITE {
            self = .diskFull(path: path)
            return
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path, holders: LockHolder.all(of: path))
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH: self = .readOnly(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, how: error.message ?? "SQLite cannot read it")
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        default:
            self = .failed(path: path, reason: error.message ?? "SQLite error \(error.extendedResultCode)")
        }
    }
}
