import Incidents
import Prose

/// Decides the sub-event type of an incident by ACLED's definitions and its order of precedence.
///
/// The codebook's rules, each by its name in ``rule``: a demonstration stays one when it is dispersed; a place
/// changes hands by fighting or without; explosives outrank attacks on civilians but not ground fighting; who is
/// armed among those who suffer parts a clash from an attack; abducted and killed is an attack.
struct TypeRules {
    private let reading: Reading
    private let events: [EventMention]
    private let draft: Draft
    private let cast: Cast
    private let senses: Set<EventSense>
    private let main: EventMention

    /// The decision and the name of the rule behind it.
    typealias Decision = (type: SubEventType, rule: String)

    init?(_ reading: Reading, _ events: [EventMention], _ draft: Draft, _ cast: Cast) {
        let told = draft.isPrior ? draft.events : draft.events.filter { events[$0].background == nil }
        guard let first = told.first(where: { events[$0].entry.weight >= 2 }) ?? told.first else {
            return nil
        }
        self.reading = reading
        self.events = events
        self.draft = draft
        self.cast = cast
        senses = Set(told.map { events[$0].sense })
        main = events[first]
    }

    /// The first rule that applies, the stronger before the weaker.
    func decide() -> Decision? {
        let rules: [() -> Decision?] = [
            labelled, demonstration, mob, sexual, territory, explosion, disrupted, combat, custody, property,
            strategic,
        ]
        for rule in rules {
            if let decision = rule() { return decision }
        }
        return nil
    }

    private func has(_ any: EventSense...) -> Bool { any.contains(where: senses.contains) }

    /// "Looting: …", "Arrests: …": a label at the front says what it is.
    private func labelled() -> Decision? {
        for index in draft.events {
            let event = events[index]
            let end = event.tokens.upperBound
            guard event.tokens.lowerBound == reading.text.sentences[event.sentence].lowerBound,
                reading.mark(end) == UInt8(ascii: ":")
            else { continue }
            switch event.sense {
            case .loot, .destroy: return (.lootingPropertyDestruction, "type: by the label")
            case .arrest: return (.arrests, "type: by the label")
            case .defuse: return (.disruptedWeaponsUse, "type: by the label")
            case .change: return (.changeToGroupActivity, "type: by the label")
            case .agreement: return (.agreement, "type: by the label")
            case .other: return (.other, "type: by the label")
            default: continue
            }
        }
        return nil
    }

    // MARK: People

    private func isArmed(_ index: Int) -> Bool {
        let mention = reading.actors[index]
        return mention.kind != .unit && !mention.isUnarmed
    }

    private func isState(_ index: Int) -> Bool {
        switch reading.actors[index].identity {
        case .people(let kind): kind.isState
        case .listed(let key): reading.lexicon.actors.names[key]?.first?.type == .stateForces
        default: false
        }
    }

    private var hasArmedAgent: Bool { cast.agents.contains(where: isArmed) }
    private var hasArmedPatient: Bool { cast.patients.contains(where: isArmed) }
    private var hasUnarmedPatient: Bool { cast.patients.contains { reading.actors[$0].isUnarmed } }
    private var hasUnarmedAgent: Bool { cast.agents.contains { reading.actors[$0].isUnarmed } }
    /// Only residents, students and the like act; men of whom nothing is said are taken for armed.
    private var isCrowd: Bool {
        !cast.agents.isEmpty
            && cast.agents.allSatisfy { index in
                let mention = reading.actors[index]
                return mention.kind?.isCrowd == true && mention.people == nil
            }
    }

    /// Two peoples, or their farmers and herders, fight each other.
    private var isCommunal: Bool {
        let people = cast.agents + cast.patients
        return has(.clash) && people.contains { reading.actors[$0].people != nil }
            && !people.contains { isArmed($0) && reading.actors[$0].people == nil }
    }

    // MARK: Demonstrations

