public import ByteStreams
import CXML

/// What stands in an XML text, one thing after the other, by libxml2: for texts too long for a tree.
///
/// No entity is loaded and no network asked.
public enum XMLEvents {
    /// What comes next.
    public enum Event: Sendable {
        /// An element begins.
        case start(name: String, namespace: String, attributes: [String: String], isEmpty: Bool)
        /// An element ends; one that is empty has no end of its own.
        case end
        /// Text between tags.
        case text(String)
    }

    /// Walks through a text, piece by piece.
    ///
    /// - Parameters:
    ///   - input: Where the text comes from.
    ///   - body: Takes each event with its line.
    /// - Returns: Where and why the text is not well-formed; nothing when it is.
    /// - Throws: `FileError` when the text cannot be read.
    /// - Complexity: Linear; memory for the longest element.
    public static func walk(
        _ input: ByteInput, _ body: (Event, Int) -> Void
    ) throws(FileError) -> (line: Int, problem: String)? {
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_HUGE.rawValue
        let source = XMLSource(input)
        return try unsafe withExtendedLifetime(source) { () throws(FileError) in
            guard
                let reader = unsafe xmlReaderForIO(
                    XMLSource.read, nil, Unmanaged.passUnretained(source).toOpaque(), nil, nil,
                    Int32(bitPattern: options))
            else {
                return (1, "nothing to read")
            }
            defer { unsafe xmlFreeTextReader(reader) }
            let problem = unsafe walk(reader, body)
            if let failure = source.failure { throw failure }
            return problem
        }
    }

    private static func walk(
        _ reader: xmlTextReaderPtr, _ body: (Event, Int) -> Void
    ) -> (line: Int, problem: String)? {
        var status = unsafe xmlTextReaderRead(reader)
        while status == 1 {
            // The parser itself is ahead of what it has handed out.
            let line = unsafe xmlGetLineNo(xmlTextReaderCurrentNode(reader))
            if let event = unsafe event(reader) { body(event, line) }
            status = unsafe xmlTextReaderRead(reader)
        }
        guard status != 0 else { return nil }
        let error = unsafe xmlGetLastError()
        let line = Int(unsafe error?.pointee.line ?? 1)
        let message = unsafe error?.pointee.message.map { unsafe String(cString: $0) }
        return (line, message?.split(separator: "\n").first.map(String.init) ?? "not well-formed")
    }

    private static func event(_ reader: xmlTextReaderPtr) -> Event? {
        switch unsafe xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
        case XML_READER_TYPE_ELEMENT:
            return unsafe .start(
                name: text(xmlTextReaderConstLocalName(reader)),
                namespace: text(xmlTextReaderConstNamespaceUri(reader)),
                attributes: attributes(reader), isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
        case XML_READER_TYPE_END_ELEMENT: return .end
        case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA:
            return unsafe .text(text(xmlTextReaderConstValue(reader)))
        default: return nil
        }
    }

    private static func attributes(_ reader: xmlTextReaderPtr) -> [String: String] {
        var found: [String: String] = [:]
        // Whether the element is empty must be asked before one goes to its attributes; coming back restores that.
        while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
            unsafe found[text(xmlTextReaderConstName(reader))] = unsafe text(xmlTextReaderConstValue(reader))
        }
        _ = unsafe xmlTextReaderMoveToElement(reader)
        return found
    }

    private static func text(_ characters: UnsafePointer<UInt8>?) -> String {
        unsafe characters.map { unsafe String(cString: $0) } ?? ""
    }
}

/// Gives libxml2 the bytes of an input, and keeps why it could not.
private final class XMLSource {
    private let input: ByteInput
    private var piece: [UInt8] = []
    private(set) var failure: FileError?

    init(_ input: ByteInput) { self.input = input }

    static let read: xmlInputReadCallback = { context, buffer, count in
        guard let context = unsafe context, let buffer = unsafe buffer else { return -1 }
        let source = unsafe Unmanaged<XMLSource>.fromOpaque(context).takeUnretainedValue()
        return unsafe source.fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)))
    }

    /// Fills a buffer as far as a piece goes; returns how many bytes it gave, 0 at the end, -1 when reading fails.
    private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> CInt {
        do throws(FileError) {
            if piece.isEmpty { _ = try input.read(into: &piece, atMost: 1 << 16) }
        } catch {
            failure = error
            return -1
        }
        let count = min(piece.count, buffer.count)
        unsafe buffer.copyBytes(from: piece.prefix(count))
        piece.removeFirst(count)
        return CInt(count)
    }
}
