import ByteStreams
import Markup

/// Checks KML against the schema of KML 2.2 (OGC 07-147r2).
///
/// Which elements stand where and in which order, values, identifiers, and references within the document. Elements of
/// other namespaces are passed over.
struct KMLValidator {
    private static let namespace = "http://www.opengis.net/kml/2.2"

    private struct Open {
        let name: String
        let line: Int
        var slot = 0
        var isTaken = false
        var text = ""
    }

    private(set) var result = ValidationResult(standard: "KML 2.2 (OGC 07-147r2)")
    private var open: [Open] = []
    private var skipped = 0
    private var ids: Set<String> = []
    private var references: [(id: String, line: Int)] = []
    private var fields: Set<String> = []

    /// The addresses of files beside the document, with their lines.
    private(set) var addresses: [(address: String, line: Int)] = []

    static func checked(_ input: ByteInput) throws(FileError) -> KMLValidator {
        var validator = KMLValidator()
        let damage = try XMLEvents.walk(input) { event, line in validator.take(event, line) }
        if let damage { validator.add(damage.line, "not well-formed: \(damage.problem)", "XML 1.0") }
        for reference in validator.references where !validator.ids.contains(reference.id) {
            validator.add(
                reference.line, "#\(reference.id) leads nowhere in this document", "KML 2.2, 12.2.2")
        }
        return validator
    }

    private mutating func add(_ line: Int, _ problem: String, _ rule: String) {
        result.add("line \(line)", problem, rule)
    }

    private mutating func take(_ event: XMLEvents.Event, _ line: Int) {
        switch event {
        case .start(let name, let namespace, let attributes, let isEmpty):
            if skipped > 0 || !open.isEmpty && namespace != Self.namespace {
                if !isEmpty { skipped += 1 }
                return
            }
            if open.isEmpty, namespace != Self.namespace {
                add(line, "the namespace is '\(namespace)', not '\(Self.namespace)'", "KML 2.2, 6.2")
            }
            begin(name, attributes, line)
            if isEmpty { end() }
        case .end: if skipped > 0 { skipped -= 1 } else { end() }
        case .text(let text): if skipped == 0, !open.isEmpty { open[open.count - 1].text += text }
        }
    }

    private mutating func begin(_ name: String, _ attributes: [String: String], _ line: Int) {
        place(name, line)
        open.append(Open(name: name, line: line))
        if name == "Placemark" { result.count += 1 }
        if let id = attributes["id"] { note(id, line) }
        switch name {
        case "Schema", "SchemaData":
            if let url = attributes["schemaUrl"], url.hasPrefix("#") {
                references.append((String(url.dropFirst()), line))
            }
        case "SimpleField":
            fields.insert(attributes["name"] ?? "")
            if let type = attributes["type"], !KMLGrammar.fieldTypes.contains(type) {
                add(line, "a field of the type '\(type)'", "KML 2.2, 9.8")
            }
        case "SimpleData" where !fields.contains(attributes["name"] ?? ""):
            add(line, "a field '\(attributes["name"] ?? "")' that no Schema declares", "KML 2.2, 9.5")
        default: break
        }
    }

    private mutating func note(_ id: String, _ line: Int) {
        if !KMLValue.isName(id) { add(line, "the id '\(id)' is no NCName", "XML Schema, ID") }
        if !ids.insert(id).inserted { add(line, "the id '\(id)' stands twice", "XML Schema, ID") }
    }

    /// Finds the slot of an element among its parent's, not before the last one taken.
    private mutating func place(_ name: String, _ line: Int) {
        guard let parent = open.last else {
            if name != "kml" { add(line, "the root is '\(name)', not 'kml'", "KML 2.2, 7.1") }
            return
        }
        guard let slots = KMLGrammar.slots[parent.name] else {
            return add(
                line, "'\(name)' in '\(parent.name)', which holds text or is not known", "KML 2.2 schema")
        }
        let next = slots.indices.first { index in
            let isFree =
                index > parent.slot || index == parent.slot && (!parent.isTaken || slots[index].last == "*")
            return isFree && slots[index].contains(Substring(name))
        }
        guard let next else {
            let belongs = slots.contains { $0.contains(Substring(name)) }
            return add(
                line,
                belongs
                    ? "'\(name)' is out of order, or stands twice, in '\(parent.name)'"
                    : "'\(name)' does not belong in '\(parent.name)'",
                "KML 2.2 schema")
        }
        (open[open.count - 1].slot, open[open.count - 1].isTaken) = (next, true)
    }

    private mutating func end() {
        guard let element = open.popLast() else { return }
        let text = element.text
        if element.name == "styleUrl", text.hasPrefix("#") {
            references.append((String(text.dropFirst()), element.line))
        }
        if element.name == "href", !text.isEmpty { addresses.append((text, element.line)) }
        if let fault = KMLValue.fault(of: text, in: element.name) {
            add(element.line, fault, "KML 2.2 schema")
        }
    }
}
