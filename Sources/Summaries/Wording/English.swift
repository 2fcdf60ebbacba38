import Incidents

/// The sentences of a summary in English, one template each; nothing else in this module speaks.
enum English {
    static let atUnknownPlace = "without a known place"
    static let atUnknownTime = "without a known day"
    static let inUnknownMonth = "without a known month"
    static let inUnknownWeek = "without a known week"
    static let byUnknownActors = "without a named side"
    static let atUnknownBorder = "without a border nearby"

    static func inUnknownRegion(of country: String) -> String { "somewhere in \(self.country(country))" }

    /// Says “the Kidal region of Mali”.
    static func region(_ name: String, of country: String?) -> String {
        let region = name.lowercased().hasSuffix("region") ? name : "\(name) region"
        return "the \(region)" + (country.map { " of \(self.country($0))" } ?? "")
    }

    /// Says “Mali”, “the Central African Republic”.
    static func country(_ name: String) -> String {
        let words = name.split(separator: " ")
        let isNamedByKind = words.contains { articleWords.contains(String($0)) }
        return isNamedByKind && !name.lowercased().hasPrefix("the ") ? "the \(name)" : name
    }

    /// Words by which a country's name takes an article.
    private static let articleWords: Set<String> = [
        "Republic", "United", "Kingdom", "Islands", "Emirates", "States", "Union", "Gambia", "Bahamas",
        "Netherlands",
        "Philippines", "Maldives", "Comoros",
    ]

    /// Says “The Kidal region of Mali saw three incidents, one in July 2024 and two in June 2025”.
    static func opening(_ count: Int, _ key: GroupKey, _ days: EventDate?, _ times: [String]) -> String {
        let number = count == 1 ? "one incident" : "\(SpokenNumber.exact(count)) incidents"
        let time = !times.isEmpty ? ": \(list(times))" : days.map { ", \(dated($0))" } ?? ""
        if let place = key.place { return "\(capitalized(place)) saw \(number)\(time)." }
        let verb = count == 1 ? "is" : "are"
        return "\(capitalized(number)) \(verb) recorded \(key.phrase)\(time)."
    }

    /// Says “two in June 2025”.
    static func month(_ count: Int, _ name: String) -> String { "\(SpokenNumber.exact(count)) in \(name)" }

    /// Says “one between 27 June and 26 July 2024”.
    static func time(of date: EventDate) -> String { "one \(dated(date))" }

    /// Says “In the 30 days before, from 1 to 30 June 2024, there was one, with nearly 20 deaths”.
    static func before(_ count: Int, _ deaths: DeathToll, _ days: DateInterval) -> String {
        let length =
            days.dayCount == 1
            ? "On the day before, \(days.words)" : "In the \(days.dayCount) days before, from \(days.words)"
        guard count > 0 else { return "\(length), there was none." }
        let toll = deaths.reported.isEmpty ? "" : ", with \(died(deaths.best))"
        return "\(length), there \(count == 1 ? "was" : "were") \(SpokenNumber.exact(count))\(toll)."
    }

    /// Says “That is two more than in May 2025” of a month and the one before it.
    static func change(_ count: Int, from earlier: Int, in name: String) -> String {
        if earlier == 0 { return "There was none in \(name)." }
        if earlier == count { return "That is as many as in \(name)." }
        let difference = SpokenNumber.exact(abs(count - earlier))
        return "That is \(difference) \(count > earlier ? "more" : "fewer") than in \(name)."
    }

    private static func died(_ count: Int) -> String {
        "\(SpokenNumber.rounded(count)) \(count == 1 ? "death" : "deaths")"
    }

    /// Says “It was an armed clash”.
    static func types(_ types: [Tally], of count: Int) -> String {
        guard let first = types.first else { return "" }
        if count == 1 { return "It was \(EnglishTypeNames.withArticle(first.name))." }
        if first.count == count {
            return "\(count == 2 ? "Both" : "All") are \(EnglishTypeNames.name(first.name, count))."
        }
        let parts = types.map {
            "\(SpokenNumber.exact($0.count)) \(EnglishTypeNames.name($0.name, $0.count))"
        }
        return "They are \(list(parts))."
    }

    /// Says “The sides were the FLA and the Military Forces of Mali”, “The sides in both are the FLA and civilians”.
    static func actors(_ tallies: [Tally], of count: Int) -> String {
        let actors = EnglishActorNames.spoken(tallies)
        guard actors.count > 1 else {
            return "No side but \(list(actors.map(\.name))) is named."
        }
        if count == 1 { return "The sides were \(list(actors.prefix(4).map(\.name)))." }
        if actors.count == 2, actors.allSatisfy({ $0.count == count }) {
            return "The sides in \(count == 2 ? "both" : "all of them") are \(list(actors.map(\.name)))."
        }
        return "The sides named \(actors.count > 4 ? "most often " : "")are \(counted(actors))."
    }

    /// Says “On the other side were the FLA (in two) and the CSP-DPA (in one)” of those whom an actor faced.
    static func opponents(_ tallies: [Tally], of count: Int) -> String {
        let actors = EnglishActorNames.spoken(tallies)
        if count == 1 { return "On the other side was \(list(actors.map(\.name)))." }
        return "On the other side \(actors.count > 4 ? "most often " : "")were \(counted(actors))."
    }

