import ByteStreams
import TextFormats

extension GeoJSONValidator {
    /// Checks the one text of a file: of a collection feature by feature, so that one at a time is held.
    mutating func checkFile(_ input: ByteInput) throws(FileError) {
        var reader = try FeatureReader(input)
        if reader.hasByteOrderMark { addByteOrderMark("$") }
        switch try reader.next() {
        case .collection(let head): try checkFeatures(of: &reader, behind: head)
        case let item?: check(item.text, .object, "$")
        case nil: check([], .object, "$") { _ in "$" }
        }
        if let more = try reader.next() {
            result.add(
                Self.place(0, in: more.text), "the JSON value has ended, but the text goes on", "RFC 8259, 2")
        }
        if reader.hasSeparators {
            result.add("$", "record separators: this is a text sequence", "RFC 8259, 2")
        }
    }

    private mutating func checkFeatures(
        of reader: inout FeatureReader, behind head: FeatureReader.Text
    ) throws(FileError) {
        var index = 0
        while let item = try reader.next() {
            if case .end(let tail) = item { return checkAround(head, tail) }
            check(item.text, .feature, "$.features[\(index)]")
            index += 1
        }
    }

    /// Checks a collection as if it had no features, which were checked; what is wrong with it is said first.
    private mutating func checkAround(_ head: FeatureReader.Text, _ tail: FeatureReader.Text) {
        let (before, behind) = (head.bytes ?? [], tail.bytes ?? [])
        let isCut = behind.isEmpty
        var around = Self(result: ValidationResult(standard: result.standard))
        around.check(before + (isCut ? Array("]}".utf8)[...] : behind), .object, "$") { offset in
            offset < before.count
                ? Self.place(offset, in: head) : Self.place(offset - before.count, in: tail)
        }
        result.put(first: around.result)
        let end = Self.place(0, in: tail)
        // A feature that is cut off ends there too.
        if isCut, result.faults.last?.place != end {
            result.add(end, "no JSON: the text ends among the features", "RFC 8259")
        }
    }

    private mutating func check(_ text: FeatureReader.Text, _ kind: Kind, _ way: String) {
        check(text.bytes ?? [], kind, way) { Self.place($0, in: text) }
    }

    /// Checks a text, of whose bytes a closure says the places.
    private mutating func check(
        _ text: ArraySlice<UInt8>, _ kind: Kind, _ way: String, _ place: (Int) -> String
    ) {
        do {
            check(try JSONValue(parsing: text), kind, way)
        } catch {
            result.add(place(error.offset), "no JSON: \(error.problem)", "RFC 8259")
        }
    }

    /// The line and the column of a byte of a text.
    private static func place(_ offset: Int, in text: FeatureReader.Text) -> String {
        let before = (text.bytes ?? []).prefix(offset)
        guard let lineEnd = before.lastIndex(of: UInt8(ascii: "\n")) else {
            return "line \(text.line), column \(text.column + before.count)"
        }
        let lines = before.count { $0 == UInt8(ascii: "\n") }
        return "line \(text.line + lines), column \(before.endIndex - lineEnd)"
    }

    // MARK: Sequences

    /// Checks the texts of a sequence, each on a line of its own, behind a record separator if the first is.
    mutating func checkSequence(_ input: ByteInput) throws(FileError) {
        var reader = LineReader(input)
        var isFramed: Bool?
        while case .bytes(var text)? = try reader.next() {
            let line = "line \(reader.lineNumber)"
            let isBehindSeparator = text.first == 0x1E
            isFramed = isFramed ?? isBehindSeparator
            if isFramed == true, !isBehindSeparator, !text.isEmpty {
                result.add(line, "no record separator before the text", "RFC 8142, 2.1")
            }
            if isFramed == true, isBehindSeparator { text = text.dropFirst() }
            guard text.contains(where: { !" \t".utf8.contains($0) }) else { continue }
            if text.starts(with: [0xEF, 0xBB, 0xBF]) { addByteOrderMark("\(line), $") }
            check(text, .object, "\(line), $") { "\(line), column \($0 + 1)" }
        }
    }

    private mutating func addByteOrderMark(_ place: String) {
        result.add(place, "a byte order mark before the text", "RFC 8259, 8.1")
    }
}
