import Incidents

/// The sentences of a summary in English, one template each; nothing else in this module speaks.
enum English {
    static let atUnknownPlace = "at a place that no report gives"
    static let atUnknownTime = "on a day that no report gives"
    static let byUnknownActors = "without a named side"
    static let atUnknownBorder = "without a border nearby"

    static func inUnknownRegion(of country: String) -> String { "somewhere in \(country)" }

    static func inRegion(_ name: String, of country: String?) -> String {
        let region = name.lowercased().hasSuffix("region") ? name : "\(name) region"
        return "in the \(region)" + (country.map { " of \($0)" } ?? "")
    }

    /// Says “Three incidents are recorded in the Kidal region of Mali, from 25 July 2024 to 15 June 2025”.
    static func opening(_ count: Int, _ phrase: String, _ days: EventDate?) -> String {
        let subject = count == 1 ? "One incident is" : "\(SpokenNumber.exact(count)) incidents are"
        let time = days.map { ", \(dated($0))" } ?? ""
        return "\(capitalized(subject)) recorded \(phrase)\(time)."
    }

    /// Says “One was in July 2024 and two in June 2025”.
    static func months(_ months: [Tally]) -> String {
        let parts = months.enumerated().map { index, month in
            let verb = index > 0 ? "" : month.count == 1 ? "was " : "were "
            return "\(SpokenNumber.exact(month.count)) \(verb)in \(month.name)"
        }
        return capitalized(list(parts)) + "."
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

    /// Says “The sides were FLA and Military Forces of Mali”.
    static func actors(_ actors: [Tally], of count: Int) -> String {
        let named = actors.prefix(4)
        guard count > 1 else {
            let names = list(named.map { ShortForms.actor($0.name) })
            return named.count == 1 ? "The only side named is \(names)." : "The sides were \(names)."
        }
        let parts = named.map { "\(ShortForms.actor($0.name)) (in \(SpokenNumber.exact($0.count)))" }
        let subject = actors.count > named.count ? "The sides named most often are" : "The sides named are"
        return named.count == 1 ? "The only side named is \(list(parts))." : "\(subject) \(list(parts))."
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
        return deaths.isOpen
            ? ", \(low) at the least" : ", with figures from \(low) to \(SpokenNumber.rounded(deaths.high))"
    }

    /// Says “The nearest to a border was at Tinzaouatene, 0.4 km from the Algeria–Mali border”.
    static func border(_ nearest: NearestBorder) -> String {
        guard nearest.isKnownByRegion else {
            return "The nearest to a border was at \(nearest.place), \(nearest.relation.words)."
        }
        let high = nearest.relation.maximum.words
        return
            "The nearest border is \(nearest.relation.name); as only the \(nearest.place) is known, it may be "
            + "anywhere up to \(high) away."
    }

    /// Says “Accounts differ of who lost what at Tinzaouatene from 25 to 27 July 2024”.
    static func contested(_ incident: Incident) -> String {
        let place = incident.location.map { location in
            location.geoPrecision == .region
                ? " in the \(location.nameInWords)" : " at \(location.nameInWords)"
        }
        let date = incident.date.map { " \(dated($0))" }
        return "Accounts differ of who lost what\(place ?? "")\(date ?? "")."
    }

    /// Says “from 25 to 27 July 2024”.
    private static func dated(_ date: EventDate) -> String {
        guard date.certainty == .days || date.interval.dayCount == 1 else { return date.words }
        return "\(date.interval.dayCount == 1 ? "on" : "from") \(date.words)"
    }

    /// Says “According to CSP-DPA, 84 of the Wagner Group and 47 of the Military Forces of Mali were killed”.
    static func account(_ account: ContestedIncident.Account) -> String {
        let teller =
            account.claimant.map { "According to \(ShortForms.actor($0))" } ?? "By the reports’ own account"
        var losses: [(counts: [String], claim: Claim)] = []
        for claim in account.claims {
            if let last = losses.last?.claim, last.outcome == claim.outcome, last.hedge == claim.hedge {
                losses[losses.count - 1].counts.append(victims(claim))
            } else {
                losses.append(([victims(claim)], claim))
            }
        }
        return "\(teller), \(list(losses.map { loss($0.counts, $0.claim) }))."
    }

    private static func loss(_ counts: [String], _ claim: Claim) -> String {
        let verb = counts.count == 1 && claim.count == ClaimedCount(1) ? "was" : "were"
        let hedge = claim.hedge.map { " (“\($0)”)" } ?? ""
        return "\(list(counts)) \(verb) \(claim.outcome.rawValue)\(hedge)"
    }

    /// Says “84 of the Wagner Group”.
    private static func victims(_ claim: Claim) -> String {
        let count = claim.count.words
        guard let victim = claim.victim.map(ShortForms.actor) else { return count }
        switch claim.victimType {
        case nil: return "\(count) \(victim)"
        case .civilians: return "\(count) civilians"
        default: return "\(count) of the \(victim)"
        }
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
