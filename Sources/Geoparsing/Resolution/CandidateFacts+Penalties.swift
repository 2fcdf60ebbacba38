import Gazetteer

extension CandidateFacts {
    /// What speaks for or against a place whatever the text: how the name agrees, what it is, who lives there.
    func weighPrior(_ tally: inout Tally) {
        weighAgreement(&tally)
        if !isMainName { tally.add(.alternateName) }
        tally.add(.population, times: magnitude)
        switch level {
        case .continent, .country: tally.add(.country)
        case .firstLevel: tally.add(.firstLevel)
        case .secondLevel: tally.add(.secondLevel)
        case .lowerLevel, .section: tally.add(.lowerLevel)
        case .capital: tally.add(.capital)
        case .settlement: break
        case .natural: tally.add(.natural)
        case .spot: tally.add(.spot)
        }
    }

    private func weighAgreement(_ tally: inout Tally) {
        switch agreement {
        case .exact: break
        case .letters: tally.add(.agreementLetters)
        case .spacing: tally.add(.agreementSpacing)
        case .genericWord: tally.add(.agreementGeneric)
        case .transliteration: tally.add(.agreementTransliteration)
        case .fuzzy(let edits): tally.add(.agreementEdit, times: Double(edits))
        }
    }

    /// A province may be of either level, as in Burkina Faso; where both bear the name, the higher is meant.
    private func weighRegion(_ tally: inout Tally) {
        switch level {
        case .firstLevel: tally.add(.rightLevel)
        case .secondLevel: break
        default: tally.add(.wrongLevel)
        }
    }

    /// What the words around the name ask for.
    func weigh(_ cues: Mention.Cues, _ tally: inout Tally) {
        if holdsNamesake, cues.isDisjoint(with: [.region, .district, .holder]) { tally.add(.seatBearsName) }
        if cues.contains(.holder), isArea, level != .country { tally.add(.rightLevel) }
        if cues.contains(.region) {
            weighRegion(&tally)
        } else if cues.contains(.district) {
            tally.add(level == .secondLevel || level == .lowerLevel ? .rightLevel : .wrongLevel)
        } else if cues.contains(.settlement) {
            tally.add(isArea ? .wrongLevel : .rightLevel)
        }
        if cues.contains(.natural) { tally.add(level == .natural ? .featureCue : .wrongLevel) }
    }
}
