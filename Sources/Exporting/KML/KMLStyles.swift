import Incidents
import TextFormats

/// The shared styles of a KML document, a pair for each event type.
enum KMLStyles {
    /// Appends the styles in the schema's order.
    ///
    /// The icons have a colour and no picture: viewers take the pin that they bring along, also without a network.
    /// Labels show under the pointer only, so that towns with many incidents stay legible.
    static func append(to buffer: inout ByteBuffer) {
        for type in EventType.allCases {
            let style = EventTypeStyle(type)
            append(style, "normal", scale: "1", labelScale: "0", to: &buffer)
            append(style, "highlight", scale: "1.3", labelScale: "1", to: &buffer)
            buffer.append(
                """
                <StyleMap id="type-\(style.slug)">
                <Pair><key>normal</key><styleUrl>#type-\(style.slug)-normal</styleUrl></Pair>
                <Pair><key>highlight</key><styleUrl>#type-\(style.slug)-highlight</styleUrl></Pair>
                </StyleMap>

                """ as String)
        }
    }

    private static func append(
        _ style: EventTypeStyle, _ state: String, scale: String, labelScale: String,
        to buffer: inout ByteBuffer
    ) {
        let opaque = style.kmlColor(opacity: 0xFF)
        buffer.append(
            """
            <Style id="type-\(style.slug)-\(state)">
            <IconStyle><color>\(opaque)</color><scale>\(scale)</scale></IconStyle>
            <LabelStyle><scale>\(labelScale)</scale></LabelStyle>
            <LineStyle><color>\(opaque)</color><width>1.5</width></LineStyle>
            <PolyStyle><color>\(style.kmlColor(opacity: 0x40))</color></PolyStyle>
            <BalloonStyle><text>&lt;h3&gt;$[name]&lt;/h3&gt;$[description]</text></BalloonStyle>
            </Style>

            """ as String)
    }
}
