import ByteStreams

/// Looks at a file before SQLite does, so that a file that is not ours is never touched.
enum FileInspection {
    /// What a file is, as far as its first hundred bytes tell.
    enum Finding {
        /// There is nothing, or an empty file: a new store may be made.
        case nothing
        /// A GeoPackage; whether it is one of ours, its tables tell.
        case geoPackage
    }

    private static let magic = Array("SQLite format 3".utf8) + [0]

    /// How the journal of a transaction begins that a crash has cut short.
    private static let journalMagic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]

    /// `GPKG`, the application identifier of GeoPackage since 1.2.
    private static let applicationID: UInt32 = 0x4750_4B47

    /// Looks at a file.
    ///
    /// - Parameter path: The file's path.
    /// - Returns: What it is.
    /// - Throws: `StorageError` when it is something else, or shorter than its header says.
    static func inspect(_ path: String) throws(StorageError) -> Finding {
        let (header, size) = try readHeader(path)
        guard size > 0 else { return .nothing }
        if !header.starts(with: magic), try readHeader(path + "-journal").header.starts(with: journalMagic) {
            // A store was about to be made: SQLite takes back what there is of it.
            return .nothing
        }
        guard header.starts(with: magic) else { throw .notADatabase(path: path) }
        guard header.count == 100 else { throw .damaged(path: path, how: "it ends within its header") }
        guard number(in: header, at: 68) == applicationID else {
            throw .foreign(path: path, what: "the database of another program")
        }
        // What a crash left beside the file belongs to it; SQLite puts the two together.
        let leftBehind = try readHeader(path + "-wal").size + readHeader(path + "-journal").size
        if leftBehind == 0 { try checkLength(header, size, path) }
        return .geoPackage
    }

    /// A file that was cut off has fewer pages than its header counts; the count is only in force when it was written
    /// together with the last change (SQLite file format, 1.3.7).
    private static func checkLength(_ header: [UInt8], _ size: Int, _ path: String) throws(StorageError) {
        let stored = Int(header[16]) << 8 | Int(header[17])
        let pageSize = stored == 1 ? 65_536 : stored
        guard number(in: header, at: 24) == number(in: header, at: 92) else { return }
        let expected = Int(number(in: header, at: 28)) * pageSize
        guard size >= expected else {
            throw .damaged(path: path, how: "it has \(size) bytes of \(expected)")
        }
    }

    private static func readHeader(_ path: String) throws(StorageError) -> (header: [UInt8], size: Int) {
        do {
            let input = try ByteInput(path: path)
            var header: [UInt8] = []
            while header.count < 100, try input.read(into: &header, atMost: 100 - header.count) > 0 {}
            return (header, input.size ?? header.count)
        } catch {
            if error.code == 2 { return ([], 0) }
            throw .failed(path: path, reason: error.description)
        }
    }

    private static func number(in header: [UInt8], at offset: Int) -> UInt32 {
        header[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
