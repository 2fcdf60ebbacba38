import Archives
import ByteStreams
import TextFormats

/// A table to read: a file, or a member of a zip archive.
struct TableFile {
    /// What messages call it: `ML.txt`, `downloads/ML.zip/ML.txt`.
    let path: String

    private let archive: (file: ZIPArchive, member: ZIPArchive.Member)?

    /// The tables that a path gives: itself, or all tables of a zip archive, in its order.
    static func files(at path: String) throws(GazetteerError) -> [TableFile] {
        guard try isArchive(path) else { return [TableFile(path: path, archive: nil)] }
        let archive: ZIPArchive
        do { archive = try ZIPArchive(path: path) } catch { throw .badArchive(error) }
        let members = archive.members.filter(isTable)
        guard !members.isEmpty else { throw .emptyArchive(path: path) }
        return members.map { TableFile(path: "\(path)/\($0.name)", archive: (archive, $0)) }
    }

    /// Opens it for reading.
    func open() throws(GazetteerError) -> ByteInput {
        if let archive {
            do { return try archive.file.open(archive.member) } catch { throw .badArchive(error) }
        }
        do { return try ByteInput(path: path) } catch {
            throw .unreadableTable(path: path, reason: .file(error))
        }
    }

    /// The name without its folders.
    var name: String { GazetteerBuilder.fileName(path) }

    /// The name of a path without folders and ending.
    static func stem(_ path: String) -> Substring { GazetteerBuilder.fileName(path).prefix { $0 != "." } }

    private static func isArchive(_ path: String) throws(GazetteerError) -> Bool {
        var start: [UInt8] = []
        do { _ = try ByteInput(path: path).read(into: &start, atMost: 4) } catch {
            throw .unreadableTable(path: path, reason: .file(error))
        }
        return ZIPArchive.begins(with: start)
    }

    /// GeoNames packs a readme and a list of languages with its tables.
    private static func isTable(_ member: ZIPArchive.Member) -> Bool {
        let name = GazetteerBuilder.fileName(member.name).lowercased()
        let isKnown = [".txt", ".tsv", ".csv", ".geojson", ".json"].contains { name.hasSuffix($0) }
        return isKnown && name != "readme.txt" && name != "iso-languagecodes.txt" && !name.hasPrefix(".")
    }
}
