import Glibc
import TextFormats

extension GazetteerBuilder {
    /// Adds the project's own tables: the rules of names, then the places.
    ///
    /// `places/ORDER.tsv` says which table wins, with source and licence; tables it does not name follow in
    /// the order of their file names. Tables without coordinates are no tables of places and passed over.
    ///
    /// - Parameter folder: The project's `Gazetteer` folder.
    /// - Throws: ``GazetteerError`` when a table cannot be read or there is none.
    public mutating func addDefaults(folder: String) throws(GazetteerError) {
        try addRules(folder: folder + "/names")
        let places = folder + "/places"
        let found = Self.tables(in: places)
        let order = found.contains("ORDER.tsv") ? try Self.order(path: places + "/ORDER.tsv") : []
        let named = order.filter { found.contains($0.file) }
        let others = found.filter { file in !order.contains { $0.file == file } }
        let before = report.sources.count
        for entry in named { try addTable(path: "\(places)/\(entry.file)", source: entry.source) }
        for file in others where PlaceTableReader.isPlaceTable(path: "\(places)/\(file)") {
            try addTable(path: "\(places)/\(file)")
        }
        guard report.sources.count > before else { throw .noTables(folder: places) }
    }

    /// Adds the rules of names that the steps of normalisation read.
    ///
    /// - Parameter folder: A folder with `generic_words.tsv`, `word_spellings.tsv`, `romanisation.tsv` and
    ///   `arabic_letters.tsv`; one that is missing changes nothing.
    /// - Throws: ``GazetteerError`` when one cannot be read or has a rule that makes no sense.
    public mutating func addRules(folder: String) throws(GazetteerError) {
        let found = Self.tables(in: folder)
        for table in NameRules.Table.allCases where found.contains(table.rawValue + ".tsv") {
            rules[table] = try NameRules.rows(of: table, path: "\(folder)/\(table.rawValue).tsv")
        }
    }

    private static func order(
        path: String
    ) throws(GazetteerError) -> [(file: String, source: GazetteerSource)] {
        do {
            var table = try TableReader.tsv(path: path)
            var entries: [(file: String, source: GazetteerSource)] = []
            var record = CSVRecord()
            while try table.next(into: &record) {
                let source = GazetteerSource(
                    name: record.string(1), licence: record.string(2), version: record.string(3))
                entries.append((record.string(0), source))
            }
            return entries
        } catch { throw .unreadableTable(path: path, reason: error) }
    }

    /// The names of the `.tsv` files of a folder in ascending order; none when there is no folder.
    private static func tables(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
            }
            if name.hasSuffix(".tsv") { names.append(name) }
        }
        return names.sorted()
    }
}

extension NameRules {
    /// Reads the rows of a table of rules.
    static func rows(of table: Table, path: String) throws(GazetteerError) -> [[String]] {
        var rows: [[String]] = []
        do {
            var reader = try TableReader.tsv(path: path)
            let columns = reader.columns
            let indices = table.columns.map { columns.firstIndex(of: $0) }
            if let missing = zip(table.columns, indices).first(where: { $0.1 == nil }) {
                throw GazetteerError.badRule(path: path, line: 1, problem: "no column '\(missing.0)'")
            }
            var record = CSVRecord()
            while try reader.next(into: &record) {
                let row = indices.compactMap { $0 }.map { record.string($0) }
                try check(row, of: table, path: path, line: record.line)
                rows.append(row)
            }
        } catch let error as CSVError {
            throw .unreadableTable(path: path, reason: error)
        } catch let error as GazetteerError {
            throw error
        } catch {
            throw .badRule(path: path, line: 0, problem: "\(error)")
        }
        return rows
    }

    private static func check(
        _ row: [String], of table: Table, path: String, line: Int
    ) throws(GazetteerError) {
        if row[0].isEmpty {
            throw .badRule(path: path, line: line, problem: "the \(table.columns[0]) column is empty")
        }
        if let column = table.columns.firstIndex(of: "where"), RulePosition(rawValue: row[column]) == nil {
            throw .badRule(path: path, line: line, problem: "'\(row[column])' is no position of a rule")
        }
    }
}
