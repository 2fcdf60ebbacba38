/// Reads decimal numbers from bytes without making a string.
enum DecimalNumber {
    /// Returns the number that a field holds, blanks around it passed over; nothing when it holds anything else.
    ///
    /// Up to 15 digits the value is a whole number divided by a power of ten, which is exact rounding (Clinger,
    /// "How to read floating point numbers accurately", 1990); longer ones go to the C library.
    ///
    /// - Parameters:
    ///   - field: The bytes.
    ///   - allowsComma: Whether decimals may stand behind a comma.
    /// - Returns: The number.
    static func parse(_ field: ArraySlice<UInt8>, allowsComma: Bool = false) -> Double? {
        let digits = trimmed(field)
        return quick(digits, allowsComma) ?? slow(digits)
    }

    private static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = field.first, let last = field.last, first <= 0x20 || last <= 0x20 else {
            return field
        }
        let front = field.drop { $0 == 0x20 || $0 == 0x09 }
        let end = front.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? front.startIndex
        return front.isEmpty ? front : front[...end]
    }

    private static func quick(_ field: ArraySlice<UInt8>, _ allowsComma: Bool) -> Double? {
        field.withUnsafeBufferPointer { field in
            var value = 0
            var digits = 0
            var decimals = 0
            var point = false
            let isNegative = field.first == UInt8(ascii: "-")
            for index in (isNegative ? 1 : 0)..<max(field.count, 1) where index < field.count {
                let byte = field[index]
                if !point, byte == UInt8(ascii: ".") || allowsComma && byte == UInt8(ascii: ",") {
                    point = true
                } else {
                    guard byte &- 0x30 < 10, digits < 15 else { return nil }
                    value = value * 10 + Int(byte &- 0x30)
                    digits += 1
                    if point { decimals += 1 }
                }
            }
            guard digits > 0 else { return nil }
            let magnitude = Double(value) / powersOfTen[decimals]
            return isNegative ? -magnitude : magnitude
        }
    }

    private static func slow(_ field: ArraySlice<UInt8>) -> Double? {
        guard field.allSatisfy({ $0 &- 0x30 < 10 || "+-.eE".utf8.contains($0) }) else { return nil }
        return Double(String(decoding: field, as: UTF8.self))
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
