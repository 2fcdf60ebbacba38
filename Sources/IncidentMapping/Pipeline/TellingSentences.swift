import Extraction
import Incidents
import Prose

/// Which sentences of a report tell of which of its incidents.
///
/// A sentence that no incident quotes goes with the one that the sentence before it tells of, or the one after it, as
/// far as two sentences: a follow-up like "The bodies were found the next day" says much of its incident.
struct TellingSentences {
    private let owners: [[Int]]

    /// Tells how far from a quoted sentence another still belongs to it.
    private static let reach = 2

    init(_ incidents: [ExtractedIncident], _ text: TokenizedText) {
        let offsets = ScalarOffsets(text.utf8)
        let starts = text.sentences.map { offsets.scalarOffset(ofByte: text.span(ofTokens: $0).start) }
        let sentences = Dictionary(zip(starts, starts.indices), uniquingKeysWith: { first, _ in first })
        var quoting: [[Int]] = Array(repeating: [], count: starts.count)
        for (ordinal, incident) in incidents.enumerated() {
            for quotation in incident.quotations {
                if let sentence = sentences[quotation.start] { quoting[sentence].append(ordinal) }
            }
        }
        owners = quoting.indices.map { sentence in
            for distance in 0...Self.reach {
                for neighbour in [sentence - distance, sentence + distance]
                where quoting.indices.contains(neighbour) && !quoting[neighbour].isEmpty {
                    return quoting[neighbour]
                }
            }
            return []
        }
    }

    /// The sentences that tell of an incident.
    func sentences(of ordinal: Int) -> [Int] {
        owners.indices.filter { owners[$0].contains(ordinal) }
    }
}
