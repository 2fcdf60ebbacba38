public import Incidents
public import TextFormats

extension IncidentRecord {
    /// Writes sources as a JSON array.
    ///
    /// - Parameters:
    ///   - sources: The sources, in the order to be kept.
    ///   - writer: Where the array goes, as the next value.
    public static func write(_ sources: [Source], to writer: inout JSONWriter) {
        writer.beginArray()
        for source in sources { write(source, to: &writer) }
        writer.endArray()
    }

    private static func write(_ source: Source, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("report", source.quotation.report.rawValue)
        writer.member("source", source.publisher)
        writer.member("title", source.title)
        writer.member("url", source.url)
        writer.member("published", source.published?.description)
        writer.member("start", source.quotation.start)
        writer.member("end", source.quotation.end)
        writer.endObject()
    }
}
