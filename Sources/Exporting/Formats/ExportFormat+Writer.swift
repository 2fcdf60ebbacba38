public import ByteStreams
public import Incidents

extension ExportFormat {
    /// Makes the writer of this format.
    ///
    /// - Parameters:
    ///   - output: Where the file goes.
    ///   - options: What the caller wants.
    /// - Returns: The writer; nothing for the format that is no stream of bytes (`gpkg`) or no list of
    ///   incidents (`html`, `svg`), which are made elsewhere.
    public func writer(to output: ByteOutput, _ options: ExportOptions = ExportOptions()) -> (
        any IncidentWriter
    )? {
        switch self {
        case .geojson:
            return GeoJSONWriter(
                output, uncertainty: options.withUncertainty ? options.uncertaintyShape : nil)
        case .geojsonseq: return GeoJSONSeqWriter(output)
        case .jsonl: return JSONLinesWriter(output)
        case .kml: return KMLWriter(output, uncertaintyShape: options.uncertaintyShape)
        case .kmz: return KMLWriter(compressedTo: output, uncertaintyShape: options.uncertaintyShape)
        case .csv: return CSVWriter(output, neutralizesFormulas: options.neutralizesFormulas)
        case .acled:
            return ACLEDCSVWriter(
                output, facts: options.facts, neutralizesFormulas: options.neutralizesFormulas)
        case .ucdp:
            return UCDPCSVWriter(
                output, facts: options.facts, neutralizesFormulas: options.neutralizesFormulas)
        case .gpkg, .html, .svg: return nil
        }
    }

    /// Whether the format has folders by country.
    public var isByCountry: Bool { self == .kml || self == .kmz }

    /// Tells whether two incidents are in the order that this format wants: by folder for KML, by time for the others.
    ///
    /// - Parameters:
    ///   - left: One incident.
    ///   - right: Another.
    /// - Returns: Whether the first comes before the second.
    public func areInOrder(_ left: Incident, _ right: Incident) -> Bool {
        isByCountry
            ? KMLWriter.areInFolderOrder(left, right) : Incident.chronologically(left, right)
    }
}
