import Incidents
import TextFormats

/// What opens when a person clicks on an incident: HTML whose words from outside are all escaped.
///
/// It stands in a CDATA section, which nothing in it can end: every `>` from outside is escaped.
enum KMLBalloon {
    /// Appends the balloon of an incident.
    static func append(_ incident: Incident, to buffer: inout ByteBuffer) {
        buffer.append("<description><![CDATA[" as StaticString)
        paragraph("\(incident.type.rawValue) (\(incident.type.eventType.rawValue))", &buffer)
        paragraph(incident.date?.words ?? "Date not known", &buffer)
        appendPlace(incident.location, to: &buffer)
        appendSides(of: incident, to: &buffer)
        if let fatalities = incident.fatalities { paragraph("Deaths: \(fatalities.words)", &buffer) }
        if !incident.notes.isEmpty { paragraph(incident.notes, &buffer) }
        appendClaims(incident.claims, to: &buffer)
        appendSources(incident.sources, to: &buffer)
        buffer.append("]]></description>\n" as StaticString)
    }

    private static func appendPlace(_ location: IncidentLocation?, to buffer: inout ByteBuffer) {
        guard let location else { return paragraph("Place not known", &buffer) }
        paragraph("\(location.words) (\(location.precisionWords))", &buffer)
        if let border = location.border { paragraph(border.words, &buffer) }
    }

    private static func appendSides(of incident: Incident, to buffer: inout ByteBuffer) {
        let sides = [incident.side1, incident.side2].compactMap { $0?.names }
        guard !sides.isEmpty else { return }
        paragraph(sides.joined(separator: " and, on the other side, "), &buffer)
    }

    /// The claims as a table, so that those who contradict each other stand side by side.
    private static func appendClaims(_ claims: [Claim], to buffer: inout ByteBuffer) {
        guard !claims.isEmpty else { return }
        buffer.append(
            "<table border=\"1\" cellpadding=\"3\"><tr><th>Who says</th><th>How many</th><th>Of whom</th>"
                as StaticString)
        buffer.append("<th>What</th><th>Words</th></tr>" as StaticString)
        for claim in claims {
            buffer.append("<tr>" as StaticString)
            cell(claim.claimant ?? "the report", &buffer)
            cell(claim.count.words, &buffer)
            cell(claim.victim ?? "not said", &buffer)
            cell(claim.outcome.rawValue, &buffer)
            cell(claim.hedge.map { "“\(claim.wording)” (\($0))" } ?? "“\(claim.wording)”", &buffer)
            buffer.append("</tr>" as StaticString)
        }
        buffer.append("</table>" as StaticString)
    }

    private static func appendSources(_ sources: [Source], to buffer: inout ByteBuffer) {
        guard !sources.isEmpty else { return }
        buffer.append("<p>Sources:</p><ul>" as StaticString)
        for source in sources {
            buffer.append("<li>" as StaticString)
            append(linked: source, to: &buffer)
            for detail in [source.publisher, source.published?.words].compactMap(\.self) {
                buffer.append(escapingXMLContent: ", \(detail)")
            }
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

    private static func paragraph(_ text: String, _ buffer: inout ByteBuffer) {
        buffer.append("<p>" as StaticString)
        buffer.append(escapingXMLContent: text)
        buffer.append("</p>" as StaticString)
    }

    private static func cell(_ text: String, _ buffer: inout ByteBuffer) {
        buffer.append("<td>" as StaticString)
        buffer.append(escapingXMLContent: text)
        buffer.append("</td>" as StaticString)
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
        let scheme = prefix(8).lowercased()
        return scheme.hasPrefix("http://") || scheme == "https://"
    }
}
