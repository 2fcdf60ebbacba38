import Foundation
import FoundationXML

/// Says where a KML text is not what the schema of OGC 07-147r2 says: the order of elements, identifiers that are
/// NCNames and stand once, references that lead somewhere, fields that are declared, coordinates and times.
///
/// It covers the elements that we write and refuses all others.
final class KMLChecker: NSObject, XMLParserDelegate {
    private static let feature = [
        "name", "visibility", "open", "Snippet", "description", "TimeStamp TimeSpan", "styleUrl",
        "Style StyleMap *", "ExtendedData",
    ]
    private static let geometry = "Point LineString Polygon MultiGeometry"

    /// The children of each element in order; `*` after those that may come again.
    private static let children: [String: [String]] = [
        "kml": ["Document Placemark Folder"],
        "Document": feature + ["Schema *", "Folder Placemark *"],
        "Folder": feature + ["Folder Placemark *"],
        "Placemark": feature + [geometry],
        "TimeStamp": ["when"], "TimeSpan": ["begin", "end"],
        "Style": ["IconStyle", "LabelStyle", "LineStyle", "PolyStyle", "BalloonStyle", "ListStyle"],
        "IconStyle": ["color", "colorMode", "scale", "heading", "Icon"], "Icon": ["href"],
        "ListStyle": ["listItemType"],
        "LabelStyle": ["color", "colorMode", "scale"], "LineStyle": ["color", "colorMode", "width"],
        "PolyStyle": ["color", "colorMode", "fill", "outline"],
        "BalloonStyle": ["bgColor", "textColor", "text"],
        "StyleMap": ["Pair *"], "Pair": ["key", "styleUrl"],
        "Schema": ["SimpleField *"], "ExtendedData": ["Data *", "SchemaData *"],
        "Data": ["displayName", "value"],
        "SchemaData": ["SimpleData *"], "Point": ["coordinates"],
        "LineString": ["tessellate", "coordinates"], "LinearRing": ["coordinates"],
        "Polygon": ["extrude", "tessellate", "altitudeMode", "outerBoundaryIs", "innerBoundaryIs *"],
        "outerBoundaryIs": ["LinearRing"], "innerBoundaryIs": ["LinearRing"],
        "MultiGeometry": [geometry + " *"],
    ]

    private var faults: [String] = []
    private var open: [(name: String, slot: Int, used: Bool)] = []
    private var text = ""
    private var ids: Set<String> = []
    private var references: Set<String> = []
    private var fields: Set<String> = []

    /// Returns the faults of a text; none when it is right.
    static func faults(in text: String) -> [String] {
        let checker = KMLChecker()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = checker
        if !parser.parse() { checker.faults.append("not well-formed") }
        let lost = checker.references.subtracting(checker.ids).sorted()
        return checker.faults + lost.map { "#\($0) leads nowhere" }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        place(name, parser.lineNumber)
        open.append((name, 0, false))
        text = ""
        if let id = attributes["id"] {
            if id.range(of: "^[A-Za-z_][A-Za-z0-9._-]*$", options: .regularExpression) == nil {
                faults.append("line \(parser.lineNumber): \(id) is no NCName")
            }
            if !ids.insert(id).inserted { faults.append("line \(parser.lineNumber): \(id) stands twice") }
        }
        if name == "SimpleField" { fields.insert(attributes["name"] ?? "") }
        if name == "SimpleData", !fields.contains(attributes["name"] ?? "") {
            faults.append("line \(parser.lineNumber): a field that is not declared")
        }
        if let url = attributes["schemaUrl"] { references.insert(String(url.dropFirst())) }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
        faults.append("line \(parser.lineNumber): not well-formed")
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        open.removeLast()
        let pattern: String? =
            switch name {
            case "coordinates": #"^-?\d+(\.\d+)?,-?\d+(\.\d+)?( -?\d+(\.\d+)?,-?\d+(\.\d+)?)*$"#
            case "when", "begin", "end": #"^\d{4}-\d\d-\d\d$"#
            case "color": "^[0-9a-f]{8}$"
            case "styleUrl": "^#"
            default: nil
            }
        if let pattern, text.range(of: pattern, options: .regularExpression) == nil {
            faults.append("line \(parser.lineNumber): \(name) is \(text)")
        }
        if name == "styleUrl" { references.insert(String(text.dropFirst())) }
        text = ""
    }

    /// Finds the slot of an element among its parent's, not before the last one taken.
    private func place(_ name: String, _ line: Int) {
        guard let parent = open.last, let slots = Self.children[parent.name] else {
            if !open.isEmpty || name != "kml" { faults.append("line \(line): \(name) in a place of text") }
            return
        }
        let next = slots.indices.first { index in
            let names = slots[index].split(separator: " ")
            let isFree = index > parent.slot || index == parent.slot && (!parent.used || names.last == "*")
            return isFree && names.contains(Substring(name))
        }
        guard let next else {
            return faults.append("line \(line): \(name) is out of order in \(parent.name)")
        }
        open[open.count - 1] = (parent.name, next, true)
    }
}
