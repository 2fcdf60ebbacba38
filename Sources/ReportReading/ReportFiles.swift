import ByteStreams
import FoundationEssentials

/// Finds the files that hold reports under some paths.
enum ReportFiles {
    /// Returns the report files of paths: files as they are given, folders searched through in the order of
    /// their names, hidden files, `README`, sidecars and what browsers save beside pages passed over.
    static func find(_ paths: [String]) throws(ReportReadingError) -> [String] {
        var files: [String] = []
        for path in paths { files += try find(path) }
        return files
    }

    private static func find(_ path: String) throws(ReportReadingError) -> [String] {
        var isFolder = false
        if path == "-" { return [path] }
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .unreadable(path: path, reason: "'\(path)' does not exist")
        }
        guard isFolder else { return [path] }
        var seen: Set<FileIdentity> = []
        let files = search(path, &seen)
        guard !files.isEmpty else { throw .noReports(folder: path) }
        return files
    }

    /// The report files of a folder; links that lead back to a folder that was searched are passed over.
    private static func search(_ folder: String, _ seen: inout Set<FileIdentity>) -> [String] {
        guard let identity = FileIdentity(of: folder), seen.insert(identity).inserted else { return [] }
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        var files: [String] = []
        for name in names where !name.hasPrefix(".") {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            var isFolder = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
            if isFolder {
                if !isOfPage(name, among: names) { files += search(path, &seen) }
            } else if isReport(name) {
                files.append(path)
            }
        }
        return files
    }

    private static func isReport(_ name: String) -> Bool {
        ReportFormat(path: name) != nil && !name.uppercased().hasPrefix("README.") && name != Sidecar.fileName
    }

    /// "Page_files" beside "Page.html": what a browser saved with a page.
    private static func isOfPage(_ folder: String, among names: [String]) -> Bool {
        guard folder.hasSuffix("_files") else { return false }
        let page = folder.dropLast("_files".count)
        return names.contains { $0 == page + ".html" || $0 == page + ".htm" }
    }
}
