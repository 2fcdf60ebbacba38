import ByteStreams
import Incidents
import TextFormats

/// The reports of a JSON Lines file, one object a line.
struct LineReports {
    private let path: String
    private let encoding: String?
    private var reader: LineReader
    private var found = 0
    private var isAtEnd = false

    init(_ file: ReportFile) throws(ReadingProblem) {
        path = file.path
        encoding = try file.narrow()
        reader = LineReader(file.input, limit: ReportReader.longestReport)
    }

    /// The report of the next line that is not empty; a file without any is a problem.
    mutating func next() -> Result<Report, ReadingProblem>? {
        while !isAtEnd, let line = readLine() {
            switch line {
            case .success(.bytes(let bytes)) where bytes.allSatisfy({ $0 <= 0x20 }): continue
            case .success(.bytes(let bytes)):
                found += 1
                return report(bytes)
            case .success(.tooLong):
                found += 1
                return .failure(
                    problem(
                        "longer than \(ReportReader.longestReport >> 20) MB; a report is one line of JSON"))
            case .failure(let error):
                isAtEnd = true
                return .failure(error)
            }
        }
        defer { isAtEnd = true }
        return isAtEnd || found > 0
            ? nil : .failure(ReadingProblem(path: path, line: nil, message: "there is no report in it"))
    }

    private mutating func readLine() -> Result<LineReader.Line, ReadingProblem>? {
        do { return try reader.next().map { .success($0) } } catch { return .failure(problem("\(error)")) }
    }

    private func report(_ bytes: ArraySlice<UInt8>) -> Result<Report, ReadingProblem> {
        do throws(ReadingProblem) {
            var encoding = encoding
            let value = try parse(bytes, &encoding)
            return .success(try report(from: value, encoding))
        } catch {
            return .failure(error)
        }
    }

    /// A line that is no UTF-8 is read as what it is.
    private func parse(_ bytes: ArraySlice<UInt8>, _ encoding: inout String?) throws(ReadingProblem)
        -> JSONValue
    {
        do throws(JSONParsingError) {
            guard TextEncoding(of: bytes) != .utf8, let decoded = try? DecodedText(bytes) else {
                return try JSONValue(parsing: bytes)
            }
            encoding = decoded.encoding
            return try JSONValue(parsing: decoded.text.utf8)
        } catch {
            throw problem("not JSON: column \(error.column): \(error.problem)")
        }
    }

    private func report(from value: JSONValue, _ encoding: String?) throws(ReadingProblem) -> Report {
        guard let members = value.objectValue, let text = value["text"]?.stringValue else {
            throw problem("a report is a JSON object with a string \"text\"")
        }
        var fields = ReportFields(id: "\(path):\(reader.lineNumber)", text: text)
        for member in members { fields.set(member.name, Self.text(of: member.value)) }
        fields.setEncoding(encoding)
        return try fields.finish(path: path, line: reader.lineNumber)
    }

    private func problem(_ message: String) -> ReadingProblem {
        ReadingProblem(path: path, line: reader.lineNumber, message: message)
    }

    private static func text(of value: JSONValue) -> String {
        if case .string(let text) = value { return text }
        if case .null = value { return "" }
        var writer = JSONWriter()
        writer.value(value)
        return String(decoding: writer.buffer.bytes, as: UTF8.self)
    }
}
