import Geodesy
import Incidents
import SimpleFeatures
import TextFormats

/// What the page of the HTML map knows, as JSON that may stand in a script element.
///
/// Names are short and words are made here: the page only shows them, and 10,000 incidents are a few megabytes.
struct HTMLMapData {
    private var writer = JSONWriter()
    private let baseMap: BaseMap
    private let uncertaintyShape: UncertaintyShape?
    private let view: HTMLMapView
    private var shapes: [Geometry] = []
    private var shapeIndices: [UncertaintyRegion: Int] = [:]

    init(
        _ content: MapContent, _ metadata: ExportMetadata, _ baseMap: BaseMap,
        uncertaintyShape: UncertaintyShape?
    ) {
        self.baseMap = baseMap
        self.uncertaintyShape = uncertaintyShape
        view = HTMLMapView(showing: content.places(on: baseMap, uncertaintyShape))
        writer.beginObject()
        writer.member("attribution", metadata.attribution.joined(separator: "; "))
        writer.name("bounds")
        if let bounds = view.bounds { writer.numbers(bounds, decimals: 4) } else { writer.null() }
        let types = EventType.allCases.filter(Set(content.incidents.map(\.type.eventType)).contains)
        write(types)
        writer.name("incidents")
        writer.beginArray()
        for incident in content.latestFirst { write(incident, types) }
        writer.endArray()
        writer.name("shapes")
        writer.beginArray()
        for shape in shapes { view.write(shape, to: &writer) }
        writer.endArray()
        writer.name("base")
        view.write(baseMap, to: &writer)
        writer.endObject()
    }

    /// The JSON without `<`, which alone could end a script element or begin a comment, and without the separators that
    /// JSON allows and JavaScript did not.
    var bytes: [UInt8] {
        let bytes = writer.buffer.bytes
        var safe: [UInt8] = []
        safe.reserveCapacity(bytes.count + bytes.count / 64)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") {
                safe += "\\u003c".utf8
            } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
                bytes[index + 2] & 0xFE == 0xA8
            {
                safe += (bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8
                index += 2
            } else {
                safe.append(byte)
            }
            index += 1
        }
        return safe
    }

    private mutating func write(_ types: [EventType]) {
        writer.name("types")
        writer.beginArray()
        for type in types {
            writer.beginObject()
            writer.member("name", type.rawValue)
            writer.member("color", type.color.hexadecimal)
            writer.endObject()
        }
        writer.endArray()
    }

    private mutating func write(_ incident: Incident, _ types: [EventType]) {
        writer.breakLine()
        writer.beginObject()
        writer.member("id", incident.id.rawValue)
        writer.member("title", incident.mapTitle)
        writer.member("t", types.firstIndex(of: incident.type.eventType))
        writer.member("u", incident.type.rawValue)
        writer.member("s", incident.date?.interval.start.dayNumber)
        writer.member("e", incident.date?.interval.end.dayNumber)
        writer.member("d", incident.date?.words)
        writer.member("k", incident.deaths)
        writer.member("f", incident.fatalities?.words)
        writer.member("n", incident.notes.isEmpty ? nil : incident.notes)
        writeSides(of: incident)
        writePlace(incident.location)
        writeClaims(of: incident)
        writeSources(of: incident)
        writer.endObject()
    }

    private mutating func writeSides(of incident: Incident) {
        let sides = [incident.side1, incident.side2].compactMap(\.self)
        writer.name("a")
        writer.texts(sides.flatMap { [$0.actor.name] + $0.associates.map(\.name) })
        let names = sides.map(\.names)
        writer.member("v", names.isEmpty ? nil : names.joined(separator: " and, on the other side, "))
    }

    private mutating func writePlace(_ location: IncidentLocation?) {
        let place = location.flatMap { $0.coordinate.isValid ? view.shifted($0.coordinate) : nil }
        writer.member("p", location?.nameInWords)
        writer.member("l", location?.words)
        writer.member("g", location?.precisionWords)
        writer.member("b", location?.borderWords)
        writer.name("x")
        writer.value(place?.longitude, decimals: IncidentField.coordinateDecimals)
        writer.name("y")
        writer.value(place?.latitude, decimals: IncidentField.coordinateDecimals)
        writer.name("r")
        writer.value(location?.radius.metres, decimals: 0)
        let shape = location.flatMap { shapeIndex(of: $0) }
        let isRegion = location?.geoPrecision == .region
        writer.member("z", isRegion ? shape : nil)
        writer.member("w", isRegion ? nil : shape)
        writer.name("h")
        writer.value(isRegion && location?.wherePrecision == .country)
    }

    /// Where the shape of an uncertainty region stands in the list; a region without a shape has an empty one, and a disc
    /// needs none.
    private mutating func shapeIndex(of location: IncidentLocation) -> Int? {
        if let index = shapeIndices[location.uncertainty] { return index }
        if case .disc = location.uncertainty, location.geoPrecision != .region { return nil }
        let shape = baseMap.shape(of: location, uncertaintyShape)
        guard location.geoPrecision == .region || shape != nil else { return nil }
        shapes.append(shape ?? .multiPolygon(MultiPolygon([])))
        shapeIndices[location.uncertainty] = shapes.count - 1
        return shapes.count - 1
    }

    private mutating func writeClaims(of incident: Incident) {
        writer.name("c")
        writer.beginArray()
        for claim in incident.claims {
            writer.beginArray()
            writer.value(claim.claimant ?? "The report itself")
            writer.value(claim.count.words)
            writer.value(claim.outcome.rawValue)
            writer.value(claim.victim)
            writer.value(claim.wording)
            writer.value(claim.hedge)
            writer.endArray()
        }
        writer.endArray()
    }

    private mutating func writeSources(of incident: Incident) {
        writer.name("o")
        writer.beginArray()
        for source in incident.sources {
            writer.beginArray()
            writer.value(source.title ?? source.quotation.report.rawValue)
            // A link only where the address is one of the web: an address may be a script.
            writer.value(source.url.flatMap { $0.isWebAddress ? $0 : nil })
            let rest = [source.publisher, source.published?.words].compactMap(\.self)
            writer.value(rest.isEmpty ? nil : rest.joined(separator: ", "))
            writer.endArray()
        }
        writer.endArray()
    }
}

extension JSONWriter {
    mutating func texts(_ texts: [String]) {
        beginArray()
        for text in texts { value(text) }
        endArray()
    }

    mutating func numbers(_ numbers: [Double], decimals: Int) {
        beginArray()
        for number in numbers { value(number, decimals: decimals) }
        endArray()
    }
}
