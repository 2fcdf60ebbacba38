import Incidents
import TestSupport
import Testing
import TextFormats

@testable import Storage

@Suite("Reading documents")
struct DocumentReadingTests {
    private static let incidents = [SampleIncidents.tinzaouatene, SampleIncidents.fiji]

    /// The same value with the members of every object the other way round and one that nobody knows.
    private func turned(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            let unknown = JSONMember("unknown \"member\"", .array([.object([]), .string("]}\\\""), .null]))
            return .object([unknown] + members.reversed().map { JSONMember($0.name, turned($0.value)) })
        case .array(let elements): return .array(elements.map(turned))
        default: return value
        }
    }

    private func text(_ value: JSONValue) -> String {
        var writer = JSONWriter()
        writer.value(value)
        return String(decoding: writer.buffer.bytes, as: UTF8.self)
    }

    @Test("members in any order, unknown ones among them, are read the same", arguments: incidents)
    func order(incident: Incident) throws {
        let document = try JSONValue(parsing: IncidentDocument.text(of: incident).utf8)
        #expect(try IncidentDocument.incident(from: text(turned(document)).utf8) == incident)
    }

    @Test("blanks between members are passed over", arguments: incidents)
    func blanks(incident: Incident) throws {
        var marks = 0
        var spaced = ""
        for character in IncidentDocument.text(of: incident) {
            if character == "\"" { marks += 1 }
            spaced.append(character)
            if marks % 2 == 0, ",:[]{}".contains(character) { spaced += " \n\t" }
        }
        #expect(try IncidentDocument.incident(from: spaced.utf8) == incident)
    }

    @Test("a document that ends anywhere is refused, and never read beyond")
    func truncated() {
        let document = Array(IncidentDocument.text(of: SampleIncidents.tinzaouatene).utf8)
        for end in document.indices {
            #expect(throws: DocumentFault.self) { try IncidentDocument.incident(from: document[..<end]) }
        }
    }

    @Test(
        "what is wrong is named",
        arguments: [
            ("\"type\":\"Armed clash\"", "\"type\":\"Picnic\"", "'type'"),
            ("\"confidence\":", "\"trust\":", "'confidence'"),
            ("\"targets_civilians\":false", "\"targets_civilians\":0", "'targets_civilians'"),
            ("\"claims\":[", "\"claims\":7,\"others\":[", "'claims'"),
        ])
    func faults(old: String, new: String, name: String) throws {
        var incident = SampleIncidents.tinzaouatene
        incident.type = .armedClash
        incident.targetsCivilians = false
        let text = IncidentDocument.text(of: incident)
        let parts = text.split(separator: old, omittingEmptySubsequences: false)
        #expect(parts.count > 1)
        let broken = parts[0] + new + parts.dropFirst().joined(separator: old)
        let fault = #expect(throws: DocumentFault.self) {
            try IncidentDocument.incident(from: broken.utf8)
        }
        #expect(fault?.description.contains(name) == true)
    }
}
