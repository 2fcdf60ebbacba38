import ByteStreams
public import Incidents
import TextFormats

/// Hands out the reports of files, folders and the standard input, one after the other.
///
/// A report that cannot be read comes as a problem in its place; the others are read all the same.
public struct ReportReader {
    /// The longest line of JSON Lines and the longest text file in bytes: far beyond any news report.
    public static let longestReport = 16 << 20

    private var files: ArraySlice<String>
    private let format: ReportFormat?
    private var lines: (path: String, reader: LineReader, found: Int)?
    private var sidecars: [String: Sidecar] = [:]

    /// Prepares to read.
    ///
    /// - Parameters:
    ///   - paths: Files and folders; `-` is the standard input, JSON Lines unless `format` says otherwise.
    ///   - format: How the reports are written down; told by the files' names when not given.
    /// - Throws: ``ReportReadingError`` when a path does not exist, a folder has no reports or a name tells no format.
    public init(_ paths: [String], format: ReportFormat? = nil) throws(ReportReadingError) {
        let files = try ReportFiles.find(paths)
        for file in files where file != "-" && format == nil && ReportFormat(path: file) == nil {
            throw .unknownFormat(path: file)
        }
        self.files = files[...]
        self.format = format
    }

    /// Returns the next report or problem, nothing after the last.
    ///
    /// - Returns: A report, or why there is none in its place.
    public mutating func next() -> Result<Report, ReadingProblem>? {
        while true {
            if let result = nextLine() { return result }
            guard let path = files.popFirst() else { return nil }
            do throws(ReadingProblem) {
                let format = format ?? ReportFormat(path: path) ?? .jsonLines
                let input = try open(path)
                if format != .jsonLines { return .success(try textReport(input)) }
                lines = (path, LineReader(input, limit: Self.longestReport), 0)
            } catch {
                return .failure(error)
            }
        }
    }

    private func open(_ path: String) throws(ReadingProblem) -> ByteInput {
        do { return try ByteInput(path: path) } catch {
            throw ReadingProblem(path: path, line: nil, message: "\(error)")
        }
    }

    // MARK: JSON Lines

    private mutating func nextLine() -> Result<Report, ReadingProblem>? {
        guard lines != nil else { return nil }
        while let line = readLine() {
            switch line {
            case .success(.bytes(let bytes)) where bytes.allSatisfy({ $0 <= 0x20 }): continue
            case .success(.bytes(let bytes)): return jsonReport(bytes)
            case .success(.tooLong):
                return .failure(
                    lineProblem("longer than \(Self.longestReport >> 20) MB; a report is one line of JSON"))
            case .failure(let error): return .failure(error)
            }
        }
        let empty = lines.flatMap { $0.found == 0 ? $0.path : nil }
        lines = nil
        return empty.map {
            .failure(ReadingProblem(path: $0, line: nil, message: "there is no report in it"))
        }
    }

    private mutating func readLine() -> Result<LineReader.Line, ReadingProblem>? {
        do {
            guard let line = try lines?.reader.next() else { return nil }
            if case .bytes(let bytes) = line, bytes.allSatisfy({ $0 <= 0x20 }) { return .success(line) }
            lines?.found += 1
            return .success(line)
        } catch {
            defer { lines = nil }
            return .failure(lineProblem("\(error)"))
        }
    }

    private func jsonReport(_ bytes: ArraySlice<UInt8>) -> Result<Report, ReadingProblem> {
        do throws(JSONParsingError) {
            let value = try JSONValue(parsing: bytes)
            return report(from: value)
        } catch {
            return .failure(lineProblem("not JSON: column \(error.column): \(error.problem)"))
        }
    }

    private func report(from value: JSONValue) -> Result<Report, ReadingProblem> {
        guard let members = value.objectValue, let text = value["text"]?.stringValue else {
            return .failure(lineProblem("a report is a JSON object with a string \"text\""))
        }
        var fields = ReportFields(id: "\(lines?.path ?? "-"):\(lines?.reader.lineNumber ?? 0)", text: text)
        for member in members { fields.set(member.name, Self.text(of: member.value)) }
        do throws(ReadingProblem) {
            return .success(try fields.finish(path: lines?.path ?? "-", line: lines?.reader.lineNumber))
        } catch {
            return .failure(error)
        }
    }

    private func lineProblem(_ message: String) -> ReadingProblem {
        ReadingProblem(path: lines?.path ?? "-", line: lines?.reader.lineNumber, message: message)
    }

    private static func text(of value: JSONValue) -> String {
        if case .string(let text) = value { return text }
        if case .null = value { return "" }
        var writer = JSONWriter()
        writer.value(value)
        return String(decoding: writer.buffer.bytes, as: UTF8.self)
    }

    // MARK: Text files

    private mutating func textReport(_ input: ByteInput) throws(ReadingProblem) -> Report {
        let path = input.path
        let text = try decode(try readAll(input), path: path)
        let frontMatter = try FrontMatter(text, path: path)
        let (folder, name) = Self.split(path)
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        var fields = ReportFields(id: String(stem), text: String(frontMatter.body))
        for (name, value) in try sidecar(of: folder).fields(of: name) + frontMatter.fields {
            fields.set(name, value)
        }
        return try fields.finish(path: path, line: nil)
    }

    private func readAll(_ input: ByteInput) throws(ReadingProblem) -> [UInt8] {
        do {
            var bytes: [UInt8] = []
            while try input.read(into: &bytes) > 0, bytes.count <= Self.longestReport {}
            if bytes.count <= Self.longestReport { return bytes }
        } catch {
            throw ReadingProblem(path: input.path, line: nil, message: "\(error)")
        }
        let message =
            "longer than \(Self.longestReport >> 20) MB, which no report is; cut it into one file for each report"
        throw ReadingProblem(path: input.path, line: nil, message: message)
    }

    private func decode(_ bytes: [UInt8], path: String) throws(ReadingProblem) -> String {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let zero = bytes.firstIndex(of: 0) {
            throw ReadingProblem(path: path, line: nil, message: "this is no text: byte \(zero + 1) is zero")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let remedy = "convert it, as by 'iconv -f WINDOWS-1252 -t UTF-8'"
            throw ReadingProblem(path: path, line: Self.faultyLine(bytes), message: "not UTF-8; \(remedy)")
        }
        return text
    }

    private static func faultyLine(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 } ?? 1
    }

    private mutating func sidecar(of folder: String) throws(ReadingProblem) -> Sidecar {
        if let known = sidecars[folder] { return known }
        let sidecar = try Sidecar(folder: folder)
        sidecars[folder] = sidecar
        return sidecar
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }
}
