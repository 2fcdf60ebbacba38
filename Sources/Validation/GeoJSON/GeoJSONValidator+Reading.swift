import ByteStreams
import TextFormats

extension GeoJSONValidator {
    /// Checks the one text of a file: of a collection feature by feature, so that one at a time is held.
    mutating func checkFile(_ input: ByteInput) throws(FileError) {
        var reader = try FeatureReader(input)
        if reader.hasByteOrderMark { addByteOrderMark("$") }
        switch try reader.next() {
        case .collection(let head): try checkFeatures(of: &reader, behind: head)
        case .value(let text), .feature(let text), .end(let text): check(text, .object, "$")
        case nil: check([], .object, "$") { _ in "$" }
        }
        if reader.hasSeparators {
            result.add("$", "record separators: this is a text sequence", "RFC 8259, 2")
        }
        if case .value(let text) = try reader.next() {
            result.add(
                Self.place(0, in: text), "the JSON value has ended, but the text goes on", "RFC 8259, 2")
        }
    }

    private mutating func checkFeatures(
        of reader: inout FeatureReader, behind head: FeatureReader.Text
    ) throws(FileError) {
        var (count, isWhole) = (0, true)
        while let item = try reader.next() {
            switch item {
            case .feature(let text):
                isWhole = check(text, .feature, "$.features[\(count)]")
                count += 1
            case .end(let tail):
                // That a feature is cut off was said of it.
                if isWhole || reader.isComplete { checkAround(head, tail) }
                return
            case .value, .collection: return
            }
        }
    }

    /// Checks a collection as if it had no features, which were checked; what is wrong with it is said first.
    private mutating func checkAround(_ head: FeatureReader.Text, _ tail: FeatureReader.Text) {
        let (before, behind) = (head.bytes ?? [], tail.bytes ?? [])
        var around = Self(result: ValidationResult(standard: result.standard))
        around.check(before + behind, .object, "$") { offset in
            offset < before.count
                ? Self.place(offset, in: head) : Self.place(offset - before.count, in: tail)
        }
        result.put(first: around.result)
    }

    /// Checks a text; says whether it is JSON.
    @discardableResult
    private mutating func check(_ text: FeatureReader.Text, _ kind: Kind, _ way: String) -> Bool {
        check(text.bytes ?? [], kind, way) { Self.place($0, in: text) }
    }

    /// Checks a text, of whose bytes a closure says the places; says whether it is JSON.
    @discardableResult
    private mutating func check(
        _ text: ArraySlice<UInt8>, _ kind: Kind, _ way: String, _ place: (Int) -> String
    ) -> Bool {
        do {
            check(try JSONValue(parsing: text), kind, way)
            return true
        } catch {
            result.add(place(error.offset), "no JSON: \(error.problem)", "RFC 8259")
            return false
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
