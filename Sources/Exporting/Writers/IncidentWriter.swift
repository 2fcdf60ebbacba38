public import ByteStreams
public import Incidents
public import TextFormats

/// Writes incidents to a file one after the other, in memory that does not grow with their number.
///
///     var writer = GeoJSONWriter(try ByteOutput(path: "incidents.geojson"))
///     try writer.begin(metadata)
///     for incident in incidents { try writer.write(incident) }
///     try writer.finish()
///
/// The same incidents give the same bytes. The file appears only with ``finish()``.
public protocol IncidentWriter: SendableMetatype {
    /// How many incidents were left out because the format has no place for them, such as the undated in ACLED's.
    var omittedCount: Int { get }

    /// Writes what stands before the first incident.
    ///
    /// - Parameter metadata: What the file says of itself, where its format has a place for it.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    mutating func begin(_ metadata: ExportMetadata) throws(FileError)

    /// Whether the format has claims and sources as JSON only: it then asks for nothing but ``EncodedLists`` of them.
    static var copiesLists: Bool { get }

    /// Writes an incident.
    ///
    /// - Parameters:
    ///   - incident: The next incident, in the order of the file.
    ///   - lists: Its claims and sources as JSON, where that was written before.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    mutating func write(_ incident: Incident, lists: EncodedLists?) throws(FileError)

    /// Makes a writer of the same kind for incidents that another thread encodes: it keeps what is written to it.
    ///
    /// - Returns: A writer for ``write(_:)`` and ``takePart(leaving:)`` only.
    func makePart() -> Self

    /// Takes what was written to a writer that ``makePart()`` made, which then can be used for the next part.
    ///
    /// - Parameter spare: An empty buffer, whose memory the next part is written to.
    /// - Returns: The part of the file.
    mutating func takePart(leaving spare: ByteBuffer) -> EncodedPart

    /// Appends a part of the file, after all that was written before.
    ///
    /// - Parameter part: What the next incidents of the file have become.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    mutating func append(_ part: EncodedPart) throws(FileError)

    /// Writes what stands after the last incident and lets the file appear.
    ///
    /// - Throws: `FileError` when the disk is full or the file cannot be given its name.
    mutating func finish() throws(FileError)
}

extension IncidentWriter {
    /// None: most formats take every incident.
    public var omittedCount: Int { 0 }

    /// No: most formats tell of claims and sources in their own way.
    public static var copiesLists: Bool { false }

    /// Writes an incident.
    ///
    /// - Parameter incident: The next incident, in the order of the file.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func write(_ incident: Incident) throws(FileError) {
        try write(incident, lists: nil)
    }

    /// Writes a whole file.
    ///
    /// - Parameters:
    ///   - incidents: The incidents, in the order of the file.
    ///   - metadata: What the file says of itself.
    /// - Throws: `FileError` when the disk is full or the file cannot be given its name.
    public mutating func writeAll(_ incidents: some Sequence<Incident>, _ metadata: ExportMetadata)
        throws(FileError)
    {
        try begin(metadata)
        for incident in incidents { try write(incident) }
        try finish()
    }
}
