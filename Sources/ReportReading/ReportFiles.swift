import FoundationEssentials

/// Finds the files that hold reports under some paths.
enum ReportFiles {
    /// Returns the report files of paths: files as they are given, folders searched through in the order of
    /// their names, hidden files and `README` passed over.
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
        let files = search(path)
        guard !files.isEmpty else { throw .noReports(folder: path) }
        return files
    }

    private static func search(_ folder: String) -> [String] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        return names.filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            var isFolder = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
            if isFolder { return search(path) }
            return ReportFormat(path: name) != nil && !name.uppercased().hasPrefix("README.") ? [path] : []
        }
    }
}