    private func demonstration() -> Decision? {
        guard has(.protest, .riot, .riotous, .barricade) else { return nil }
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

    /// A verb of one of the senses is told, done by such people.
    private func hasVerb(_ wanted: Set<EventSense>, by isWanted: (Int) -> Bool) -> Bool {
        draft.events.contains { index in
            let event = events[index]
            guard event.isEvent, wanted.contains(event.sense), event.entry.frame != .noun else {
                return false
            }
            return event.agents.isEmpty || event.agents.contains(where: isWanted)
        }
    }

    private func isOfCrowd(_ index: Int) -> Bool { reading.actors[index].kind?.isCrowd == true }

    /// "opened fire on a protest": the demonstration itself is what is attacked.
    private var isForceOnProtest: Bool {
        let protests = draft.events.filter { events[$0].sense == .protest }.map {
            events[$0].tokens.lowerBound
        }
        return draft.events.contains { index in
            let event = events[index]
            guard event.sense == .attack || event.sense == .shoot, !event.agents.isEmpty else { return false }
            return event.victimTokens.contains { range in protests.contains(where: range.contains) }
        }
    }

    private var isFight: Bool { has(.clash, .ambush, .repel) }

    private func mob() -> Decision? {
        if has(.mob) { return (.mobViolence, "type: mob") }
        if isCommunal { return nil }
        guard isCrowd, cast.blamed.isEmpty, main.entry.frame != .noun,
            has(.attack, .kill, .murder, .beat, .burn, .vandalize, .loot, .clash)
        else { return nil }
        return (.mobViolence, "type: unarmed people use violence")
    }

    private func sexual() -> Decision? {
        has(.sexual) && !has(.clash, .ambush) ? (.sexualViolence, "type: sexual violence") : nil
    }

    // MARK: Territory

    private func territory() -> Decision? {
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
    private var wasFought: Bool {
        draft.circumstances.contains { index in
            switch events[index].sense {
            case .clash, .attack, .ambush, .repel: true
            default: false
            }
        }
    }

    /// Who takes the place.
    private var taker: Int? {
        let takers = draft.events.filter { index in
            switch events[index].sense {
            case .control, .retake, .overrun, .take: events[index].isEvent || draft.isPrior
            default: false
            }
        }
        return takers.flatMap { events[$0].agents }.first(where: isArmed) ?? cast.agents.first(where: isArmed)
    }

    private var takesControl: Bool {
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
    private var takesPlace: Bool {
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

    // MARK: Explosives

    private func explosion() -> Decision? {
        if has(.suicide), has(.clash) { return nil }
        if has(.suicide) { return (.suicideBomb, "type: suicide bomb") }
        if has(.chemical), !has(.defuse, .cache, .recover) {
            return (.chemicalWeapon, "type: chemical weapon")
        }
        if has(.airstrike) || (has(.bomb) && !has(.ied, .explode)) {
            return has(.clash, .ambush) ? nil : (.airDroneStrike, "type: air strike")
        }
        if hasDevice || has(.explode) {
            return isGroundFight || isOnlyFound
                ? nil : (.remoteExplosiveLandmineIED, "type: explosive device")
        }
        if has(.shell) {
            return has(.clash, .ambush) ? nil : (.shellingArtilleryMissileAttack, "type: shelling")
        }
        if has(.grenade) { return has(.clash, .ambush) ? nil : (.grenade, "type: grenade") }
        return nil
    }

    /// A device that went off, and not one among the things that were found or seized.
    private var hasDevice: Bool {
        draft.events.contains { index in
            let event = events[index]
            guard event.sense == .ied, event.isEvent else { return false }
            let near =
                max(0, event.tokens.lowerBound - 3)..<min(reading.tokens.count, event.tokens.upperBound + 3)
            return !near.contains { reading.word($0) == .found } && !isAmongThings(event)
        }
    }

    /// Inside the words for what was taken: "arms, IEDs and documents were seized".
    private func isAmongThings(_ device: EventMention) -> Bool {
        draft.events.contains { index in
            let event = events[index]
            switch event.sense {
            case .take, .recover, .cache, .intercept, .defuse, .loot:
                return event.victimTokens.contains { $0.contains(device.tokens.lowerBound) }
            default: return false
            }
        }
    }

    /// Fighting on the ground outranks the device that was used in it.
    private var isGroundFight: Bool {
        has(.clash, .ambush, .repel) && main.sense != .ied && (main.sense != .explode || has(.clash, .repel))
    }

    /// A device that was found did not go off.
    private var isOnlyFound: Bool {
        has(.defuse, .cache, .recover, .take, .arrest, .disarm)
            && !has(.explode, .kill, .wound, .destroy, .damage, .attack, .die)
            && main.entry.frame != .undergo
    }

    private func disrupted() -> Decision? {
        guard
            has(.defuse, .cache) || (has(.ied, .explode) && isOnlyFound)
                || (has(.disarm) && !has(.clash, .attack))
        else {
            return nil
        }
        if has(.clash, .ambush, .attack, .kill) { return nil }
        return (.disruptedWeaponsUse, "type: weapons taken out of use")
    }

    // MARK: Fighting and attacks

    private func combat() -> Decision? {
        if isCommunal { return (.armedClash, "type: communities fight") }
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

    /// All who suffer are unarmed.
    private var isOneSided: Bool {
        !hasArmedPatient && hasUnarmedPatient && has(.kill, .murder, .abduct, .attack, .ambush)
            && !has(.clash, .repel)
    }

    /// Those in the hands of their killers are no longer a side.
    private var isExecution: Bool { has(.murder) && has(.abduct, .arrest, .prisoner) && hasUnarmedPatient }

    /// People were taken or things destroyed in an "attack" that hurt nobody.
    private var onlyTakes: Bool {
        has(.abduct) && !has(.kill, .murder, .wound, .beat, .die, .dead, .shoot) && !has(.attack)
    }

    // MARK: The rest

    private func custody() -> Decision? {
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

    private func isForeignForce(_ index: Int) -> Bool {
        guard case .listed(let key) = reading.actors[index].identity else { return false }
        let type = reading.lexicon.actors.names[key]?.first?.type
        return type == .externalOtherForces || type == .stateForces
    }

    private var hasPersonTaken: Bool {
        draft.events.contains {
            events[$0].sense == .take && events[$0].patients.contains { reading.actors[$0].isUnarmed }
        }
    }

    private func property() -> Decision? {
        guard has(.loot, .burn, .destroy, .take, .vandalize, .damage, .intercept) else { return nil }
        return (.lootingPropertyDestruction, "type: property taken or destroyed")
    }

    private func strategic() -> Decision? {
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
