public import Geodesy

extension IncidentLocation {
    /// The place with its region and country, such as `Tinzaouatene, Kidal, Mali` or `Kidal region, Mali`; no name
    /// stands twice.
    public var words: String {
        // Every layer says it of each incident: one text that grows takes a fraction of the time of joining many.
        var words = nameInWords
        func add(_ region: String) {
            words += ", "
            words += region
        }
        if let admin2, admin2 != name { add(admin2) }
        if let admin1, admin1 != name, admin1 != admin2 { add(admin1) }
        if let country, country != name, country != admin2, country != admin1 { add(country) }
        return words
    }

    /// The place's name; that of a region is told to be one, as many are called like their capitals.
    public var nameInWords: String {
        guard case .region = uncertainty, wherePrecision != .country, !name.lowercased().hasSuffix("region")
        else {
            return name
        }
        return "\(name) region"
    }

    /// How far it is from its border; of what is known only by a region no more than from where to where.
    public var borderWords: String? {
        guard let border else { return nil }
        let isVague =
            geoPrecision == .region && border.distance.metres.isFinite && border.maximum.metres.isFinite
        return isVague ? border.intervalWords : border.words
    }

    /// How well the place is known, such as `within 2 km` or `known only by its region`.
    public var precisionWords: String {
        switch geoPrecision {
        case .place: "within " + radius.words
        case .area: "an area, within " + radius.words
        case .region: "known only by its region"
        }
    }
}

extension CountryDisagreement {
    /// Who says what, and what counts.
    public var words: String {
        "the gazetteer has it in \(listed), the boundaries in \(drawn), \(distance) from their line, good to \(accuracy); "
            + "\(country) stands"
    }
}

extension BorderRelation {
    /// From where to where, such as `0 to 314 km from the Algeria–Mali border`.
    var intervalWords: String {
        "\(minimum.numberInWords) to \(maximum.words) from the \(name) border"
    }

    /// The distance for people, with its interval where it has one: `0.4 km from the Algeria–Mali border (0 to 2.4 km)`.
    public var words: String {
        // As for a place: one text that grows.
        var words = distance.metres.isFinite ? distance.words : "near"
        words += distance.metres.isFinite ? " from the " : " the "
        words += name
        words += " border"
        guard distance.metres.isFinite, maximum.metres.isFinite, (maximum - minimum).metres > 2000 else {
            return words
        }
        words += " ("
        words += minimum.numberInWords
        words += " to "
        words += maximum.words
        words += ")"
        return words
    }
}

extension Length {
    /// The length for people, in kilometres with no more digits than matter: `0.4 km`, `2.4 km`, `132 km`.
    public var words: String { numberInWords + " km" }

    /// The kilometres of ``words`` without their unit.
    var numberInWords: String {
        guard metres.isFinite else { return "?" }
        let tenths = (kilometres * 10).rounded()
        // Ten kilometres and more are known to the kilometre at best, where people talk of them.
        guard tenths < 100 else { return String(Int(min(kilometres.rounded(), 1e9))) }
        let whole = String(Int(tenths) / 10)
        return Int(tenths) % 10 == 0 ? whole : whole + "." + String(Int(tenths) % 10)
    }
}
