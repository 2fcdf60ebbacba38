extension EventType {
    /// The colour that maps give the type, in every format.
    ///
    /// The colours are those of M. Okabe and K. Ito, "Color Universal Design" (2008), which people of any colour
    /// vision tell apart.
    public var color: MapColor {
        switch self {
        case .battles: MapColor(red: 0xD5, green: 0x5E, blue: 0x00)
        case .protests: MapColor(red: 0x00, green: 0x9E, blue: 0x73)
        case .riots: MapColor(red: 0xF0, green: 0xE4, blue: 0x42)
        case .explosions: MapColor(red: 0xE6, green: 0x9F, blue: 0x00)
        case .violenceAgainstCivilians: MapColor(red: 0xCC, green: 0x79, blue: 0xA7)
        case .strategicDevelopments: MapColor(red: 0x00, green: 0x72, blue: 0xB2)
        }
    }
}

/// A colour of the screen (sRGB).
public struct MapColor: Hashable, Sendable {
    /// The part of red.
    public let red: UInt8

    /// The part of green.
    public let green: UInt8

    /// The part of blue.
    public let blue: UInt8
}
