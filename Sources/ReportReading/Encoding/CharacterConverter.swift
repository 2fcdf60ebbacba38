import Glibc

/// Turns bytes of any encoding that the system knows into UTF-8 (iconv).
enum CharacterConverter {
    /// Whether the system knows an encoding.
    static func knows(_ name: String) -> Bool {
        guard let converter = unsafe open(name) else { return false }
        unsafe iconv_close(converter)
        return true
    }

    /// Converts bytes; what stands for no character becomes U+FFFD.
    ///
    /// - Returns: UTF-8, or nothing when the encoding is not known.
    static func utf8(_ bytes: ArraySlice<UInt8>, from name: String) -> [UInt8]? {
        guard let converter = unsafe open(name) else { return nil }
        defer { unsafe iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        var output: [UInt8] = []
        unsafe source.withUnsafeMutableBufferPointer { buffer in
            var input = buffer.baseAddress
            var left = buffer.count
            while left > 0 { unsafe convert(converter, &input, &left, &output) }
        }
        return output
    }

    private static func open(_ name: String) -> iconv_t? {
        let converter = unsafe iconv_open("UTF-8", name)
        return unsafe converter == iconv_t(bitPattern: -1) ? nil : converter
    }

    /// Converts up to 4 KiB, or passes over one byte that stands for nothing.
    private static func convert(
        _ converter: iconv_t, _ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
        _ output: inout [UInt8]
    ) {
        let before = left
        let piece = unsafe [CChar](unsafeUninitializedCapacity: 4096) { space, count in
            var target = space.baseAddress
            var room = 4096
            unsafe iconv(converter, &input, &left, &target, &room)
            count = 4096 - room
        }
        output += piece.map { UInt8(bitPattern: $0) }
        guard left == before, piece.isEmpty else { return }
        output += [0xEF, 0xBF, 0xBD]
        unsafe input = input?.advanced(by: 1)
        left -= 1
    }
}
