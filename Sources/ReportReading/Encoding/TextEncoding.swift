/// How the characters of a file are written as bytes.
///
/// UTF-8 is taken for granted; anything else is told by a byte order mark, by the bytes themselves, by what the file says
/// of itself, and in the end Windows-1252, which is what files without any of that are.
enum TextEncoding: Hashable {
    /// UTF-8 without a fault.
    case utf8
    /// UTF-8 with bytes that belong to no character, as cut files have.
    case damagedUTF8
    /// Another, by the name that iconv knows it by.
    case other(String)

    /// For people; nothing for plain UTF-8, which needs no word.
    var name: String? {
        switch self {
        case .utf8: nil
        case .damagedUTF8: "UTF-8 with damaged bytes"
        case .other(let name): name
        }
    }

    /// Tells the encoding of some bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - declared: What the file says of itself, where it says anything.
    init(of bytes: ArraySlice<UInt8>, declared: String? = nil) {
        if bytes.starts(with: [0xFF, 0xFE]) {
            self = .other("UTF-16LE")
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .other("UTF-16BE")
        } else if let order = Self.wideOrder(bytes) {
            self = .other(order)
        } else if (try? UTF8Span(validating: bytes.span)) != nil {
            self = .utf8
        } else if let declared, let known = Self.known(declared) {
            self = .other(known)
        } else {
            self = UTF8Tally(bytes).isMostlyValid ? .damagedUTF8 : .other("Windows-1252")
        }
    }

    /// UTF-16 without a mark: every second byte of Latin text is zero.
    private static func wideOrder(_ bytes: ArraySlice<UInt8>) -> String? {
        let sample = bytes.prefix(1024)
        guard sample.count >= 4 else { return nil }
        var zeros = (even: 0, odd: 0)
        for (offset, byte) in sample.enumerated() where byte == 0 {
            if offset.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let half = sample.count / 2
        if zeros.odd * 3 > half * 2, zeros.even * 10 < half { return "UTF-16LE" }
        if zeros.even * 3 > half * 2, zeros.odd * 10 < half { return "UTF-16BE" }
        return nil
    }

    /// Browsers read Latin-1 as Windows-1252, which has all of it; a wrong claim of UTF-8 counts for nothing.
    private static func known(_ declared: String) -> String? {
        switch declared.lowercased() {
        case "utf-8", "utf8", "utf-16", "": nil
        case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252", "cp1252":
            "Windows-1252"
        default: CharacterConverter.knows(declared) ? declared : nil
        }
    }
}

/// How much of some bytes is UTF-8.
struct UTF8Tally {
    private(set) var characters = 0
    private(set) var faults = 0

    init(_ bytes: ArraySlice<UInt8>) {
        if bytes.allSatisfy({ $0 < 0x80 }) { return }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): if scalar.value >= 0x80 { characters += 1 }
            case .error: faults += 1
            case .emptyInput: return
            }
        }
    }

    /// A few faults among many good characters: a cut or damaged file.
    var isMostlyValid: Bool { characters > 2 * faults }
}
