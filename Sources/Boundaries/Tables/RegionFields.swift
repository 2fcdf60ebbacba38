import TextFormats

/// What the properties of a region polygon say, whichever publisher named them.
///
/// geoBoundaries: `shapeName`, `shapeISO`, `shapeID`, `shapeGroup`, `shapeType`. COD-AB: `ADM2_FR`,
/// `ADM2_PCODE`,
/// `ADM0_PCODE`. OCHA's older sets: `adm2`, `adm2_pcode`, `country_pcode`. Natural Earth: `name`, `iso_3166_2`,
/// `iso_a2`. Our own layers: `name`, `code`, `country_code`, `level`.
struct RegionFields {
    let level: Int
    let name: String?
    let code: String?
    let country: String?
    let alternateNames: [String]

    init(_ properties: JSONValue, level given: Int?) {
        let members = properties.objectValue ?? []
        func value(_ names: [String]) -> String? {
            for name in names {
                let member = members.first { $0.name.lowercased() == name }
                if let text = member?.value.stringValue, !text.isEmpty, text != "-99" { return text }
            }
            return nil
        }
        let level = given ?? Self.level(members, declared: value(["shapetype"]))
        self.level = level
        let languages = ["en", "fr", "ref", "es", "pt", "ar", "name", "na"].map { "adm\(level)_\($0)" }
        let nameFields =
            ["shapename", "name"] + languages + ["adm\(level)", "name_\(level)", "admin\(level)name"]
        name = value(nameFields)
        code = value(["shapeiso", "adm\(level)_pcode", "iso_3166_2", "code", "gid_\(level)", "shapeid"])
        country = value([
            "country_code", "iso_a2", "adm0_pcode", "country_pcode", "iso_cc", "shapegroup", "adm0_a3",
            "gid_0", "iso_a3",
        ])
        let first = name
        var others: [String] = []
        for field in nameFields + ["name_en", "name_fr", "woe_name", "gn_name"] {
            if let other = value([field]), other != first, !others.contains(other) { others.append(other) }
        }
        alternateNames = others
    }

    /// The deepest level that the field names speak of: `ADM2`, `ADM2_PCODE`, `adm2`; else 1.
    private static func level(_ members: [JSONMember], declared: String?) -> Int {
        if let declared, let digit = declared.last?.wholeNumberValue { return digit }
        if let level = members.first(where: { $0.name == "level" })?.value.integerValue { return level }
        let levels = members.compactMap { member -> Int? in
            let name = member.name.lowercased()
            guard name.hasPrefix("adm"), name.utf8.count > 3 else { return nil }
            return name.dropFirst(3).first?.wholeNumberValue
        }
        return max(levels.max() ?? 1, 1)
    }
}
