import Incidents

/// How maps show an event type: one table for all formats.
///
/// The colours are those of M. Okabe and K. Ito, "Color Universal Design" (2008), which people of any colour vision
/// tell apart.
struct EventTypeStyle {
    /// The end of the style's identifier.
    let slug: String

    /// Red, green and blue.
    let color: (red: UInt8, green: UInt8, blue: UInt8)

    init(_ type: EventType) {
        switch type {
        case .battles: (slug, color) = ("battles", (0xD5, 0x5E, 0x00))
        case .protests: (slug, color) = ("protests", (0x00, 0x9E, 0x73))
        case .riots: (slug, color) = ("riots", (0xF0, 0xE4, 0x42))
        case .explosions: (slug, color) = ("explosions", (0xE6, 0x9F, 0x00))
        case .violenceAgainstCivilians: (slug, color) = ("violence-against-civilians", (0xCC, 0x79, 0xA7))
        case .strategicDevelopments: (slug, color) = ("strategic-developments", (0x00, 0x72, 0xB2))
        }
    }

    /// The colour as KML writes it: opacity, blue, green, red in hexadecimal digits.
    func kmlColor(opacity: UInt8) -> String {
        [opacity, color.blue, color.green, color.red].map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
