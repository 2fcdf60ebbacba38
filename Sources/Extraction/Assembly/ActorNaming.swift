import Incidents

/// Gives actor mentions their ACLED names, by the day and the country of the incident.
struct ActorNaming {
    private let reading: Reading
    private let day: CalendarDate?
    private let country: String?

    init(_ reading: Reading, day: CalendarDate?, country: String?) {
        self.reading = reading
        self.day = day
        self.country = country
    }

    private var lexicon: ExtractionLexicon { reading.lexicon }

    /// The country's name, for names such as `Civilians (Mali)`.
    private func named(_ base: String, _ code: String? = nil) -> String {
        guard let name = (code ?? country).flatMap({ lexicon.countries.names[$0] }) else { return base }
        return "\(base) (\(name))"
    }

    /// "UN peacekeepers" where the report names their mission: that one.
    private func actorMeant(by key: String) -> String {
        let parents = lexicon.actors.parents(of: key, on: day)
        guard !parents.isEmpty else { return key }
        let isNamed = { (parent: String) in reading.actors.contains { $0.identity == .listed(parent) } }
        return parents.first(where: isNamed) ?? key
    }

    func actor(_ index: Int) -> Actor? {
        let mention = reading.actors[index]
        switch mention.identity {
        case .listed(let key):
            return lexicon.actors.actor(actorMeant(by: key), on: day, in: country)
        case .joint(let first, let second):
            guard let one = lexicon.actors.actor(first, on: day, in: country) else { return nil }
            guard let other = lexicon.actors.actor(second, on: day, in: country) else { return one }
            return Actor(name: "\(one.name) and/or \(other.name)", type: one.type)
        case .ethnicMilitia(let people):
            return Actor(name: named("\(people) Ethnic Militia"), type: .identityMilitia)
        case .people(let kind):
            return actor(kind, mention)
        }
    }

    private func actor(_ kind: PersonClass, _ mention: ActorMention) -> Actor? {
        switch kind {
        case .military: state("mil", "Military Forces", mention)
        case .police: state("pol", "Police Forces", mention)
        case .gendarmerie: gendarmerie(mention)
        case .security: state("mil", "Military Forces", mention)
        case .government: state("gov", "Government", mention)
        case .separatist: lexicon.actors.actor("azawad-rebels", on: day, in: country)
        case .rebel:
            country == "ML" ? lexicon.actors.actor("azawad-rebels", on: day, in: country) : unidentified
        case .jihadist, .terrorist: jihadists
        case .mercenary: lexicon.actors.actor("russian-allies", on: day, in: country)
        case .militia, .fighter, .unidentified, .assailant: unidentified
        case .unit: nil
        case .civilian, .person, .member, .object: civilians(mention)
        case .protester: Actor(name: named("Protesters"), type: .protesters)
        case .rioter: Actor(name: named("Rioters"), type: .rioters)
        }
    }

    private var jihadists: Actor {
        let actor = lexicon.actors.actor("jihadists", on: day, in: country)
        guard let actor, actor.type == .rebelGroup else {
            return Actor(name: named("Islamist Militia"), type: .politicalMilitia)
        }
        return actor
    }

    /// A branch of the police, or of the army where the table says so.
    private func gendarmerie(_ mention: ActorMention) -> Actor? {
        let code = (mention.country ?? country)?.lowercased() ?? ""
        if let own = lexicon.actors.actor("gen-\(code)", on: day, in: country) { return own }
        return state("pol", "Police Forces", mention).map {
            Actor(name: $0.name + " Gendarmerie", type: $0.type)
        }
    }

    /// An armed group that nobody names.
    var unidentified: Actor { Actor(name: named("Unidentified Armed Group"), type: .politicalMilitia) }

    func militia(of people: String) -> Actor {
        Actor(name: named("\(people) Ethnic Militia"), type: .identityMilitia)
    }

    var civilians: Actor { Actor(name: named("Civilians"), type: .civilians) }

    var protesters: Actor { Actor(name: named("Protesters"), type: .protesters) }

    var rioters: Actor { Actor(name: named("Rioters"), type: .rioters) }

    var police: Actor? { lexicon.actors.actor("pol-\(country?.lowercased() ?? "")", on: day, in: country) }

    private func civilians(_ mention: ActorMention) -> Actor {
        guard let code = mention.country, code != country else { return civilians }
        return Actor(name: "Civilians (International)", type: .civilians)
    }

    /// A state's forces: those of the adjective's country, else those of the incident's.
    private func state(_ prefix: String, _ base: String, _ mention: ActorMention) -> Actor? {
        guard let code = mention.country.map(countryMeant) ?? country else {
            return Actor(name: base, type: .stateForces)
        }
        if let actor = lexicon.actors.actor("\(prefix)-\(code.lowercased())", on: day, in: country) {
            return actor
        }
        let name = lexicon.countries.names[code].map { "\(base) of \($0)" } ?? base
        return Actor(
            name: name, type: code == country || country == nil ? .stateForces : .externalOtherForces)
    }

    /// "Congolese soldiers": of the two countries the one that the incident lies in.
    private func countryMeant(by code: String) -> String {
        guard let country, lexicon.countries.namesakes[code]?.contains(country) == true else { return code }
        return country
    }

    /// ACLED's group of the civilians, such as `Teachers (Mali)`.
    func group(_ index: Int) -> Actor? {
        let mention = reading.actors[index]
        if let group = mention.group { return Actor(name: named(group), type: .civilians) }
        guard case .people(.civilian) = mention.identity, let people = mention.people else { return nil }
        return Actor(name: named("\(people) Ethnic Group"), type: .civilians)
    }
}
