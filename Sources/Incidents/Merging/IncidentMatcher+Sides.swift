extension IncidentMatcher {
    /// Compares who was involved; people whom no report names, such as gunmen or villagers, contradict nobody.
    func addSides(_ first: Incident, _ second: Incident, to score: inout MatchScore) {
        let (some, others) = (first.participants, second.participants)
        let common = some.named.intersection(others.named).sorted()
        if common.count >= 2 {
            let names = common.prefix(2).joined(separator: " and ")
            score.add(.bothSides, "\(names) on both accounts", by: rules)
        } else if let name = common.first {
            score.add(.oneSide, "\(name) on both accounts", by: rules)
        } else if !some.named.isEmpty, !others.named.isEmpty {
            score.add(.otherSides, "other sides", by: rules)
        }
        if let people = some.unnamed.intersection(others.unnamed).min() {
            score.add(.samePeople, "\(people.lowercased()) on both accounts", by: rules)
        }
    }
}

extension Incident {
    /// Who was involved, associated actors too, without years, countries and factions.
    fileprivate var participants: (named: Set<String>, unnamed: Set<String>) {
        var named: Set<String> = []
        var unnamed: Set<String> = []
        for side in [side1, side2].compactMap(\.self) {
            for actor in [side.actor] + side.associates {
                if actor.isNamed {
                    named.formUnion(actor.families)
                } else {
                    unnamed.formUnion(actor.families)
                }
            }
        }
        return (named, unnamed)
    }
}

extension Actor {
    /// Whether it is known who they are.
    fileprivate var isNamed: Bool {
        switch type {
        case .civilians, .protesters, .rioters: false
        default: !Self.unnamed.contains(where: name.hasPrefix)
        }
    }

    /// How ACLED calls armed people of whom nothing or little is known.
    private static let unnamed = ["Unidentified", "Islamist Militia"]

    /// The short names of those who it may be: `JNIM` and `Islamic State` for `JNIM: Group for Support of Islam and
    /// Muslims and/or Islamic State (Greater Sahara)`.
    fileprivate var families: [String] {
        guard name.utf8.contains(UInt8(ascii: "/")) else { return [Self.short(name[...])] }
        return name.split(separator: " and/or ").map(Self.short)
    }

    /// A name without what is said of it in brackets or behind a colon.
    private static func short(_ name: Substring) -> String {
        let utf8 = name.utf8
        let end = utf8.firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ":") } ?? utf8.endIndex
        let last = utf8[..<end].lastIndex { $0 != UInt8(ascii: " ") }
        return last.map { String(name[...$0]) } ?? ""
    }
}
