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
            let checked = KMLValidator.checked(try archive.open(document).readToEnd())
            result.count = checked.result.count
            for fault in checked.result.faults {
                result.add("\(document.name), \(fault.place)", fault.problem, fault.rule)
            }
            result.faultCount = checked.result.faultCount
            check(checked.addresses, in: archive, document.name, &result)
            for member in archive.members where member != document {
                _ = try archive.open(member).readToEnd()
            }
        } catch {
            result.add("archive", "\(error)", "PKWARE APPNOTE")
        }
        return result
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
