import GRDB

extension IncidentStore {
    static func configuration(_ access: StoreAccess, _ options: StoreOptions) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = access == .reading
        configuration.busyMode = .timeout(options.busyTimeout)
        configuration.label = "incident-mapper"
        configuration.prepareDatabase { db in
            GeometryFunctions.install(in: db)
            RowSource.install(in: db)
            try db.execute(sql: access == .writing ? tuning : readingTuning)
        }
        return configuration
    }

    /// What SQLite is told about speed, none of it kept in the file.
    ///
    /// The indexes over identities are hit at random: they should be in memory. With a write-ahead log, `NORMAL` syncs
    /// when the log goes into the file: a crash of the machine may cost the last batches, never the file. What is replaced
    /// is overwritten with zeros only where that costs no further page: the history keeps it anyway.
    private static let tuning = """
        PRAGMA cache_size = -131072;
        PRAGMA wal_autocheckpoint = 16384;
        PRAGMA synchronous = NORMAL;
        PRAGMA temp_store = MEMORY;
        PRAGMA secure_delete = FAST;
        """

    /// Whoever reads goes through the file once: a large cache would only be memory.
    private static let readingTuning = "PRAGMA cache_size = -\(readingCacheKilobytes);"

    static let readingCacheKilobytes = 16_384

    /// As ``tuning`` for a new file that is written once from its beginning to its end.
    static let filling = """
        PRAGMA cache_size = -16384;
        PRAGMA journal_mode = DELETE;
        PRAGMA journal_mode = OFF;
        PRAGMA synchronous = OFF;
        PRAGMA foreign_keys = OFF;
        """

    /// Makes sure that the file is ours and of the current layout before anything is written to it.
    static func prepare(
        _ queue: DatabaseQueue, _ finding: FileInspection.Finding, _ path: String, _ access: StoreAccess,
        time: String
    ) throws {
        try queue.writeWithoutTransaction { db in
            let version = finding == .nothing ? 0 : try layoutVersion(of: db, path)
            guard access == .writing else { return }
            if finding != .nothing { try checkSoundness(of: db, path) }
            try Schema.migrate(db, from: version, at: time)
            let adopted = AdoptedIncidents(db, path: path)
            if try adopted.areNeeded {
                try db.inTransaction {
                    try adopted.add(ChangeStamp(time: time, author: "incident-mapper"))
                    return .commit
                }
            }
            // From here on readers go on reading while a batch is written.
            _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        }
    }

    private static func layoutVersion(of db: Database, _ path: String) throws -> Int {
        guard let version = try Schema.version(of: db) else {
            throw StorageError.foreign(path: path, what: "a GeoPackage of another program")
        }
        guard version <= Schema.currentVersion else {
            throw StorageError.tooNew(path: path, found: version, known: Schema.currentVersion)
        }
        return version
    }

    /// Files up to this size are checked page by page before they are written to; it takes a fraction of a second.
    private static let sizeCheckedInFull = 64 << 20

    private static func checkSoundness(of db: Database, _ path: String) throws {
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        let pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
        guard pages * pageSize <= sizeCheckedInFull else { return }
        if let fault = try Self.fault(in: db) { throw StorageError.damaged(path: path, how: fault) }
    }

    /// What SQLite's own check finds first; nothing when the file is sound.
    static func fault(in db: Database) throws -> String? {
        let finding = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
        return finding == "ok" ? nil : finding
    }

    static func time(_ options: StoreOptions) -> String {
        options.time?() ?? SystemClock.now
    }
}
