public import TextFormats

extension ExportMetadata {
    /// Writes the metadata as one JSON object.
    ///
    /// Formats without a place for metadata (JSON Lines, CSV) may have it in a file beside them.
    ///
    /// - Parameter writer: Where the object goes, as the next value.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("tool", "incident-mapper")
        writer.member("tool_version", toolVersion)
        write(gazetteer, named: "gazetteer", to: &writer)
        write(boundaries, named: "boundaries", to: &writer)
        writer.member("filter", filter)
        if !changes.isEmpty { writer.member("changes", changes.joined(separator: " ")) }
        if let rowCount { writer.member("row_count", rowCount) }
        writer.member("distances", Self.distanceMethod)
        writer.name("attribution")
        writer.beginArray()
        for line in attribution { writer.value(line) }
        writer.endArray()
        if let generated { writer.member("generated", generated) }
        writer.endObject()
    }

    private func write(_ file: DataFile?, named name: StaticString, to writer: inout JSONWriter) {
        writer.name(name)
        guard let file else { return writer.null() }
        writer.beginObject()
        writer.member("id", file.id)
        writer.member("checksum", file.checksum)
        writer.endObject()
    }
}
