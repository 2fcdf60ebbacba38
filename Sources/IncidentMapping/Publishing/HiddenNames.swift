import Geodesy
import Incidents
import Prose

/// The names of a place that are no longer told, to be taken out of the names of people and papers: the "Coordination of Zarho"
/// tells where Zarho's incident was.
struct HiddenNames {
    /// What stands in a place's stead, and in that of a name that may be one.
    private static let (stead, anyStead) = ("[place]", "[name]")

    /// Each name as its folded words.
    private let names: [[String]]

    /// - Parameters:
    ///   - location: The place as it is known.
    ///   - shown: What is told of it.
    init(of location: IncidentLocation, shown: IncidentLocation?) {
        let told = Set(Self.names(of: shown).map { Self.words($0[...]).map(\.folded) })
        names = Self.names(of: location).map { Self.words($0[...]).map(\.folded) }
            .filter { !$0.isEmpty && !told.contains($0) }
            .sorted { $0.count > $1.count }
    }

    private static func names(of location: IncidentLocation?) -> [String] {
        guard let location else { return [] }
        return [location.name, location.admin3, location.admin2, location.admin1].compactMap(\.self)
    }

    /// The incident without names in the words for claimants that no table knows: "former staff in In-Afarak".
    ///
    /// Names that open the words stay, as in "United Nations" and "Coordination of …", and so do abbreviations.
    static func hidden(inWordsOf incident: Incident) -> Incident {
        var incident = incident
        for index in incident.claims.indices where incident.claims[index].claimantType == nil {
            incident.claims[index].claimant = incident.claims[index].claimant.map(withoutNames)
        }
        return incident
    }

    private static func withoutNames(_ text: String) -> String {
        var words: [Substring] = []
        var isOpening = true
        for word in text.split(separator: " ") {
            let isName = word.first?.isUppercase == true && word.contains(where: \.isLowercase)
            isOpening = isOpening && isName
            if !isName || isOpening {
                words.append(word)
            } else if words.last != Self.anyStead[...] {
                words.append(Self.anyStead[...])
            }
        }
        return words.joined(separator: " ")
    }

    /// The incident with other names for sides, claimants, victims and publishers that hold one of these.
    func hidden(in incident: Incident) -> Incident {
        guard !names.isEmpty else { return incident }
        var incident = incident
        incident.side1 = incident.side1.map(hidden)
        incident.side2 = incident.side2.map(hidden)
        for index in incident.claims.indices {
            incident.claims[index].claimant = incident.claims[index].claimant.map(hidden)
            incident.claims[index].victim = incident.claims[index].victim.map(hidden)
        }
        for index in incident.sources.indices {
            incident.sources[index].publisher = incident.sources[index].publisher.map(hidden)
        }
        return incident
    }

    private func hidden(in side: Side) -> Side {
        Side(hidden(in: side.actor), associates: side.associates.map { hidden(in: $0) })
    }

    private func hidden(in actor: Actor) -> Actor { Actor(name: hidden(in: actor.name), type: actor.type) }

    private func hidden(in text: String) -> String {
        var result = ""
        var rest = text[...]
        while let (range, _) = next(in: rest) {
            result += rest[..<range.lowerBound] + Self.stead
            rest = rest[range.upperBound...]
        }
        return result + rest
    }

    /// Where the first of the names stands in a text.
    private func next(in text: Substring) -> (Range<Substring.Index>, [String])? {
        let words = Self.words(text)
        for start in words.indices {
            for name in names where words[start...].lazy.map(\.folded).starts(with: name) {
                return (words[start].range.lowerBound..<words[start + name.count - 1].range.upperBound, name)
            }
        }
        return nil
    }

    /// Runs of letters and digits.
    private static func words(_ text: Substring) -> [(folded: String, range: Range<Substring.Index>)] {
        text.split { !$0.isLetter && !$0.isNumber }
            .map { (Folding.folded(String($0)), $0.startIndex..<$0.endIndex) }
    }
}

extension IncidentLocation {
    /// Whether the place has no other name than its coordinates.
    var isNamedByCoordinates: Bool {
        if !name.contains(where: \.isLetter) { return true }
        do { _ = try Coordinate(parsing: name) } catch { return false }
        return true
    }
}
