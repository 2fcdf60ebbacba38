import ByteStreams

/// A file that holds reports, or the standard input.
struct ReportFile {
    let path: String
    let input: ByteInput

    init(path: String) throws(ReadingProblem) {
        self.path = path
        do { input = try ByteInput(path: path) } catch {
            throw ReadingProblem(path: path, line: nil, message: "\(error)")
        }
    }

    /// The folder with its slash; empty for a bare name.
    var folder: String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

    /// The name without folder.
    var name: String { path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path }

    /// The name without folder and ending, the identity of a report that has no other.
    var stem: String { name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name }

    func problem(_ message: String, line: Int? = nil) -> ReadingProblem {
        ReadingProblem(path: path, line: line, message: message)
    }

    /// The first bytes, which are not used up.
    func start() throws(ReadingProblem) -> ArraySlice<UInt8> {
        var bytes: [UInt8] = []
        do { while bytes.count < 1024, try input.read(into: &bytes) > 0 {} } catch {
            throw problem("\(error)")
        }
        input.putBack(bytes)
        return bytes[...]
    }

    /// Everything; no report is longer than ``ReportReader/longestReport``.
    func readAll() throws(ReadingProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            while try input.read(into: &bytes) > 0, bytes.count <= ReportReader.longestReport {}
        } catch {
            throw problem("\(error)")
        }
        guard bytes.count <= ReportReader.longestReport else {
            throw problem(
                "longer than \(ReportReader.longestReport >> 20) MB, which no report is; cut it into one file for each report"
            )
        }
        return bytes
    }

    /// Everything as text.
    ///
    /// - Parameter declaresEncoding: Whether the file may say of itself how it is written, as markup does.
    /// - Returns: The text, with the encoding it was in.
    /// - Throws: ``ReadingProblem`` when the file cannot be read or is no text.
    func readText(declaresEncoding: Bool = false) throws(ReadingProblem) -> DecodedText {
        let bytes = try readAll()
        do throws(NoTextError) {
            let declared = declaresEncoding ? DeclaredEncoding.find(in: bytes[...]) : nil
            return try DecodedText(bytes[...], declared: declared)
        } catch {
            throw problem("this is no text: byte \(error.byte) is zero")
        }
    }

    /// Makes what follows UTF-8 where two bytes make a character; other encodings are told line by line.
    func narrow() throws(ReadingProblem) -> String? {
        guard case .other(let name) = TextEncoding(of: try start()), name.hasPrefix("UTF-16") else {
            return nil
        }
        let bytes: [UInt8]
        do { bytes = try input.readToEnd() } catch { throw problem("\(error)") }
        input.putBack(CharacterConverter.utf8(bytes[...], from: name) ?? bytes)
        return name
    }
}
