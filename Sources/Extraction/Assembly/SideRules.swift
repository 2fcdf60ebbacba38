import Incidents

/// The people of an incident, sorted into those who do and those who suffer.
struct Cast {
    /// Indices of actor mentions, the most telling first.
    var agents: [Int] = []
    var patients: [Int] = []
    /// Those of whom it is only told that they claimed it or are thought to have done it.
    var blamed: [Int] = []
    /// All who are named in the sentences that tell of it.
    var present: [Int] = []
}

/// Sorts the people of an incident into two sides and names them.
struct SideRules {
    private let reading: Reading
    private let events: [EventMention]
    private let naming: ActorNaming
    /// Whether the incident is a battle, in which communities fight as militias.
    private var isFighting = false

    init(_ reading: Reading, _ events: [EventMention], _ naming: ActorNaming) {
        self.reading = reading
        self.events = events
        self.naming = naming
    }

    /// Who does and who suffers in the events of a draft, in the order of the text.
    static func cast(of draft: Draft, _ events: [EventMention], _ reading: Reading) -> Cast {
        var cast = Cast()
        let isViolent = draft.events.contains {
            events[$0].isEvent && EventFamily(events[$0].sense) == .violence
        }
        for index in draft.events where draft.isPrior || events[index].background == nil {
            let event = events[index]
            switch event.sense {
            case .responsible: cast.blamed += event.agents
            case .recover, .body, .deaths, .release, .wounded:
                // Who finds the dead or counts them has not killed them.
                if !isViolent { cast.agents += event.agents }
                cast.patients += event.patients
            default:
                cast.agents += event.agents
                cast.patients += event.patients
            }
        }
        cast.present = reading.actors.indices.filter { index in
            let mention = reading.actors[index]
            return draft.sentences.contains(mention.sentence)
                && !reading.cues.contains {
                    $0.scope.contains(mention.tokens.lowerBound) && !$0.kind.isOfNow
                }
        }
        cast.agents = unique(cast.agents)
        cast.patients = unique(cast.patients)
        return cast
    }

    private static func unique(_ indices: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return indices.filter { seen.insert($0).inserted }
    }

    // MARK: Sides

    func sides(of type: SubEventType, _ cast: Cast) -> (Side?, Side?) {
        var rules = self
        rules.isFighting = type.eventType == .battles
        return rules.sorted(type, cast)
    }

    private func sorted(_ type: SubEventType, _ cast: Cast) -> (Side?, Side?) {
        switch type.eventType {
        case .protests, .riots: demonstration(type, cast)
        case .violenceAgainstCivilians: (perpetrator(cast), victims(cast))
        case .battles: fighters(cast)
        case .explosions: explosion(type, cast)
        case .strategicDevelopments: strategic(type, cast)
        }
    }

    private func perpetrator(_ cast: Cast) -> Side {
        armed(cast.blamed.isEmpty ? cast.agents : cast.blamed + cast.agents) ?? Side(naming.unidentified)
    }

    /// Both sides of a battle; one that the verbs leave out is looked for among the people of its sentences.
    private func fighters(_ cast: Cast) -> (Side?, Side?) {
        guard let first = armed(cast.agents + cast.blamed) ?? armed(cast.present) else {
            return (Side(naming.unidentified), Side(naming.unidentified))
        }
        let suffering = armed(cast.patients, except: first)
        if let suffering, !isUnnamed(suffering.actor), !areAllies(first, suffering) {
            return (first, suffering)
        }
        guard let other = across(from: first, cast), !isUnnamed(other.actor) else {
            return (first, suffering ?? Side(naming.unidentified))
        }
        guard let suffering, !isUnnamed(suffering.actor) else { return (first, other) }
        let allies = first.associates + [suffering.actor] + suffering.associates
        return (
            Side(first.actor, associates: allies.filter { $0 != other.actor && $0 != first.actor }), other
        )
    }

    /// States and those who fight for them stand on one side, unless nobody else is there.
    private func areAllies(_ first: Side, _ second: Side) -> Bool {
        Self.isStateLike(first.actor) && Self.isStateLike(second.actor)
    }

    /// Who of the people present stands against a side: states and their allies against groups.
    private func across(from side: Side, _ cast: Cast) -> Side? {
        let others = cast.present.filter { index in
            naming.actor(index).map { Self.isStateLike($0) != Self.isStateLike(side.actor) } ?? false
        }
        return armed(others, except: side)
    }

    private static func isStateLike(_ actor: Actor) -> Bool {
        actor.type == .stateForces || actor.type == .externalOtherForces
    }

