import Foundation
import FoundationXML

/// What a drawing holds, read by an XML parser that is not ours.
final class XMLElements: NSObject, XMLParserDelegate {
    /// A line of text and the room that it takes at least.
    struct Label {
        var text = ""
        let x: Double
        let y: Double
        let width: Double
    }

    /// What is wrong with the file; nothing when it is well-formed.
    private(set) var fault: String?

    /// The bold names of places and regions.
    private(set) var labels: [Label] = []

    /// The circles and the first corners of paths that have a tool tip.
    private(set) var symbols: [(x: Double, y: Double)] = []

    private var open: (attributes: [String: String], text: String)?
    private var last: (x: Double, y: Double)?

    init(_ text: String) {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        if !parser.parse() { fault = "\(parser.parserError as Any), line \(parser.lineNumber)" }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        switch name {
        case "text": open = (attributes, "")
        case "circle": last = (Self.number(attributes["cx"]), Self.number(attributes["cy"]))
        case "path":
            let numbers = (attributes["d"] ?? "").split { "MLZ ".contains($0) }.prefix(2).compactMap {
                Double($0)
            }
            last = numbers.count == 2 ? (numbers[0], numbers[1]) : nil
        case "title": if let last { symbols.append(last) }
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { open?.text += string }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        guard name == "text", let (attributes, text) = open else { return }
        open = nil
        guard attributes["font-weight"] == "700", Self.number(attributes["font-size"]) < 20 else { return }
        // No letter of a sans serif is narrower than a fifth of its size, and few are as narrow as half.
        let width = Double(text.count) * Self.number(attributes["font-size"]) * 0.45
        let x = Self.number(attributes["x"])
        let shifts: [String: Double] = ["middle": 0.5, "end": 1]
        let shift = shifts[attributes["text-anchor"] ?? "", default: 0]
        labels.append(
            Label(text: text, x: x - width * shift, y: Self.number(attributes["y"]), width: width))
    }

    private static func number(_ text: String?) -> Double { text.flatMap(Double.init) ?? .nan }
}
