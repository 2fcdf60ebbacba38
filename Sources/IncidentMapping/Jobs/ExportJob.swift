import Boundaries
import ByteStreams
public import Exporting
public import Incidents
public import Storage

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

    /// The time at which the incidents are asked for, as `YYYY-MM-DDThh:mm:ss.sssZ`; now when not given.
    public var asOf: String?

    /// Whether the words of reports are left out: the notes, the wording of claims and, in a GeoPackage, the texts.
    public var withoutText = false

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
    /// - Complexity: Memory flat, except for KML, maps and GeoPackage, which need all incidents at once.
    public func run(
        _ filter: IncidentFilter, as format: ExportFormat, to path: String
    ) throws -> Summary {
        switch format {
        case .gpkg: return try writeGeoPackage(filter, to: path)
        case .svg, .html: return try drawMap(filter, as: format, to: path)
        default: break
        }
        let options = try options(for: format)
        guard var writer = format.writer(to: try ByteOutput(path: path), options) else {
            throw MappingError(.usage, "incidents cannot be exported as \(format.rawValue)")
        }
        var summary = Summary()
        try writer.begin(LayerMetadata.of(toolVersion: toolVersion))
        try forEachIncident(filter, in: format) { incident in
            try writer.write(trimmed(incident))
            summary.incidents += 1
        }
        try writer.finish()
        summary.omitted = writer.omittedCount
        return summary
    }

    private func forEachIncident(
        _ filter: IncidentFilter, in format: ExportFormat, _ body: (Incident) throws -> Void
    ) throws {
        guard format == .kml || asOf != nil else { return try store.forEachIncident(matching: filter, body) }
        try incidents(filter).sorted(by: format.areInOrder).forEach(body)
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

    private func writeGeoPackage(_ filter: IncidentFilter, to path: String) throws -> Summary {
        guard path != "-" else {
            throw MappingError(.usage, "a GeoPackage is no stream; name a file with -o")
        }
        guard !FileIdentity.areSame(path, store.path) else {
            throw MappingError(.usage, "'\(path)' is the database itself; name another file")
        }
        let incidents = try incidents(filter).map(trimmed)
        let options = IncidentDatabase.options(try installation.openBoundaries(), keepsTexts: !withoutText)
        try GeoPackageCopy(of: store, options: options).write(incidents, to: path)
        return Summary(incidents: incidents.count)
    }

    private func drawMap(
        _ filter: IncidentFilter, as format: ExportFormat, to path: String
    ) throws -> Summary {
        let incidents = try incidents(filter).map(trimmed)
        let drawing = MapDrawing(
            try installation.openBoundaries(), LayerMetadata.of(toolVersion: toolVersion))
        if format == .html {
            try drawing.writeHTML(incidents, to: path)
        } else {
            try drawing.writeSVG(incidents, to: path)
        }
        return Summary(incidents: incidents.count)
    }

    /// The incident without the words of reports, where they are not wanted.
    private func trimmed(_ incident: Incident) -> Incident {
        guard withoutText else { return incident }
        var incident = incident
        incident.notes = ""
        for index in incident.claims.indices {
            incident.claims[index].wording = ""
            incident.claims[index].hedge = nil
        }
        return incident
    }

    /// Opens only the data that the format needs.
    private func options(for format: ExportFormat) throws(MappingError) -> ExportOptions {
        var options = ExportOptions()
        switch format {
        case .kml:
            let shapes = RegionShapes(try installation.openBoundaries())
            options.uncertaintyShape = { shapes.shape(of: $0) }
        case .acled, .ucdp:
            options.facts = CodebookFacts(
                countries: try CountryFacts(folder: installation.folder),
                seats: RegionSeats(try installation.openGazetteer()))
        default: break
        }
        return options
    }
}