    /// The armed people of a list: the named before the unnamed, the first before the others.
    private func armed(_ mentions: [Int], except other: Side? = nil) -> Side? {
        let armed = withoutLabels(mentions.filter { !reading.actors[$0].isUnarmed || communal($0) != nil })
        var names: [(actor: Actor, rank: Int)] = []
        for index in armed {
            guard let actor = communal(index) ?? naming.actor(index), actor != other?.actor,
                other?.associates.contains(actor) != true, !names.contains(where: { $0.actor == actor })
            else { continue }
            names.append((actor, rank(index)))
        }
        guard
            let best = names.enumerated().min(by: {
                ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
            })
        else { return nil }
        let others = names.map(\.actor).filter { $0 != best.element.actor && !isUnnamed($0) }
        return Side(best.element.actor, associates: others.filter { isAlly($0, of: best.element.actor) })
    }

    /// "The terrorists" are no further group where one is named.
    private func withoutLabels(_ mentions: [Int]) -> [Int] {
        let others = mentions.filter { reading.actors[$0].identity != .people(.terrorist) }
        let isNamed = others.contains { index in
            naming.actor(index).map { !Self.isStateLike($0) && !isUnnamed($0) } ?? false
        }
        return isNamed ? others : mentions
    }

    /// In fighting, the people of a community are its militia.
    private func communal(_ index: Int) -> Actor? {
        guard isFighting, let people = reading.actors[index].people, reading.actors[index].isUnarmed else {
            return nil
        }
        return naming.militia(of: people)
    }

    private func isUnnamed(_ actor: Actor) -> Bool { actor == naming.unidentified }

    /// Those who fight beside a state are states, those beside a group are groups.
    private func isAlly(_ actor: Actor, of other: Actor) -> Bool {
        Self.isStateLike(actor) == Self.isStateLike(other)
    }

    private func rank(_ index: Int) -> Int {
        switch reading.actors[index].identity {
        case .listed(let key) where reading.lexicon.actors.isAuxiliary(key): 1
        case .listed, .joint: 0
        case .ethnicMilitia: 0
        case .people(let kind):
            switch kind {
            case .military, .police, .gendarmerie, .security: 0
            case .separatist: 0
            case .jihadist, .terrorist, .rebel, .mercenary: 1
            case .unidentified: 2
            case .militia, .fighter: 3
            default: 4
            }
        }
    }

    private func victims(_ cast: Cast) -> Side {
        let unarmed = cast.patients.filter { reading.actors[$0].isUnarmed }
        let named = unarmed.compactMap { naming.actor($0) }.first { $0.type == .civilians }
        var groups: [Actor] = []
        for group in unarmed.compactMap({ naming.group($0) }) where !groups.contains(group) {
            groups.append(group)
        }
        return Side(named ?? naming.civilians, associates: groups)
    }

    /// Forces of a state that suffer a device have not laid it: "the army lost two men to a mine".
    private func explosion(_ type: SubEventType, _ cast: Cast) -> (Side?, Side?) {
        var others = cast
        if type == .remoteExplosiveLandmineIED {
            let suffering = Set(cast.patients.compactMap(naming.actor).filter(Self.isStateLike))
            others.agents.removeAll { naming.actor($0).map(suffering.contains) ?? false }
        }
        let perpetrator = perpetrator(others)
        return (perpetrator, target(cast, of: perpetrator))
    }

    private func target(_ cast: Cast, of perpetrator: Side) -> Side? {
        if let first = cast.patients.first, reading.actors[first].isUnarmed { return victims(cast) }
        if let armed = armed(cast.patients, except: perpetrator) { return armed }
        if cast.patients.contains(where: { reading.actors[$0].isUnarmed }) { return victims(cast) }
        return armed(cast.present, except: perpetrator)
    }

    private func demonstration(_ type: SubEventType, _ cast: Cast) -> (Side?, Side?) {
        let crowd = type.eventType == .riots ? naming.rioters : naming.protesters
        var groups: [Actor] = []
        for group in (cast.agents + cast.patients).compactMap({ naming.group($0) })
        where !groups.contains(group) {
            groups.append(group)
        }
        let side = Side(crowd, associates: groups)
        switch type {
        case .peacefulProtest: return (side, nil)
        case .protestWithIntervention, .excessiveForceAgainstProtesters:
            return (side, forces(cast) ?? naming.police.map { Side($0) })
        case .violentDemonstration: return (side, forces(cast))
        default: return (side, forces(cast) ?? Side(naming.civilians))
        }
    }

    /// The forces that stand against a crowd.
    private func forces(_ cast: Cast) -> Side? { armed(cast.agents + cast.patients) }

    private func strategic(_ type: SubEventType, _ cast: Cast) -> (Side?, Side?) {
        let first = armed(cast.blamed + cast.agents)
        let second = armed(cast.patients, except: first)
        switch type {
        case .lootingPropertyDestruction:
            return (first ?? Side(naming.unidentified), second ?? Side(naming.civilians))
        case .arrests:
            let suspects =
                cast.patients.contains { reading.actors[$0].isUnarmed } ? Side(naming.civilians) : nil
            return (first, second ?? suspects)
        default: return (first ?? second, first == nil ? nil : second)
        }
    }
}
