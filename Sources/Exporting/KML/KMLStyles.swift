import Incidents
import TextFormats

/// The shared styles of a KML document, a pair for each event type.
enum KMLStyles {
    /// What a balloon looks like, whatever the viewer's own style, with a line under its heading.
    private static func balloon(_ line: String = "") -> String {
        """
        &lt;div style="font:13px/1.4 Arial,sans-serif;max-width:600px"&gt;\
        &lt;h3 style="margin:0"&gt;$[name]&lt;/h3&gt;\(line)$[description]&lt;/div&gt;
        """
    }

    /// Appends the styles in the schema's order.
    ///
    /// Without pictures the icons have a colour only: viewers take the pin that they bring along, also without a network.
    /// Labels show under the pointer only, so that towns with many incidents stay legible.
    ///
    /// - Parameters:
    ///   - hasIcons: Whether the pictures of the types lie beside the document.
    ///   - buffer: Where the styles go.
    static func append(hasIcons: Bool, to buffer: inout ByteBuffer) {
        for type in EventType.allCases {
            let style = EventTypeStyle(type)
            append(style, "normal", hasIcons, scale: hasIcons ? "0.7" : "1", labelScale: "0", to: &buffer)
            append(style, "highlight", hasIcons, scale: hasIcons ? "1" : "1.3", labelScale: "1", to: &buffer)
            buffer.append(
                """
                <StyleMap id="type-\(style.slug)">
                <Pair><key>normal</key><styleUrl>#type-\(style.slug)-normal</styleUrl></Pair>
                <Pair><key>highlight</key><styleUrl>#type-\(style.slug)-highlight</styleUrl></Pair>
                </StyleMap>

                """ as String)
        }
        appendArea(to: &buffer)
    }

    private static func append(
        _ style: EventTypeStyle, _ state: String, _ hasIcons: Bool, scale: String, labelScale: String,
        to buffer: inout ByteBuffer
    ) {
        // A picture has its colour already.
        let color = hasIcons ? "ffffffff" : style.kmlColor(opacity: 0xFF)
        let icon = hasIcons ? "<Icon><href>\(style.iconPath)</href></Icon>" : ""
        buffer.append(
            """
            <Style id="type-\(style.slug)-\(state)">
            <IconStyle><color>\(color)</color><scale>\(scale)</scale>\(icon)</IconStyle>
            <LabelStyle><scale>\(labelScale)</scale></LabelStyle>
            <BalloonStyle><text>\(balloon(style.line))</text></BalloonStyle>
            </Style>

            """ as String)
    }

    /// The style of the areas in which incidents may lie.
    private static func appendArea(to buffer: inout ByteBuffer) {
        buffer.append(
            """
            <Style id="area">
            <LineStyle><color>ffad5c0b</color><width>1.5</width></LineStyle>
            <PolyStyle><color>26ad5c0b</color></PolyStyle>
            <BalloonStyle><text>\(balloon())</text></BalloonStyle>
            </Style>

            """ as String)
    }
}
