import Incidents
import Prose

/// Protests, riots and mobs.
extension TypeRules {
    func demonstration() -> Decision? {
        guard has(.protest, .riot, .riotous, .barricade) else { return forceOnProtesters() }
        let leads: Set<EventSense> = [.protest, .riot, .riotous, .barricade, .disperse, .vandalize]
        if isForceOnProtest { return (.excessiveForceAgainstProtesters, "type: force against protesters") }
        guard leads.contains(main.sense) || (isCrowd && has(.protest, .riot)) || hasUnarmedAgent && !isFight
        else { return nil }
        if has(.riot, .riotous, .barricade)
            || hasVerb([.vandalize, .loot, .burn, .damage, .destroy], by: { _ in true })
            || hasVerb([.attack, .beat, .clash, .kill, .take], by: isOfCrowd)
        {
            return (.violentDemonstration, "type: demonstrators use violence")
        }
        if hasVerb([.shoot, .kill, .murder, .wound, .attack], by: isArmed) {
            return (.excessiveForceAgainstProtesters, "type: force against protesters")
        }
        if has(.disperse, .arrest) { return (.protestWithIntervention, "type: protest dispersed") }
        return (.peacefulProtest, "type: protest")
    }

    /// "Police opened fire on demonstrators": those who suffer show that there was a demonstration.
    private func forceOnProtesters() -> Decision? {
        let isForce = draft.events.contains { index in
            let event = events[index]
            guard event.isEvent, [.attack, .shoot, .kill, .wound, .murder].contains(event.sense) else {
                return false
            }
            return event.agents.contains(where: isState)
                && event.patients.contains { reading.actors[$0].kind?.isDemonstrator == true }
        }
        guard isForce else { return nil }
        return has(.vandalize, .burn, .loot)
            ? (.violentDemonstration, "type: demonstrators use violence")
            : (.excessiveForceAgainstProtesters, "type: force against protesters")
    }

    /// A verb of one of the senses is told, done by such people.
    func hasVerb(_ wanted: Set<EventSense>, by isWanted: (Int) -> Bool) -> Bool {
        draft.events.contains { index in
            let event = events[index]
            guard event.isEvent, wanted.contains(event.sense), event.entry.frame != .noun else {
                return false
            }
            return event.agents.isEmpty || event.agents.contains(where: isWanted)
        }
    }

    func isOfCrowd(_ index: Int) -> Bool { reading.actors[index].kind?.isCrowd == true }

    /// "opened fire on a protest": the demonstration itself is what is attacked.
    var isForceOnProtest: Bool {
        let protests = draft.events.filter { events[$0].sense == .protest }.map {
            events[$0].tokens.lowerBound
        }
        return draft.events.contains { index in
            let event = events[index]
            guard event.sense == .attack || event.sense == .shoot, !event.agents.isEmpty else { return false }
            return event.victimTokens.contains { range in protests.contains(where: range.contains) }
        }
    }

    var isFight: Bool { has(.clash, .ambush, .repel) }

    func mob() -> Decision? {
        if has(.mob) { return (.mobViolence, "type: mob") }
        if isCommunal { return nil }
        guard isCrowd, cast.blamed.isEmpty, main.entry.frame != .noun,
            has(.attack, .kill, .murder, .beat, .burn, .vandalize, .loot, .clash)
        else { return nil }
        return (.mobViolence, "type: unarmed people use violence")
    }

    func sexual() -> Decision? {
        has(.sexual) && !has(.clash, .ambush) ? (.sexualViolence, "type: sexual violence") : nil
    }
}