    /// Says “the FLA (in two) and the CSP-DPA (in one)”, four at most.
    private static func counted(_ actors: [(name: String, count: Int)]) -> String {
        list(actors.prefix(4).map { "\($0.name) (in \(SpokenNumber.exact($0.count)))" })
    }

    /// Says “Nearly 110 deaths are reported in two of them, with figures from 60 to more than 160; one has no figure”.
    static func deaths(_ deaths: DeathToll, of count: Int) -> String {
        guard !deaths.reported.isEmpty else {
            return count == 1
                ? "No report gives a death toll." : "No report gives a death toll for any of them."
        }
        let told = deaths.reported.count
        let place =
            count == 1 ? "" : told == count ? " in all of them" : " in \(SpokenNumber.exact(told)) of them"
        guard deaths.high > 0 || deaths.isOpen else { return "It is reported that nobody died\(place)." }
        let subject = "\(SpokenNumber.rounded(deaths.best)) \(deaths.best == 1 ? "death is" : "deaths are")"
        return "\(capitalized(subject)) reported\(place)\(range(deaths))\(unreported(deaths))."
    }

    private static func unreported(_ deaths: DeathToll) -> String {
        let count = deaths.unreported.count
        if count == 0 { return "" }
        return "; \(SpokenNumber.exact(count)) \(count == 1 ? "has" : "have") no figure"
    }

    private static func range(_ deaths: DeathToll) -> String {
        guard deaths.low < deaths.high || deaths.isOpen else { return "" }
        let low = SpokenNumber.rounded(deaths.low)
        if deaths.isOpen {
            let isSaid = SpokenNumber.nearest(deaths.low) == SpokenNumber.nearest(deaths.best)
            return isSaid ? ", perhaps more" : ", \(low) at the least"
        }
        let high = SpokenNumber.rounded(deaths.high)
        return low == high ? "" : ", with figures from \(low) to \(high)"
    }

    /// Says “the Kidal region”, “Northern Mali”.
    private static func area(_ name: String) -> String {
        name.lowercased().hasSuffix(" region") ? "the \(name)" : name
    }

    /// Says “The nearest to a border was at Tinzaouatene, 0.4 km from the Algeria–Mali border”.
    static func border(_ nearest: NearestBorder) -> String {
        guard nearest.isKnownByRegion else {
            return "The nearest to a border was at \(nearest.place), \(nearest.relation.words)."
        }
        let high = nearest.relation.maximum.words
        return
            "The nearest border is \(nearest.relation.name); as only \(area(nearest.place)) is known, it may be "
            + "anywhere up to \(high) away."
    }

    /// Says “Accounts differ of who lost what at Tinzaouatene from 25 to 27 July 2024 (IM-1)”.
    static func contested(_ contested: ContestedIncident) -> String {
        let incident = contested.incident
        let place = incident.location.map { location in
            location.geoPrecision == .region
                ? " in \(area(location.nameInWords))" : " at \(location.nameInWords)"
        }
        let date = incident.date.map { " \(dated($0))" }
        let what =
            contested.isContradictory ? "Accounts differ of who lost what" : "This is said of the losses"
        return "\(what)\(place ?? "")\(date ?? "") (\(incident.id.rawValue))."
    }

    /// Says “from 25 to 27 July 2024”.
    private static func dated(_ date: EventDate) -> String {
        guard date.certainty == .days || date.interval.dayCount == 1 else { return date.words }
        return "\(date.interval.dayCount == 1 ? "on" : "from") \(date.words)"
    }

    /// Says “The reports do not give the exact day of one (IM-1) or a death toll for two (IM-2, IM-3)”.
    static func gaps(_ gaps: Gaps, of count: Int) -> String? {
        let kinds: [(ids: [IncidentID], what: String, joint: String)] = [
            (gaps.undated, "a date", "for"), (gaps.vaguelyDated, "the exact day", "of"),
            (gaps.unplaced, "a place", "for"), (gaps.knownByRegion, "more than the region", "for"),
            (gaps.withoutDeathToll, "a death toll", "for"), (gaps.withoutActors, "the sides", "of"),
        ]
        let parts = kinds.filter { !$0.ids.isEmpty }.map { kind in
            count == 1 ? kind.what : "\(kind.what) \(kind.joint) \(counted(kind.ids))"
        }
        return parts.isEmpty
            ? nil : "The reports do not give \(list(parts, parts.count > 2 ? ", or " : " or "))."
    }

    /// Says “two (IM-2, IM-3)”, the identities only while they are few.
    private static func counted(_ ids: [IncidentID]) -> String {
        let number = SpokenNumber.exact(ids.count)
        return ids.count > 3 ? number : "\(number) (\(ids.map(\.rawValue).joined(separator: ", ")))"
    }

    static func scheme(_ scheme: RegionScheme) -> String {
        "Regions: \(scheme.name), as of \(scheme.vintage)."
    }

    static let noIncidents = "No incidents are recorded."

    /// Says “a, b and c”.
    static func list(_ parts: [String], _ last: String = " and ") -> String {
        guard let end = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + last + end
    }

    static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
