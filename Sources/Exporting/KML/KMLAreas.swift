import Geodesy
import Incidents
import SimpleFeatures
import TextFormats

/// The areas in which incidents may lie, each once however many incidents it has: a folder that is one switch.
struct KMLAreas: Sendable {
    /// The incidents that may lie in one area.
    private struct Area {
        let location: IncidentLocation
        var count = 0
        var titles: [MapTitle] = []
    }

    /// So many incidents of an area are named in its balloon.
    private static let mostNamed = 5

    private var areas: [Area] = []
    private var indices: [UncertaintyRegion: Int] = [:]

    /// Where incidents may lie that are not yet among the areas.
    private var visits: [(location: IncidentLocation, title: MapTitle)] = []

    /// Notes where an incident may lie.
    mutating func add(_ incident: Incident) {
        guard let location = incident.location, location.coordinate.isValid else { return }
        visits.append((Self.kept(of: location), MapTitle(of: incident)))
    }

    /// Takes over what others have noted, after what is noted here.
    mutating func add(_ others: KMLAreas) {
        settle()
        for visit in others.visits { settle(visit.location, visit.title) }
    }

    /// No more of a location than its shape and its name need.
    private static func kept(of location: IncidentLocation) -> IncidentLocation {
        var kept = IncidentLocation(
            name: location.name, coordinate: location.coordinate, uncertainty: location.uncertainty,
            radius: location.radius, geoPrecision: location.geoPrecision,
            wherePrecision: location.wherePrecision)
        kept.countryCode = location.countryCode
        return kept
    }

    /// Finds the areas of those that were noted; who notes many does so now and then.
    mutating func settle() {
        for visit in visits { settle(visit.location, visit.title) }
        visits.removeAll(keepingCapacity: true)
    }

    private mutating func settle(_ location: IncidentLocation, _ title: MapTitle) {
        let index = indices[location.uncertainty, default: areas.count]
        if index == areas.count {
            areas.append(Area(location: location))
            indices[location.uncertainty] = index
        }
        areas[index].count += 1
        guard areas[index].titles.count < Self.mostNamed else { return }
        var title = title
        title.share(name: areas[index].location.name)
        areas[index].titles.append(title)
    }

    /// Appends the folder; none when no area has a shape.
    ///
    /// - Parameters:
    ///   - shape: Gives the shapes.
    ///   - buffer: Where the folder goes.
    ///   - drain: Called after each area, for the buffer to be emptied.
    /// - Throws: What `drain` throws.
    func append<Failure: Error>(
        _ shape: UncertaintyShape, to buffer: inout ByteBuffer,
        drain: (inout ByteBuffer) throws(Failure) -> Void
    ) throws(Failure) {
        var isOpen = false
        for area in areas {
            guard let shape = shape(area.location), !shape.isEmpty else { continue }
            if !isOpen { Self.open(&buffer) }
            isOpen = true
            Self.append(area, shape, to: &buffer)
            try drain(&buffer)
        }
        if isOpen { buffer.append("</Folder>\n" as StaticString) }
    }

    private static func open(_ buffer: inout ByteBuffer) {
        buffer.append("<Folder>\n" as StaticString)
        buffer.element("name", "Where the incidents may lie")
        buffer.append(
            "<Style><ListStyle><listItemType>checkHideChildren</listItemType></ListStyle></Style>\n"
                as StaticString)
    }

    private static func append(_ area: Area, _ shape: Geometry, to buffer: inout ByteBuffer) {
        buffer.append("<Placemark>\n" as StaticString)
        buffer.element("name", name(of: area))
        buffer.append("<description><![CDATA[<ul>" as StaticString)
        for title in area.titles {
            buffer.append("<li>" as StaticString)
            buffer.append(escapingXMLContent: title.words)
            buffer.append("</li>" as StaticString)
        }
        buffer.append("</ul>" as StaticString)
        if area.count > area.titles.count {
            buffer.append("<p>and \(area.count - area.titles.count) more</p>" as String)
        }
        buffer.append("]]></description>\n<styleUrl>#area</styleUrl>\n" as StaticString)
        buffer.append(kml: shape, decimals: decimals(of: area.location))
        buffer.append("</Placemark>\n" as StaticString)
    }

    /// A thousandth of a circle's radius is less than anybody sees, and no boundary is known better than to a decimetre.
    private static func decimals(of location: IncidentLocation) -> Int {
        if case .region = location.uncertainty { return 6 }
        switch location.radius.metres {
        case ..<800: return 6
        case ..<8_000: return 5
        case ..<80_000: return 4
        default: return 3
        }
    }

    private static func name(of area: Area) -> String {
        let (name, count) = (area.location.nameInWords, area.count)
        let known = area.location.geoPrecision == .region ? name : "\(name), \(area.location.precisionWords)"
        return "\(known): \(count == 1 ? "one incident" : "\(count) incidents")"
    }
}
