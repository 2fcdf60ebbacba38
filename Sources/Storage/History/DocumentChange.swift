import TextFormats

/// What of a document has changed, as JSON objects of its members.
struct DocumentChange {
    /// The members as they were; nothing when there was no document.
    let before: String?

    /// The members as they are; nothing when there is no document any more.
    let after: String?

    init(before: String?, after: String?) {
        self.before = before
        self.after = after
    }

    /// Compares two documents member by member.
    init(from former: String, to current: String, path: String) throws {
        let (old, new) = (try Self.members(of: former, path), try Self.members(of: current, path))
        let same = Set(old).intersection(new)
        before = Self.text(of: old.filter { !same.contains($0) })
        after = Self.text(of: new.filter { !same.contains($0) })
    }

    private static func members(of document: String, _ path: String) throws -> [JSONMember] {
        do {
            return try JSONValue(parsing: document.utf8).objectValue ?? []
        } catch {
            throw StorageError.damagedRecord(path: path, record: "a document", how: "\(error)")
        }
    }

    private static func text(of members: [JSONMember]) -> String {
        var writer = JSONWriter()
        writer.value(.object(members))
        return String(decoding: writer.buffer.bytes, as: UTF8.self)
    }
}
