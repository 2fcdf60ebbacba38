import Incidents

/// How KML shows an event type.
struct EventTypeStyle {
    /// The end of the style's identifier.
    let slug: String

    /// The colour, the same in every format.
    let color: MapColor

    private let name: String

    init(_ type: EventType) {
        (color, name) = (type.color, type.rawValue)
        slug =
            switch type {
            case .battles: "battles"
            case .protests: "protests"
            case .riots: "riots"
            case .explosions: "explosions"
            case .violenceAgainstCivilians: "violence-against-civilians"
            case .strategicDevelopments: "strategic-developments"
            }
    }

    /// Where the type's icon lies in a KMZ file.
    var iconPath: String { "icons/\(slug).png" }

    /// The type in its colour, as escaped HTML for balloons.
    var line: String {
        let color = kmlColor(opacity: 0xFF).dropFirst(2)
        let (blue, green, red) = (color.prefix(2), color.dropFirst(2).prefix(2), color.suffix(2))
        return
            "&lt;p style=\"margin:2px 0 6px;border-bottom:3px solid #\(red)\(green)\(blue)\"&gt;\(name)&lt;/p&gt;"
    }

    /// The colour as KML writes it: opacity, blue, green, red in hexadecimal digits.
    func kmlColor(opacity: UInt8) -> String {
        [opacity, color.blue, color.green, color.red].map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
