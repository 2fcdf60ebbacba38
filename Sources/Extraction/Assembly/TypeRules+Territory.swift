import Incidents
import Prose

/// Places that change hands.
extension TypeRules {
    func territory() -> Decision? {
        let isTaken = takesControl || takesPlace
        guard isTaken else { return nil }
        let isContested =
            has(.clash, .ambush, .attack, .repel, .kill, .die, .dead, .overrun, .murder) || wasFought
        guard isContested else {
            return (.nonViolentTransferOfTerritory, "type: a place taken without fighting")
        }
        if taker.map(isState) ?? has(.retake) {
            return (.governmentRegainsTerritory, "type: the state takes a place by fighting")
        }
        return (.nonStateActorOvertakesTerritory, "type: a non-state side takes a place by fighting")
    }

    /// "took the town after clashes": the fighting went before.
    var wasFought: Bool {
        draft.circumstances.contains { index in
            switch events[index].sense {
            case .clash, .attack, .ambush, .repel: true
            default: false
            }
        }
    }

    /// Who takes the place.
    var taker: Int? {
        let takers = draft.events.filter { index in
            switch events[index].sense {
            case .control, .retake, .overrun, .take: events[index].isEvent || draft.isPrior
            default: false
            }
        }
        return takers.flatMap { events[$0].agents }.first(where: isArmed) ?? cast.agents.first(where: isArmed)
    }

    var takesControl: Bool {
        draft.events.contains { index in
            let event = events[index]
            switch event.sense {
            case .control, .retake, .overrun:
                return event.entry.weight >= 2 && (event.isEvent || draft.isPrior)
            default: return false
            }
        }
    }

    /// "captured the town", "seized the camp": the object of taking is a place.
    var takesPlace: Bool {
        draft.events.contains { index in
            let event = events[index]
            guard event.sense == .take, event.background == nil, !event.isPassive else { return false }
            return event.victimTokens.contains { range in
                range.prefix(4).contains { reading.word($0) == .settlement }
                    && !range.prefix(6).contains {
                        reading.word($0) == .thing || reading.word($0) == .property
                            || reading.word($0) == .weaponry
                    }
            }
        }
    }
}
