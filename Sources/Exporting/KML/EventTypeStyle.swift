import Incidents

/// How KML shows an event type.
struct EventTypeStyle {
    /// The end of the style's identifier.
    let slug: String

    /// The colour, the same in every format.
    let color: MapColor

    init(_ type: EventType) {
        color = type.color
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

    /// The colour as KML writes it: opacity, blue, green, red in hexadecimal digits.
    func kmlColor(opacity: UInt8) -> String {
        [opacity, color.blue, color.green, color.red].map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
