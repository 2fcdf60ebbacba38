public import ByteStreams
import Geodesy
public import Incidents
import SimpleFeatures
public import TextFormats

/// Writes a GeoJSON feature collection by RFC 7946, one feature a line.
///
/// Beside the features stand a `name`, the `metadata` and, after the last feature, the `bbox` and
/// `numberReturned`. An incident without a place has a `null` geometry.
public struct GeoJSONWriter: IncidentWriter {
    private var output: BufferedOutput
    private let uncertainty: UncertaintyShape?
    private var json = JSONWriter()
    private var bounds = RunningBounds()
    private var count = 0

    /// Yes: claims and sources are JSON in it.
    public static var copiesLists: Bool { true }

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - output: Where the file goes.
    ///   - uncertainty: Gives the shapes of uncertainty regions, which follow their incidents as features of their
    ///     own; without it there are none.
    public init(_ output: ByteOutput, uncertainty: UncertaintyShape? = nil) {
        self.output = BufferedOutput(output)
        self.uncertainty = uncertainty
    }

    /// Writes the head of the collection.
    ///
    /// - Parameter metadata: What the file says of itself.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func begin(_ metadata: ExportMetadata) throws(FileError) {
        json.beginObject()
        json.member("type", "FeatureCollection")
        json.member("name", metadata.name)
        json.name("metadata")
        metadata.write(to: &json)
        json.name("features")
        json.beginArray()
    }

    /// Writes an incident and, where there is one, its uncertainty region.
    ///
    /// - Parameters:
    ///   - incident: The next incident.
    ///   - lists: Its claims and sources, to be copied.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func write(_ incident: Incident, lists: EncodedLists?) throws(FileError) {
        json.breakLine()
        json.feature(incident, lists: lists)
        if let location = incident.location {
            bounds.add(location.coordinate)
            writeUncertainty(of: incident, at: location)
        }
        count += 1
        try output.drain(&json.buffer)
    }

    /// Makes a writer for incidents that another thread encodes.
    ///
    /// - Returns: A writer that keeps what is written to it.
    public func makePart() -> Self {
        var part = self
        (part.output, part.json, part.bounds, part.count) = (.memory, JSONWriter(), RunningBounds(), 0)
        part.json.resume()
        return part
    }

    /// Takes what was written to a part.
    ///
    /// - Parameter spare: What the next part is written to.
    /// - Returns: The part of the file.
    public mutating func takePart(leaving spare: ByteBuffer) -> EncodedPart {
        var part = EncodedPart(json.buffer, count: count)
        json.buffer = spare
        part.bounds = bounds
        (bounds, count) = (RunningBounds(), 0)
        return part
    }

    /// Appends a part of the file.
    ///
    /// - Parameter part: What the next incidents of the file have become.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func append(_ part: EncodedPart) throws(FileError) {
        guard part.count > 0 else { return }
        // A part begins with the comma that parts it from the one before.
        try output.append(part.bytes, droppingFirst: count == 0 ? 1 : 0, after: &json.buffer)
        json.resume()
        bounds.add(part.bounds)
        count += part.count
    }

    /// Writes the end of the collection and lets the file appear.
    ///
    /// - Throws: `FileError` when the disk is full or the file cannot be given its name.
    public mutating func finish() throws(FileError) {
        json.buffer.append("\n" as StaticString)
        json.endArray()
        if let box = bounds.box {
            json.name("bbox")
            json.value(box)
        }
        json.member("numberReturned", count)
        json.endObject()
        json.endLine()
        try output.finish(&json.buffer)
    }

    private mutating func writeUncertainty(of incident: Incident, at location: IncidentLocation) {
        guard let shape = uncertainty?(location), !shape.isEmpty else { return }
        json.breakLine()
        json.uncertaintyFeature(of: incident, location, shape)
        shape.forEachCoordinate { bounds.add($0) }
    }
}
