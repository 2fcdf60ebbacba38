public import ByteStreams
public import Incidents

extension ExportFormat {
    /// Makes the writer of this format.
    ///
    /// - Parameters:
    ///   - output: Where the file goes.
    ///   - options: What the caller wants.
    /// - Returns: The writer; nothing for the formats that are no stream of bytes (`gpkg`, `kmz`) or no list of
    ///   incidents (`html`, `svg`), which are made elsewhere.
    public func writer(to output: ByteOutput, _ options: ExportOptions = ExportOptions()) -> (
        any IncidentWriter
    )? {
        switch self {
        case .geojson:
            GeoJSONWriter(output, uncertainty: options.withUncertainty ? options.uncertaintyShape : nil)
        case .geojsonseq: GeoJSONSeqWriter(output)
        case .jsonl: JSONLinesWriter(output)
        case .kml: KMLWriter(output, regionShape: options.uncertaintyShape)
        case .csv: CSVWriter(output, neutralizesFormulas: options.neutralizesFormulas)
        case .acled:
            ACLEDCSVWriter(output, facts: options.facts, neutralizesFormulas: options.neutralizesFormulas)
        case .ucdp:
            UCDPCSVWriter(output, facts: options.facts, neutralizesFormulas: options.neutralizesFormulas)
        case .gpkg, .kmz, .html, .svg: nil
        }
    }

    /// The order that this format wants its incidents in: by folder for KML, by time for the others.
    public var order: (Incident, Incident) -> Bool {
        self == .kml ? KMLWriter.areInFolderOrder : Incident.chronologically
    }
}
