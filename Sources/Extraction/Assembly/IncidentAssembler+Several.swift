import Prose

/// What happened in several places at once.
extension IncidentAssembler {
    /// "Protests took place in Kayes and Sikasso": one demonstration in each, where nothing is counted for both.
    mutating func partDemonstrations() {
        for index in drafts.indices where drafts[index].losses.isEmpty && isDemonstration(drafts[index]) {
            guard let first = drafts[index].place else { continue }
            for place in coordinated(with: first) {
                var other = drafts[index]
                other.place = place
                other.rules.append("place: one of several")
                drafts.append(other)
            }
        }
    }

    private func isDemonstration(_ draft: Draft) -> Bool {
        draft.events.allSatisfy { EventFamily(events[$0].sense) == .demonstration }
    }

    /// The other towns of a list that a town begins.
    private func coordinated(with first: Int) -> [Int] {
        var last = first
        var others: [Int] = []
        for place in places.indices.dropFirst(first + 1) {
            let between =
                places[last].tokens
                .upperBound..<max(
                    places[place].tokens.lowerBound, places[last].tokens.upperBound)
            guard !between.isEmpty, between.allSatisfy({ reading.isComma($0) || reading.word($0) == .and })
            else {
                break
            }
            last = place
            if places[place].grain == .settlement, places[first].grain == .settlement,
                places[place].isResolved,
                places[place].identity != places[first].identity
            {
                others.append(place)
            }
        }
        return others
    }
}
