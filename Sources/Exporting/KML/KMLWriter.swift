public import ByteStreams
public import Incidents
public import TextFormats

/// Writes KML 2.2 (OGC 07-147r2), its elements in the schema's order, in linear time.
///
/// Incidents lie in folders by country and month. A folder opens when the country or the month changes, so they should
/// come in the order of ``areInFolderOrder(_:_:)``; in another order a folder's name merely stands more than once. The
/// areas in which they may lie follow in a folder that is one switch. Memory grows only with the number of different areas.
public struct KMLWriter: IncidentWriter {
    private var output: BufferedOutput
    private let hasIcons: Bool
    private let uncertaintyShape: UncertaintyShape?
    private var buffer = ByteBuffer()
    private var folder: KMLFolder?
    private var areas = KMLAreas()

    /// Whether this is a part: its first folder is opened by the whole.
    private var isPart = false
    private var firstFolder: KMLFolder?
    private var count = 0

    /// Creates a writer of KML.
    ///
    /// - Parameters:
    ///   - output: Where the file goes.
    ///   - uncertaintyShape: Gives the shapes of the areas in which incidents may lie, which have a folder of their own;
    ///     without it there are none. Incidents that are known only by a region are placemarks without a pin.
    public init(_ output: ByteOutput, uncertaintyShape: UncertaintyShape? = nil) {
        self.output = BufferedOutput(output)
        hasIcons = false
        self.uncertaintyShape = uncertaintyShape
    }

    /// Creates a writer of KMZ: the same document with an icon for each event type, in a ZIP file.
    ///
    /// - Parameters:
    ///   - output: Where the file goes; 4 GB at most.
    ///   - uncertaintyShape: As for KML.
    public init(compressedTo output: ByteOutput, uncertaintyShape: UncertaintyShape? = nil) {
        self.output = BufferedOutput(KMZArchive(output))
        hasIcons = true
        self.uncertaintyShape = uncertaintyShape
    }

    /// The order in which no folder opens twice: by country, then by first day, then by identity.
    ///
    /// - Parameters:
    ///   - left: One incident.
    ///   - right: Another.
    /// - Returns: Whether the first comes before the second; those without a country come last.
    public static func areInFolderOrder(_ left: Incident, _ right: Incident) -> Bool {
        let (leftRank, rightRank) = (countryRank(left), countryRank(right))
        return leftRank == rightRank ? Incident.chronologically(left, right) : leftRank < rightRank
    }

    /// Writes the head of the document: what it says of itself, the styles and the fields.
    ///
    /// - Parameter metadata: What the file says of itself.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func begin(_ metadata: ExportMetadata) throws(FileError) {
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
        buffer.append("<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n" as StaticString)
        buffer.element("name", metadata.name)
        buffer.append("<open>1</open>\n" as StaticString)
        buffer.element("description", metadata.attribution.joined(separator: "\n"))
        KMLStyles.append(hasIcons: hasIcons, to: &buffer)
        metadata.appendExtendedData(to: &buffer)
        KMLSchema.append(to: &buffer)
    }

    /// Writes an incident as a placemark, in the folders of its country and month.
    ///
    /// - Parameters:
    ///   - incident: The next incident.
    ///   - lists: Its claims and sources, to be copied.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func write(_ incident: Incident, lists: EncodedLists?) throws(FileError) {
        enterFolder(KMLFolder(of: incident))
        KMLPlacemark.append(incident, lists, to: &buffer)
        if uncertaintyShape != nil {
            areas.add(incident)
            if !isPart { areas.settle() }
        }
        count += 1
        try output.drain(&buffer)
    }

    /// Makes a writer for incidents that another thread encodes.
    ///
    /// - Returns: A writer that keeps what is written to it.
    public func makePart() -> Self {
        var part = self
        (part.output, part.buffer, part.folder) = (.memory, ByteBuffer(), nil)
        (part.firstFolder, part.areas, part.count, part.isPart) = (nil, KMLAreas(), 0, true)
        return part
    }

    /// Takes what was written to a part.
    ///
    /// - Parameter spare: What the next part is written to.
    /// - Returns: The part of the file.
    public mutating func takePart(leaving spare: ByteBuffer) -> EncodedPart {
        var part = EncodedPart(buffer, count: count)
        buffer = spare
        (part.firstFolder, part.lastFolder, part.areas) = (firstFolder, folder, areas)
        (firstFolder, folder, areas, count) = (nil, nil, KMLAreas(), 0)
        return part
    }

    /// Appends a part of the file.
    ///
    /// - Parameter part: What the next incidents of the file have become.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func append(_ part: EncodedPart) throws(FileError) {
        guard let first = part.firstFolder else { return }
        enterFolder(first)
        folder = part.lastFolder
        areas.add(part.areas)
        count += part.count
        try output.append(part.bytes, after: &buffer)
    }

    /// Writes the end of the document and lets the file appear.
    ///
    /// - Throws: `FileError` when the disk is full or the file cannot be given its name.
    public mutating func finish() throws(FileError) {
        if folder != nil { buffer.append("</Folder>\n</Folder>\n" as StaticString) }
        if let uncertaintyShape {
            try areas.append(uncertaintyShape, to: &buffer) { buffer throws(FileError) in
                try output.drain(&buffer)
            }
        }
        buffer.append("</Document>\n<!-- \(count) incidents -->\n</kml>\n" as String)
        try output.finish(&buffer)
    }

    private mutating func enterFolder(_ next: KMLFolder) {
        guard next != folder else { return }
        if isPart, folder == nil {
            (firstFolder, folder) = (next, next)
            return
        }
        let staysInCountry = folder?.isInCountry(of: next) ?? false
        if folder != nil { buffer.append("</Folder>\n" as StaticString) }
        if folder != nil, !staysInCountry { buffer.append("</Folder>\n" as StaticString) }
        if !staysInCountry { next.openCountry(in: &buffer) }
        next.openMonth(in: &buffer)
        folder = next
    }

    private static func countryRank(_ incident: Incident) -> String {
        // Sorts after every name.
        incident.location?.country ?? "\u{10FFFF}"
    }
}

extension ExportMetadata {
    /// Appends what a file says of itself as untyped KML data.
    func appendExtendedData(to buffer: inout ByteBuffer) {
        buffer.append("<ExtendedData>\n" as StaticString)
        for (name, value) in facts {
            buffer.append("<Data name=\"\(name)\"><value>" as String)
            buffer.append(escapingXML: value)
            buffer.append("</value></Data>\n" as StaticString)
        }
        buffer.append("</ExtendedData>\n" as StaticString)
    }

    /// The facts that are known, by name, for formats that take only text.
    private var facts: [(name: String, value: String)] {
        let all: [(String, String?)] = [
            ("tool", "incident-mapper"), ("tool_version", toolVersion), ("gazetteer", gazetteer?.id),
            ("gazetteer_checksum", gazetteer?.checksum), ("boundaries", boundaries?.id),
            ("boundaries_checksum", boundaries?.checksum), ("filter", filter),
            ("changes", changes.isEmpty ? nil : changes.joined(separator: " ")),
            ("distances", Self.distanceMethod),
            ("generated", generated),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }
}
