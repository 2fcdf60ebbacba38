import ByteStreams
import TextFormats

/// A file of GeoNames, opened, and known for what it is by its first row.
struct GeoNamesFile {
    /// What it holds.
    enum Kind {
        /// Places: 19 columns.
        case dump
        /// Names of places that stand elsewhere: 8 or 10 columns.
        case alternateNames
    }

    let file: TableFile
    let kind: Kind
    let input: ByteInput
    /// What was read of it to tell its kind.
    let start: [UInt8]

    /// Opens a table and looks at its first row; one that is neither counts as a dump, whose rows are then left out.
    init(_ file: TableFile) throws(GazetteerError) {
        self.file = file
        input = try file.open()
        var start: [UInt8] = []
        do { _ = try input.read(into: &start, atMost: 1 << 16) } catch {
            throw .unreadableTable(path: file.path, reason: .file(error))
        }
        self.start = start
        let tabs = start.prefix { $0 != UInt8(ascii: "\n") }.count { $0 == UInt8(ascii: "\t") }
        kind = 3...10 ~= tabs ? .alternateNames : .dump
    }
}
