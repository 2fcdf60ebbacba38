import Incidents
import TextFormats

/// The reports of a table, one a row, its columns found by their names.
struct TableReports {
    private let file: ReportFile
    private let encoding: String?
    private let columns: ReportColumns
    private var reader: TableReader
    private var record = CSVRecord()
    private var isAtEnd = false

    init(_ file: ReportFile) throws(ReadingProblem) {
        self.file = file
        encoding = try file.narrow()
        do throws(CSVError) {
            let start = (try? file.start()) ?? []
            reader = try TableReader(
                file.input, separator: CSVReader.separator(ofTableBeginningWith: start))
        } catch {
            throw file.problem(error.problem, line: error.line)
        }
        guard let columns = ReportColumns(reader.columns) else {
            throw file.problem(
                "no column holds texts; expected one named text, body, content, article, notes or the like in the header",
                line: 1)
        }
        self.columns = columns
    }

    /// The report of the next row.
    mutating func next() -> Result<Report, ReadingProblem>? {
        guard !isAtEnd else { return nil }
        do {
            guard try reader.next(into: &record) else {
                isAtEnd = true
                return nil
            }
        } catch {
            isAtEnd = true
            return .failure(file.problem(error.problem, line: error.line))
        }
        do throws(ReadingProblem) { return .success(try report()) } catch { return .failure(error) }
    }

    private func report() throws(ReadingProblem) -> Report {
        var encoding = encoding
        let text = try string(columns.text, &encoding)
        var fields = ReportFields(id: "\(file.path):\(record.line)", text: text)
        for (index, name) in columns.names.enumerated() where index != columns.text && index < record.count {
            fields.set(name, try string(index, &encoding).trimmed)
        }
        fields.setEncoding(encoding)
        return try fields.finish(path: file.path, line: record.line)
    }

    /// A field as text; one that is no UTF-8 is read as what it is.
    private func string(_ index: Int, _ encoding: inout String?) throws(ReadingProblem) -> String {
        let bytes = record.field(index)
        if TextEncoding(of: bytes) == .utf8 { return record.string(index) }
        guard let decoded = try? DecodedText(bytes) else {
            throw file.problem("this is no text: the row holds a zero byte", line: record.line)
        }
        encoding = decoded.encoding
        return decoded.text
    }
}
