import Boundaries
import ByteStreams
public import Exporting
public import Incidents
public import Storage
import TextFormats

/// Writes the incidents that a filter chooses from a database: `export`, and `list` in its formats.
public struct ExportJob {
    /// What was written.
    public struct Summary: Sendable {
        /// How many incidents were chosen.
        public var incidents = 0

        /// How many of them the format has no place for, such as the undated in ACLED's.
        public var omitted = 0
    }

    private let store: IncidentStore
    private let installation: Installation
    private let toolVersion: String

    /// How many threads encode.
    public var threads = 1

    /// What is left out, added or changed.
    public var choices = ExportChoices()

    /// The time at which the incidents are asked for, as `YYYY-MM-DDThh:mm:ss.sssZ`; now when not given.
    public var asOf: String?

    /// Creates a job.
    ///
    /// - Parameters:
    ///   - store: The database.
    ///   - installation: Where shapes and codes of regions and countries are looked up, as far as a format needs them.
    ///   - toolVersion: The version that the files name.
    public init(_ store: IncidentStore, _ installation: Installation, toolVersion: String) {
        self.store = store
        self.installation = installation
        self.toolVersion = toolVersion
    }

    /// Writes incidents.
    ///
    /// - Parameters:
    ///   - filter: Which incidents.
    ///   - format: How.
    ///   - path: Where the file appears; `-` is the standard output.
    /// - Returns: How many were written.
    /// - Throws: ``MappingError`` when the format cannot be written or the database not be read, `FileError` when the
    ///   file cannot be written; nothing appears then.
    /// - Complexity: Memory flat, except for maps, which need all incidents at once; KML keeps its areas.
    public func run(
        _ filter: IncidentFilter, as format: ExportFormat, to path: String
    ) throws -> Summary {
        switch format {
        case .gpkg: return try writeGeoPackage(filter, to: path)
        case .svg, .html: return try drawMap(filter, as: format, to: path)
        default: return try writeText(filter, as: format, to: path)
        }
    }

    private func writeText(
        _ filter: IncidentFilter, as format: ExportFormat, to path: String
    ) throws -> Summary {
        let metadata = self.metadata
        guard let writer = format.writer(to: try ByteOutput(path: path), try options(for: format)) else {
            throw MappingError(.usage, "incidents cannot be exported as \(format.rawValue)")
        }
        let summary = try write(filter, to: writer, metadata, byCountry: format.isByCountry)
        if path != "-", !format.holdsMetadata {
            try LayerMetadata.write(metadata, rowCount: summary.incidents - summary.omitted, beside: path)
        }
        return summary
    }

    private func write(
        _ filter: IncidentFilter, to writer: some IncidentWriter, _ metadata: ExportMetadata, byCountry: Bool
    ) throws -> Summary {
        var writer = writer
        try writer.begin(metadata)
        var summary = Summary()
        if asOf != nil || byCountry && filter.limit != nil {
            // The first by time, put into the order of countries.
            let publish = try publisher()
            var incidents = try incidents(filter)
            if byCountry { incidents.sort(by: KMLWriter.areInFolderOrder) }
            for incident in incidents { try writer.write(publish?(incident) ?? incident) }
            summary.incidents = incidents.count
        } else {
            if filter.takesAll { store.readAhead() }
            let export = ParallelExport(
                store: store, filter: filter, byCountry: byCountry, threads: threads, makePublisher: publisher
            )
            summary.incidents = try export.write(to: &writer)
        }
        try writer.finish()
        summary.omitted = writer.omittedCount
        return summary
    }

    /// The incidents that are asked for, all in memory.
    ///
    /// - Parameter filter: Which incidents.
    /// - Returns: The incidents, as they were at ``asOf``.
    /// - Throws: `StorageError` when the database cannot be read.
    public func incidents(_ filter: IncidentFilter) throws(StorageError) -> [Incident] {
        if let asOf { return try store.incidents(asOf: asOf, matching: filter) }
        return try store.incidents(matching: filter)
    }

    /// The incidents near the border or the point of a filter, the nearest first.
    ///
    /// - Parameter filter: Which incidents; without a border or a point there is no answer.
    /// - Returns: The incidents with their distances, as they were at ``asOf``, as many as the filter's limit.
    /// - Throws: `StorageError` when the database cannot be read.
    public func nearestIncidents(_ filter: IncidentFilter) throws(StorageError) -> [NearIncident] {
        var unlimited = filter
        unlimited.limit = nil
        return NearIncident.nearest(of: try incidents(unlimited), by: filter)
    }

    private func writeGeoPackage(_ filter: IncidentFilter, to path: String) throws -> Summary {
        guard path != "-" else {
            throw MappingError(.usage, "a GeoPackage is no stream; name a file with -o")
        }
        guard !FileIdentity.areSame(path, store.path) else {
            throw MappingError(.usage, "'\(path)' is the database itself; name another file")
        }
        let options = IncidentDatabase.options(try installation.openBoundaries(), keepsTexts: keepsWords)
        let copy = GeoPackageCopy(of: store, options: options)
        if keepsWords, asOf == nil {
            return Summary(incidents: try copy.write(filter, metadata, to: path))
        }
        let publish = try publisher()
        let count = try copy.write(metadata, to: path) { write in
            if asOf == nil {
                try store.forEachIncident(matching: filter) { try write(publish?($0) ?? $0) }
            } else {
                for incident in try incidents(filter) { try write(publish?(incident) ?? incident) }
            }
        }
        return Summary(incidents: count)
    }

    private func drawMap(
        _ filter: IncidentFilter, as format: ExportFormat, to path: String
    ) throws -> Summary {
        let publish = try publisher()
        let incidents = try incidents(filter).map { publish?($0) ?? $0 }
        let drawing = MapDrawing(try installation.openBoundaries(), metadata)
        if format == .html {
            try drawing.writeHTML(incidents, to: path)
        } else {
            try drawing.writeSVG(incidents, to: path)
        }
        return Summary(incidents: incidents.count)
    }

    private var keepsWords: Bool { !choices.withoutText && choices.coarsening == nil }

    /// Makes of each incident what may be published of it; nothing when that is all.
    private func publisher() throws(MappingError) -> ((Incident) -> Incident)? {
        if let coarsening = choices.coarsening {
            let coarsener = Coarsener(
                coarsening, try installation.openBoundaries(), try CountryFacts(folder: installation.folder))
            return coarsener.coarsened
        }
        return choices.withoutText ? { $0.withoutWords } : nil
    }

    private var metadata: ExportMetadata {
        var metadata = LayerMetadata.of(installation, toolVersion: toolVersion)
        metadata.filter = choices.filterText
        metadata.changes = [
            choices.coarsening?.sentence, choices.withoutText ? "The words of reports are left out." : nil,
        ].compactMap(\.self)
        return metadata
    }

    /// Opens only the data that the format needs.
    private func options(for format: ExportFormat) throws(MappingError) -> ExportOptions {
        var options = ExportOptions()
        options.withUncertainty = choices.withUncertainty
        options.neutralizesFormulas = choices.neutralizesFormulas
        if format.isByCountry || choices.withUncertainty {
            let shapes = RegionShapes(try installation.openBoundaries())
            options.uncertaintyShape = { shapes.area(of: $0) }
        }
        if format == .acled || format == .ucdp {
            options.facts = CodebookFacts(
                countries: try CountryFacts(folder: installation.folder),
                seats: RegionSeats(try installation.openGazetteer()))
        }
        return options
    }
}
