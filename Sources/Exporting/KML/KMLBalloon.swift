import Incidents
import TextFormats

/// What opens when a person clicks on an incident: HTML whose words from outside are all escaped.
///
/// It stands in a CDATA section, which nothing in it can end: every `>` from outside is escaped.
enum KMLBalloon {
    /// Appends the balloon of an incident: the facts, then who claims what, side by side, then the sources.
    ///
    /// The type stands in the style's heading, which all incidents of a type share (``KMLStyles``).
    ///
    /// - Parameters:
    ///   - incident: The incident.
    ///   - day: Its date in words.
    ///   - buffer: Where the balloon goes.
    static func append(_ incident: Incident, day: String?, to buffer: inout ByteBuffer) {
        buffer.append("<description><![CDATA[" as StaticString)
        if !incident.notes.isEmpty { element("p", incident.notes, &buffer) }
        buffer.append("<p><b>When</b> " as StaticString)
        buffer.append(day ?? "not known")
        appendPlace(incident.location, to: &buffer)
        if let sides = incident.sidesInWords { row("<br><b>Sides</b> ", sides, &buffer) }
        if let fatalities = incident.fatalities { row("<br><b>Deaths</b> ", fatalities.words, &buffer) }
        buffer.append("</p>" as StaticString)
        appendClaims(incident.claims, to: &buffer)
        appendSources(incident.sources, to: &buffer)
        buffer.append("]]></description>\n" as StaticString)
    }

    private static func appendPlace(_ location: IncidentLocation?, to buffer: inout ByteBuffer) {
        guard let location else { return row("<br><b>Where</b> ", "not known", &buffer) }
        row("<br><b>Where</b> ", location.words, &buffer)
        row(" (", location.precisionWords, &buffer)
        buffer.append(UInt8(ascii: ")"))
        if let border = location.borderWords { row("<br><b>Border</b> ", border, &buffer) }
    }

    /// The claims, those of each claimant in a column, so that those who contradict each other stand side by side.
    private static func appendClaims(_ claims: [Claim], to buffer: inout ByteBuffer) {
        guard !claims.isEmpty else { return }
        buffer.append(
            "<b>Who claims what</b><table border=\"1\" cellpadding=\"4\"><tr valign=\"top\">" as StaticString)
        var claimants: [String?] = []
        for index in claims.indices where !claimants.contains(claims[index].claimant) {
            claimants.append(claims[index].claimant)
        }
        for claimant in claimants {
            buffer.append("<td>" as StaticString)
            element("b", claimant ?? "The report itself", &buffer)
            for index in claims.indices where claims[index].claimant == claimant {
                append(claims[index], to: &buffer)
            }
            buffer.append("</td>" as StaticString)
        }
        buffer.append("</tr></table>" as StaticString)
    }

    private static func append(_ claim: Claim, to buffer: inout ByteBuffer) {
        buffer.append("<br>" as StaticString)
        element("b", claim.count.words, &buffer)
        buffer.append(UInt8(ascii: " "))
        buffer.append(claim.outcome.rawValue)
        if let victim = claim.victim {
            buffer.append(", " as StaticString)
            buffer.append(escapingXMLContent: victim)
        }
        if !claim.wording.isEmpty {
            buffer.append("<br><i>“" as StaticString)
            buffer.append(escapingXMLContent: claim.wording)
            buffer.append("”</i>" as StaticString)
        }
        if let hedge = claim.hedge {
            buffer.append(" (" as StaticString)
            buffer.append(escapingXMLContent: hedge)
            buffer.append(")" as StaticString)
        }
    }

    private static func appendSources(_ sources: [Source], to buffer: inout ByteBuffer) {
        guard !sources.isEmpty else { return }
        buffer.append("<p><b>Sources</b></p><ul>" as StaticString)
        for source in sources {
            buffer.append("<li>" as StaticString)
            append(linked: source, to: &buffer)
            if let publisher = source.publisher { row(", ", publisher, &buffer) }
            if let day = source.published { row(", ", day.words, &buffer) }
            buffer.append("</li>" as StaticString)
        }
        buffer.append("</ul>" as StaticString)
    }

    /// A link only where the address is one of the web: an address may be a script.
    private static func append(linked source: Source, to buffer: inout ByteBuffer) {
        let title = source.title ?? source.quotation.report.rawValue
        guard let url = source.url, url.isWebAddress else { return buffer.append(escapingXMLContent: title) }
        buffer.append("<a href=\"" as StaticString)
        buffer.append(escapingXML: url)
        buffer.append("\">" as StaticString)
        buffer.append(escapingXMLContent: title)
        buffer.append("</a>" as StaticString)
    }

    private static func row(_ name: StaticString, _ text: String, _ buffer: inout ByteBuffer) {
        buffer.append(name)
        buffer.append(escapingXMLContent: text)
    }

    private static func element(_ name: StaticString, _ text: String, _ buffer: inout ByteBuffer) {
        buffer.append(UInt8(ascii: "<"))
        buffer.append(name)
        buffer.append(UInt8(ascii: ">"))
        buffer.append(escapingXMLContent: text)
        buffer.append("</" as StaticString)
        buffer.append(name)
        buffer.append(UInt8(ascii: ">"))
    }
}

extension Incident {
    /// Both sides with those beside them; nothing when nobody is named.
    var sidesInWords: String? {
        guard let first = side1?.names else { return side2?.names }
        guard let side2 else { return first }
        return first + " and, on the other side, " + side2.names
    }
}

extension Side {
    /// The actor and those beside it, such as `Military Forces of Mali (2021-) with Wagner Group`.
    var names: String {
        guard !associates.isEmpty else { return actor.name }
        return "\(actor.name) with \(associates.map(\.name).joined(separator: ", "))"
    }
}

extension String {
    /// Whether the text is an address that a link may lead to.
    var isWebAddress: Bool {
        let scheme = utf8.prefix(8).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        return scheme.starts(with: "http://".utf8) || scheme.elementsEqual("https://".utf8)
    }
}
