public import ByteStreams

/// How the characters of a text are written as bytes.
public enum TextEncoding: String, Sendable, CaseIterable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// UTF-16, the low byte first, as Excel's "Unicode text" is.
    case utf16LittleEndian = "utf-16le"
    /// UTF-16, the high byte first.
    case utf16BigEndian = "utf-16be"
    /// Windows-1252, which holds ISO 8859-1.
    case windows1252 = "windows-1252"

    /// The encoding that the first bytes of a text tell of, by a byte order mark or by the zeros that UTF-16 has in every
    /// other byte; UTF-8 when they tell nothing.
    ///
    /// - Parameter start: The first bytes, four or more.
    public init(detectedIn start: some Collection<UInt8>) {
        let first = Array(start.prefix(4))
        switch (first.first ?? 1, first.dropFirst().first ?? 1) {
        case (0xFF, 0xFE): self = .utf16LittleEndian
        case (0xFE, 0xFF): self = .utf16BigEndian
        case (let low, 0) where low != 0: self = .utf16LittleEndian
        case (0, let low) where low != 0: self = .utf16BigEndian
        default: self = .utf8
        }
    }
}

/// An input whose text is brought to UTF-8 while it is read; a byte order mark is left out.
///
/// Not Sendable: one reader owns it.
public final class DecodedInput {
    /// How the bytes of the input are read.
    public let encoding: TextEncoding
    /// How many bytes of the input were read so far.
    public private(set) var bytesRead = 0

    private let input: ByteInput
    private var pending: [UInt8] = []
    private var isAtStart = true

    /// Opens an input for decoding.
    ///
    /// - Parameters:
    ///   - input: The input, from its beginning.
    ///   - encoding: Its encoding; found from its first bytes when not given.
    /// - Throws: `FileError` when reading fails.
    public init(_ input: ByteInput, encoding: TextEncoding? = nil) throws(FileError) {
        self.input = input
        while pending.count < 4, try input.read(into: &pending) > 0 {}
        bytesRead = pending.count
        self.encoding = encoding ?? TextEncoding(detectedIn: pending)
    }

    /// The size of the input in bytes; nothing for pipes and terminals.
    public var size: Int? { input.size }

    /// Appends UTF-8 to a buffer.
    ///
    /// - Parameters:
    ///   - buffer: Where the bytes go.
    ///   - count: How many bytes of the input are read at most.
    /// - Returns: How many bytes were appended; 0 at the end.
    /// - Throws: `FileError` when reading fails.
    public func read(into buffer: inout [UInt8], atMost count: Int = 1 << 18) throws(FileError) -> Int {
        let before = buffer.count
        repeat {
            if isAtStart {
                isAtStart = false
                skipByteOrderMark()
            } else {
                let received = try input.read(into: &pending, atMost: count)
                bytesRead += received
                if received == 0 {
                    // Half a character at the end is told as what it is, an unreadable one.
                    if !pending.isEmpty { buffer += Array("\u{FFFD}".utf8) }
                    pending = []
                    return buffer.count - before
                }
            }
            decode(to: &buffer)
        } while buffer.count == before
        return buffer.count - before
    }

    private func skipByteOrderMark() {
        let marks: [[UInt8]] =
            switch encoding {
            case .utf8: [[0xEF, 0xBB, 0xBF]]
            case .utf16LittleEndian: [[0xFF, 0xFE]]
            case .utf16BigEndian: [[0xFE, 0xFF]]
            case .windows1252: []
            }
        for mark in marks where pending.starts(with: mark) { pending.removeFirst(mark.count) }
    }

    private func decode(to buffer: inout [UInt8]) {
        switch encoding {
        case .utf8:
            buffer += pending
            pending.removeAll(keepingCapacity: true)
        case .windows1252:
            for byte in pending { buffer += Array(String(Self.scalar(windows1252: byte)).utf8) }
            pending.removeAll(keepingCapacity: true)
        case .utf16LittleEndian: decodeUnits(to: &buffer, low: 0, high: 1)
        case .utf16BigEndian: decodeUnits(to: &buffer, low: 1, high: 0)
        }
    }

    private func decodeUnits(to buffer: inout [UInt8], low: Int, high: Int) {
        var units = stride(from: 0, to: pending.count - 1, by: 2).map {
            UInt16(pending[$0 + low]) | UInt16(pending[$0 + high]) << 8
        }
        // The first half of a pair waits for the second.
        if let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
        buffer += Array(String(decoding: units, as: UTF16.self).utf8)
        pending.removeFirst(2 * units.count)
    }

    private static func scalar(windows1252 byte: UInt8) -> Unicode.Scalar {
        guard 0x80..<0xA0 ~= byte else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(special[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }

    /// What Windows has where ISO 8859-1 has control characters.
    private static let special: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
        0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
