import MappedFiles

extension GazetteerBuilder {
    /// Joins what is one place, writes the file and lets it appear when it is whole.
    ///
    /// - Parameter path: Where it appears.
    /// - Returns: What was read, joined, left out and written.
    /// - Throws: ``GazetteerError`` when it cannot be written.
    public consuming func write(to path: String) throws(GazetteerError) -> BuildReport {
        rows.completeAdmin1()
        report.sources += alternateNames
        let joiner = DuplicateJoiner(rows)
        let output = OutputRows(rows, winner: joiner.winner)
        report.joinedCount = joiner.joinedCount
        report.placeCount = output.rows.count
        report.nameCount = output.names.count
        var writer = SectionedFileWriter(magic: GazetteerFormat.magic, version: GazetteerFormat.version)
        output.addColumns(to: &writer)
        output.addNames(to: &writer, NameNormalisation(rules))
        for table in NameRules.Table.allCases { writer.add(table.section, rules.section(of: table)) }
        writer.add(GazetteerFormat.sources, Self.section(of: report.sources))
        do { try writer.write(to: path) } catch { throw .unwritable(error) }
        return report
    }

    private static func section(of sources: [GazetteerSource]) -> [UInt8] {
        Array(
            sources.map { source in
                let fields = [source.name, source.licence, source.version, "\(source.rows)"]
                let line = fields.map { $0.filter { $0 != "\t" && !$0.isNewline } }.joined(separator: "\t")
                return line + "\n"
            }.joined().utf8)
    }
}
