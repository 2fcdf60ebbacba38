import Foundation
import Incidents
import Summaries
import TestSupport
import Testing

@Suite("The table of incidents")
struct IncidentTableTests {
    @Test("fits 100 columns and is what it was")
    func golden() throws {
        let lines = IncidentTable.lines(SampleIncidents.all.sorted(by: Incident.chronologically))
        #expect(lines.allSatisfy { $0.count <= 100 })
        try expectGolden(lines.joined(separator: "\n") + "\n", "table.txt")
    }

    @Test("keeps its columns under wide, combining and long text, and lets none steer the terminal")
    func widths() throws {
        var incidents: [Incident] = []
        for name in [
            "東京", "e\u{301}te\u{301}", "تين زواتين", "\u{1B}[31mred\u{202E}",
            String(repeating: "long ", count: 30),
        ] {
            var incident = SampleIncidents.tinzaouatene
            incident.location?.name = name
            incidents.append(incident)
        }
        let lines = IncidentTable.lines(incidents)
        #expect(!lines.joined().unicodeScalars.contains { $0.value < 32 || $0 == "\u{202E}" })
        for line in lines.dropFirst(2) {
            let before = try #require(line.range(of: "Mali forces")?.lowerBound)
            #expect(Self.columns(String(line[..<before])) == 45, "\(line)")
        }
    }

    @Test("has a heading without incidents")
    func empty() {
        #expect(IncidentTable.lines([]).count == 2)
    }

    /// Columns by a rule of its own: the two ideographs are wide, marks have no width.
    static func columns(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) {
            $0 + ("東京".unicodeScalars.contains($1) ? 2 : $1 == "\u{301}" ? 0 : 1)
        }
    }
}
