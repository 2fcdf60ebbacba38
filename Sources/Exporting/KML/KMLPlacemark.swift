import Geodesy
import Incidents
import SimpleFeatures
import TextFormats

/// One incident as a KML placemark, its parts in the schema's order.
enum KMLPlacemark {
    /// Appends an incident, and its claims and sources as JSON where that was written before.
    ///
    /// An incident that is known only by its region gets no pin, which would say more than is known: its region is among
    /// the areas (``KMLAreas``).
    static func append(_ incident: Incident, _ lists: EncodedLists?, to buffer: inout ByteBuffer) {
        buffer.append("<Placemark id=\"" as StaticString)
        KMLName.appendIncident(incident.id.rawValue, to: &buffer)
        buffer.append("\">\n" as StaticString)
        appendTitle(of: incident, to: &buffer)
        let day = incident.date?.words
        appendSnippet(incident, day, to: &buffer)
        KMLBalloon.append(incident, day: day, to: &buffer)
        if let date = incident.date { append(date, to: &buffer) }
        buffer.append("<styleUrl>#type-" as StaticString)
        buffer.append(EventTypeStyle(incident.type.eventType).slug)
        buffer.append("</styleUrl>\n" as StaticString)
        KMLSchema.append(incident, lists, to: &buffer)
        if let location = incident.location { append(location, to: &buffer) }
        buffer.append("</Placemark>\n" as StaticString)
    }

    private static func appendTitle(of incident: Incident, to buffer: inout ByteBuffer) {
        buffer.append("<name>" as StaticString)
        buffer.append(escapingXMLContent: incident.type.rawValue)
        if let location = incident.location {
            buffer.append(", " as StaticString)
            buffer.append(escapingXMLContent: location.nameInWords)
        }
        buffer.append("</name>\n" as StaticString)
    }

    private static func appendSnippet(_ incident: Incident, _ day: String?, to buffer: inout ByteBuffer) {
        buffer.append("<Snippet maxLines=\"1\">" as StaticString)
        buffer.append(day ?? "date not known")
        if let fatalities = incident.fatalities {
            buffer.append(", deaths: " as StaticString)
            buffer.append(fatalities.words)
        }
        buffer.append("</Snippet>\n" as StaticString)
    }

    /// One known day is a time stamp; several days, and days not known exactly, are a span.
    private static func append(_ date: EventDate, to buffer: inout ByteBuffer) {
        guard date.interval.start < date.interval.end else {
            buffer.append("<TimeStamp><when>" as StaticString)
            buffer.append(date.interval.start.description)
            return buffer.append("</when></TimeStamp>\n" as StaticString)
        }
        buffer.append("<TimeSpan><begin>" as StaticString)
        buffer.append(date.interval.start.description)
        buffer.append("</begin><end>" as StaticString)
        buffer.append(date.interval.end.description)
        buffer.append("</end></TimeSpan>\n" as StaticString)
    }

    private static func append(_ location: IncidentLocation, to buffer: inout ByteBuffer) {
        guard location.geoPrecision != .region, location.coordinate.isValid else { return }
        buffer.append(kml: location.coordinate)
    }
}
