extension JSONValue {
    /// Reads a number; nothing for other bytes and for what is out of range.
    ///
    /// - Parameter digits: The number as JSON writes it, without blanks.
    public init?(number digits: UnsafeBufferPointer<UInt8>) {
        if let value = Self.quickNumber(digits) {
            self = value
            return
        }
        let text = String(decoding: digits, as: UTF8.self)
        let isWhole = digits.allSatisfy { $0 == UInt8(ascii: "-") || $0 &- 0x30 < 10 }
        if isWhole, let value = Int(text) {
            self = .integer(value)
        } else if let value = Double(text), value.isFinite {
            self = .number(value)
        } else {
            return nil
        }
    }

    /// A number of so few digits that no rounding is needed; nothing for others.
    ///
    /// Both its digits and the power of ten are exact in 64 bits: Clinger, "How to read floating point numbers
    /// accurately" (1990).
    private static func quickNumber(_ digits: UnsafeBufferPointer<UInt8>) -> JSONValue? {
        guard 1...19 ~= digits.count else { return nil }
        var (value, decimals, hasPoint) = (0, 0, false)
        let isNegative = digits[0] == UInt8(ascii: "-")
        for byte in digits[(isNegative ? 1 : 0)...] {
            switch byte {
            case 0x30...0x39:
                value = value &* 10 &+ Int(byte &- 0x30)
                if hasPoint { decimals += 1 }
            case UInt8(ascii: ".") where !hasPoint: hasPoint = true
            default: return nil
            }
        }
        guard hasPoint else {
            return digits.count <= 18 && digits[digits.count - 1] != UInt8(ascii: "-")
                ? .integer(isNegative ? -value : value) : nil
        }
        guard value < 1 << 53, decimals < powersOfTen.count else { return nil }
        let number = Double(value) / powersOfTen[decimals]
        return .number(isNegative ? -number : number)
    }

    private static let powersOfTen: [Double] = (0...18).map { power in
        (0..<power).reduce(1.0) { value, _ in value * 10 }
    }
}
