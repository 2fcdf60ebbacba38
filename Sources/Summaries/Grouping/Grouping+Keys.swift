import Incidents

extension Grouping {
    /// Returns the groups that an incident belongs to: one, except for actors; never none.
    func keys(of incident: Incident) -> [GroupKey] {
        switch self {
        case .region(let level): [Self.region(of: incident.location, level: level)]
        case .country: [Self.country(of: incident.location)]
        case .month: [Self.month(of: incident.date)]
        case .week: [Self.week(of: incident.date)]
        case .actor: Self.actors(of: incident)
        case .type: [Self.key(incident.type.rawValue, "of the type “\(incident.type.rawValue)”")]
        case .border: [Self.border(of: incident.location)]
        }
    }

    private static func key(_ title: String, _ phrase: String, time: Int = 0) -> GroupKey {
        GroupKey(title: title, phrase: phrase, isUnknown: false, time: time)
    }

    private static func region(of location: IncidentLocation?, level: Int) -> GroupKey {
        guard let location else { return .unknown("Place not known", English.atUnknownPlace) }
        let names = (level >= 2 ? [location.admin2, location.admin1] : [location.admin1]).compactMap(\.self)
        let country = location.country ?? "an unknown country"
        // An area that may lie in several regions is in none for certain.
        let isAnywhere = location.geoPrecision == .region && location.possibleAdmin1.count > 1
        guard let name = names.first, !isAnywhere else {
            return .unknown("\(country), region not known", English.inUnknownRegion(of: country))
        }
        let title = (names + [location.country].compactMap(\.self)).joined(separator: ", ")
        let place = English.region(name, of: location.country)
        return GroupKey(title: title, phrase: "in \(place)", place: place, isUnknown: false)
    }

    private static func country(of location: IncidentLocation?) -> GroupKey {
        guard let name = location?.country else {
            return .unknown("Country not known", English.atUnknownPlace)
        }
        let place = English.country(name)
        return GroupKey(title: name, phrase: "in \(place)", place: place, isUnknown: false)
    }

    private static func month(of date: EventDate?) -> GroupKey {
        guard let date else { return .unknown("Date not known", English.atUnknownTime) }
        let start = date.interval.start.startOfMonth
        guard date.certainty == .days || date.interval.end.startOfMonth == start else {
            return .unknown("Month not known", English.inUnknownMonth)
        }
        return key(start.monthAndYear, "in \(start.monthAndYear)", time: start.dayNumber)
    }

    private static func week(of date: EventDate?) -> GroupKey {
        guard let date else { return .unknown("Date not known", English.atUnknownTime) }
        let day = date.interval.start
        let monday = day.adding(days: 1 - day.weekday.rawValue)
        guard date.certainty == .days || date.interval.end < monday.adding(days: 7) else {
            return .unknown("Week not known", English.inUnknownWeek)
        }
        let days = DateInterval(monday, monday.adding(days: 6)).words
        return key(days, "in the week from \(days)", time: monday.dayNumber)
    }

    private static func actors(of incident: Incident) -> [GroupKey] {
        let names = incident.mainActors
        guard !names.isEmpty else { return [.unknown("Actors not known", English.byUnknownActors)] }
        return names.map { key($0, "with \(EnglishActorNames.withArticle($0)) as a side") }
    }

    private static func border(of location: IncidentLocation?) -> GroupKey {
        guard let border = location?.border else {
            return .unknown("No border known", English.atUnknownBorder)
        }
        return key(border.name, "nearest to the \(border.name) border")
    }
}

extension Incident {
    /// The names of both sides' main actors, each once.
    var mainActors: [String] {
        let names = [side1, side2].compactMap { $0?.actor.name }
        return names.first == names.last ? Array(names.prefix(1)) : names
    }
}
