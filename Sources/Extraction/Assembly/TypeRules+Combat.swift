import Incidents
import Prose

/// Fighting, attacks, and what is left.
extension TypeRules {
    func combat() -> Decision? {
        if isCommunal { return (.armedClash, "type: communities fight") }
        if leadsWithCivilians { return (.attack, "type: the killing of unarmed people comes first") }
        if has(.clash, .ambush, .repel), !isOneSided { return (.armedClash, "type: armed sides fight") }
        guard
            has(
                .attack, .shoot, .kill, .murder, .wound, .beat, .die, .dead, .clash, .ambush, .repel,
                .airstrike, .shell, .deaths, .body)
        else { return nil }
        if hasArmedPatient, !isExecution { return (.armedClash, "type: an armed side is attacked") }
        if onlyTakes { return nil }
        return (.attack, "type: unarmed people are attacked")
    }

    /// What the report tells first is the killing of unarmed people; fighting comes in later sentences only.
    var leadsWithCivilians: Bool {
        guard main.sense == .kill || main.sense == .murder, let first = main.patients.first,
            reading.actors[first].isUnarmed
        else { return false }
        return !draft.events.contains { index in
            let event = events[index]
            guard event.isEvent, event.sentence == main.sentence, event.trigger != main.trigger,
                event.entry.weight >= 2
            else { return false }
            switch event.sense {
            case .clash, .ambush, .repel: return true
            default: return event.patients.contains(where: isArmed)
            }
        }
    }

    /// All who suffer are unarmed.
    var isOneSided: Bool {
        !hasArmedPatient && hasUnarmedPatient && has(.kill, .murder, .abduct, .attack, .ambush)
            && !has(.clash, .repel)
    }

    /// Those in the hands of their killers are no longer a side.
    var isExecution: Bool { has(.murder) && has(.abduct, .arrest, .prisoner) && hasUnarmedPatient }

    /// People were taken or things destroyed in an "attack" that hurt nobody.
    var onlyTakes: Bool {
        has(.abduct) && !has(.kill, .murder, .wound, .beat, .die, .dead, .shoot) && !has(.attack)
    }
}
