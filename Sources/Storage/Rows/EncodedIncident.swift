public import Incidents

/// An incident with the rows that it makes, written out on any thread, so that the one that holds the database has
/// little left to do.
public final class EncodedIncident: Sendable {
    /// The incident, with the words that tell it apart.
    let incident: Incident

    /// All of it, as an extraction is kept.
    let document: IncidentDocument.Encoded

    /// Its rows in the layers; nothing while it is likely to be merged.
    let layers: LayerRows?

    /// Where it is found; nothing while it is likely to be merged, or when nothing of the kind is known.
    let box: ExtractionBox?

    /// The reports that it names, one row for each; nothing while it is likely to be merged.
    let namedReports: [RowValues]?

    /// Encodes an incident that stands by itself unless a report tells of it too.
    ///
    /// - Parameters:
    ///   - incident: The incident.
    ///   - dataSet: Where it comes from.
    ///   - options: How the store is kept that it is for.
    public init(_ incident: Incident, of dataSet: DataSet, _ options: StoreOptions) {
        self.incident = incident.imported(from: dataSet)
        document = IncidentDocument.encoded(self.incident)
        layers = LayerRows(self.incident, shape: options.shape)
        box = ExtractionBox(incident)
        namedReports = ReportTable.rows(namedBy: incident)
    }

    /// Encodes what a report tells, or what several tell together.
    init(_ incident: Incident) {
        self.incident = incident
        document = IncidentDocument.encoded(incident)
        layers = nil
        box = nil
        namedReports = nil
    }
}
