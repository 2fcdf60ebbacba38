import Incidents
import Prose

/// Decides the sub-event type of an incident by ACLED's definitions and its order of precedence.
///
/// The codebook's rules, each by its name in ``rule``: a demonstration stays one when it is dispersed; a place
/// changes hands by fighting or without; explosives outrank attacks on civilians but not ground fighting; who is
/// armed among those who suffer parts a clash from an attack; abducted and killed is an attack.
struct TypeRules {
    let reading: Reading
    let events: [EventMention]
    let draft: Draft
    let cast: Cast
    let senses: Set<EventSense>
    let main: EventMention

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
        if let decision = labelled() ?? demonstration() ?? mob() ?? sexual() { return decision }
        if let decision = territory() ?? explosion() ?? disrupted() ?? combat() { return decision }
        return custody() ?? property() ?? strategic()
    }

    func has(_ any: EventSense...) -> Bool { any.contains(where: senses.contains) }

    /// "Looting: …", "Arrests: …": a label at the front says what it is.
    func labelled() -> Decision? {
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

    func isArmed(_ index: Int) -> Bool {
        let mention = reading.actors[index]
        return mention.kind != .unit && !mention.isUnarmed
    }

    func isState(_ index: Int) -> Bool {
        switch reading.actors[index].identity {
        case .people(let kind): kind.isState
        case .listed(let key): reading.lexicon.actors.names[key]?.first?.type == .stateForces
        default: false
        }
    }

    var hasArmedAgent: Bool { cast.agents.contains(where: isArmed) }
    var hasArmedPatient: Bool { cast.patients.contains(where: isArmed) }
    var hasUnarmedPatient: Bool { cast.patients.contains { reading.actors[$0].isUnarmed } }
    var hasUnarmedAgent: Bool { cast.agents.contains { reading.actors[$0].isUnarmed } }
    /// Only residents, students and the like act; men of whom nothing is said are taken for armed.
    var isCrowd: Bool {
        !cast.agents.isEmpty
            && cast.agents.allSatisfy { index in
                let mention = reading.actors[index]
                return mention.kind?.isCrowd == true && mention.people == nil
            }
    }

    /// Two peoples, or their farmers and herders, fight each other.
    var isCommunal: Bool {
        let people = cast.agents + cast.patients
        let isFought = draft.events.contains {
            events[$0].sense == .clash && events[$0].isEvent && events[$0].entry.weight >= 2
        }
        return isFought && people.contains { reading.actors[$0].people != nil }
            && !people.contains { isArmed($0) && reading.actors[$0].people == nil }
    }
}
