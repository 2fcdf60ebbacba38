import FoundationEssentials
import TextFormats

/// The file `reports.tsv` beside text files: what the texts themselves leave out, a row for each file.
struct Sidecar {
    static let fileName = "reports.tsv"

    private var rows: [String: [(name: String, value: String)]] = [:]

    /// Reads the sidecar of a folder; a folder without one has an empty one.
    ///
    /// - Throws: ``ReadingProblem`` when it is there and cannot be read.
    init(folder: String) throws(ReadingProblem) {
        let path = folder + Self.fileName
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            try read(TableReader.tsv(path: path), path: path)
        } catch let problem as ReadingProblem {
            throw problem
        } catch {
            throw ReadingProblem(path: path, line: nil, message: "\(error)")
        }
    }

    /// The values for a file, in the order of the columns.
    func fields(of fileName: String) -> [(name: String, value: String)] { rows[fileName] ?? [] }

    private mutating func read(_ table: TableReader, path: String) throws {
        guard let file = table.index(of: "file") else {
            throw ReadingProblem(path: path, line: 1, message: "the header has no column 'file'")
        }
        var table = table
        var row = CSVRecord()
        while try table.next(into: &row) {
            rows[row.string(file)] = table.columns.indices.map { (table.columns[$0], row.string($0)) }
        }
    }
}
