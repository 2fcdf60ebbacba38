import MappedFiles
import Synchronization

/// The steps of normalisation, read from the file when a name first needs them, so that opening stays cheap.
final class LazyNormalisation: Sendable {
    let file: SectionedFile
    private let steps = Mutex<NameNormalisation?>(nil)

    /// Takes the file with the rules.
    ///
    /// - Throws: ``GazetteerError`` when it lacks a table of rules.
    init(_ file: SectionedFile) throws(GazetteerError) {
        self.file = file
        for table in NameRules.Table.allCases where !file.hasSection(table.section) {
            throw .file(.missing(path: file.file.path, section: table.section))
        }
    }

    /// The steps.
    var value: NameNormalisation {
        steps.withLock { steps in
            if let steps { return steps }
            var rules = NameRules()
            for table in NameRules.Table.allCases {
                if let section = try? file.section(table.section) { rules.read(table, section: section) }
            }
            let read = NameNormalisation(rules)
            steps = read
            return read
        }
    }
}
