import Incidents
import Prose

/// Custody, property and other developments.
extension TypeRules {
    func custody() -> Decision? {
        if has(.abduct) || (has(.take, .capture) && hasUnarmedPatient && hasPersonTaken) {
            return (.abductionForcedDisappearance, "type: people abducted")
        }
        guard has(.arrest) else { return nil }
        let agent = cast.agents.first(where: isArmed)
        if let agent, !isState(agent), !isForeignForce(agent) {
            return (.abductionForcedDisappearance, "type: arrested by a non-state side")
        }
        return (.arrests, "type: arrest by the state")
    }

    func isForeignForce(_ index: Int) -> Bool {
        guard case .listed(let key) = reading.actors[index].identity else { return false }
        let type = reading.lexicon.actors.names[key]?.first?.type
        return type == .externalOtherForces || type == .stateForces
    }

    var hasPersonTaken: Bool {
        draft.events.contains {
            events[$0].sense == .take && events[$0].patients.contains { reading.actors[$0].isUnarmed }
        }
    }

    func property() -> Decision? {
        guard has(.loot, .burn, .destroy, .take, .vandalize, .damage, .intercept) else { return nil }
        return (.lootingPropertyDestruction, "type: property taken or destroyed")
    }

    func strategic() -> Decision? {
        if has(.agreement) { return (.agreement, "type: agreement") }
        if has(.base) { return (.headquartersOrBaseEstablished, "type: base established") }
        if has(.withdraw) { return (.changeToGroupActivity, "type: a group leaves") }
        if has(.change, .deploy, .operation, .mutiny) {
            return (.changeToGroupActivity, "type: a group changes")
        }
        if has(.massgrave, .coup, .other, .threat) { return (.other, "type: other development") }
        if has(.surrender, .release) { return (.agreement, "type: release or surrender") }
        if has(.down, .crash) { return (.other, "type: aircraft lost") }
        if has(.establish) { return (.headquartersOrBaseEstablished, "type: base established") }
        return nil
    }
}
