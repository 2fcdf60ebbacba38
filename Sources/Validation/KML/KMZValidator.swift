import Archives
import ByteStreams

/// Checks a KMZ file: the archive, its document, and that what the document names lies in it.
enum KMZValidator {
    static func result(of path: String) -> ValidationResult {
        var result = ValidationResult(standard: "KMZ (OGC 07-147r2, annex C)")
        do {
            let archive = try ZIPArchive(path: path)
            guard let document = archive.members.first(where: { $0.name.lowercased().hasSuffix(".kml") })
            else {
                result.add("archive", "no KML document", "KML 2.2, annex C")
                return result
            }
            if let bomb = archive.members.first(where: isBomb) {
                result.add(
                    "archive",
                    "'\(bomb.name)' would grow from \(bomb.compressedSize) bytes to \(bomb.size): made to fill memory or disk, not read",
                    "a limit of this program")
                return result
            }
            let checked = try KMLValidator.checked(try limited(document, of: archive))
            result.count = checked.result.count
            for fault in checked.result.faults {
                result.add("\(document.name), \(fault.place)", fault.problem, fault.rule)
            }
            result.faultCount = checked.result.faultCount
            check(checked.addresses, in: archive, document.name, &result)
            for member in archive.members where member != document {
                let input = try limited(member, of: archive)
                var piece: [UInt8] = []
                while try input.read(into: &piece) > 0 { piece.removeAll(keepingCapacity: true) }
            }
        } catch {
            result.add("archive", "\(error)", "PKWARE APPNOTE")
        }
        return result
    }

    /// Files up to this size are read whatever they are packed into.
    private static let harmlessSize = 64 << 20

    /// KML of many like incidents shrinks to a thirtieth; what shrinks to a hundredth has been made to.
    private static func isBomb(_ member: ZIPArchive.Member) -> Bool {
        member.size > max(harmlessSize, 100 * member.compressedSize)
    }

    /// A member, cut off where it is longer than the archive says.
    private static func limited(
        _ member: ZIPArchive.Member, of archive: ZIPArchive
    ) throws(ZIPReadingError) -> ByteInput {
        let input = try archive.open(member)
        var left = member.size + 1
        var piece: [UInt8] = []
        return ByteInput(path: input.path) { buffer throws(FileError) in
            piece.removeAll(keepingCapacity: true)
            guard try input.read(into: &piece, atMost: min(buffer.count, left)) > 0 else { return 0 }
            left -= piece.count
            guard left > 0 else {
                throw FileError(.read, path: input.path, reason: "it is longer than the archive says")
            }
            buffer.copyBytes(from: piece)
            return piece.count
        }
    }

    /// Addresses without a scheme are files of the archive.
    private static func check(
        _ addresses: [(address: String, line: Int)], in archive: ZIPArchive, _ document: String,
        _ result: inout ValidationResult
    ) {
        let names = Set(archive.members.map(\.name))
        let folder = document.lastIndex(of: "/").map { String(document[...$0]) } ?? ""
        for (address, line) in addresses where !address.contains(":") {
            let path = address.prefix { $0 != "#" }
            if !path.isEmpty, !names.contains(folder + path) {
                result.add(
                    "\(document), line \(line)", "'\(address)' is not in the archive", "KML 2.2, annex C")
            }
        }
    }
}
