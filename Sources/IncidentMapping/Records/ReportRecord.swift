import Exporting
import Incidents
import TextFormats

extension ProcessedReport {
    /// Writes the record of `extract`: the report's identity, incidents, toponyms and warnings.
    ///
    /// - Parameters:
    ///   - writer: Takes one JSON object.
    ///   - places: What was written of places before.
    func writeExtract(to writer: inout JSONWriter, _ places: inout WrittenPlaces) {
        writer.beginObject()
        writer.name("id")
        writer.value(report.id.rawValue)
        writer.name("language")
        writer.value(language)
        writer.name("incidents")
        writer.beginArray()
        for incident in incidents { IncidentRecord.write(incident, to: &writer) }
        writer.endArray()
        writeToponyms(to: &writer, &places)
        writer.name("warnings")
        writer.beginArray()
        for warning in warnings { writer.value(warning) }
        writer.endArray()
        writer.endObject()
        writer.endLine()
    }
}
