/// An ISO 3166-1 alpha-2 code as two bytes, to compare without making strings.
public struct CountryCode: Hashable, Sendable, CustomStringConvertible {
    /// The two letters, the first in the high byte; 0 for no country.
    public let rawValue: UInt16

    /// No country: continents, the high seas.
    public static let none = CountryCode(rawValue: 0)

    /// Creates the code from its two bytes.
    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Creates the code of two letters; anything else is ``none``.
    ///
    /// - Parameter code: Two ASCII letters, in any case.
    public init(_ code: some StringProtocol) { self.init(utf8: code.utf8) }

    init(utf8: some Collection<UInt8>) {
        guard utf8.count == 2, let first = utf8.first, let last = utf8.dropFirst().first,
            (first | 0x20) &- 0x61 < 26, (last | 0x20) &- 0x61 < 26
        else {
            self = .none
            return
        }
        self.init(rawValue: UInt16(first & 0xDF) << 8 | UInt16(last & 0xDF))
    }

    /// The two capitals; empty for no country.
    public var description: String {
        guard self != .none else { return "" }
        return String(decoding: [UInt8(rawValue >> 8), UInt8(truncatingIfNeeded: rawValue)], as: UTF8.self)
    }
}
