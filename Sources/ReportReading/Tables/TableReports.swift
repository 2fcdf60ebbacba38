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
            reader = try TableReader(file.input, separator: Self.separator(of: (try? file.start()) ?? []))
        } catch {
            throw file.problem("\(error)")
        }
        guard let columns = ReportColumns(reader.columns) else {
            throw file.problem(
                "no column holds texts; expected one named text, body, content, article, notes or the like in the header",
                line: 1)
        }
        self.columns = columns
    }

    /// What parts the fields of the header: the mark that it has most of.
    static func separator(of start: ArraySlice<UInt8>) -> UInt8 {
        let header = start.drop { $0 == 0x0A || $0 == 0x0D }.prefix { $0 != 0x0A }
        let marks = Array(",;\t|".utf8)
        let counts = marks.map { mark in header.count { $0 == mark } }
        let best = counts.indices.max { (counts[$0], $1) < (counts[$1], $0) } ?? 0
        return marks[best]
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
            return .failure(file.problem("\(error)"))
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
