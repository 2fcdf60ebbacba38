extension BoundaryAtlas {
    /// Finds borders by code, by names or by one country.
    ///
    /// `DZ-ML` and `ML-DZ`, `Mali–Algeria`, `Algeria/Mali`, `MLI-DZA`; a single country means all its borders.
    ///
    /// - Parameter name: What the border is called.
    /// - Returns: The borders, by code.
    /// - Throws: ``BoundaryError/unknownBorder(_:)`` when nothing is called so, or the two countries share no border.
    /// - Complexity: Linear in the number of countries.
    public func borders(named name: String) throws(BoundaryError) -> [Border] {
        if let country = country(named: name) {
            let found = borders.filter { $0.countries.contains(country.id) }
            guard !found.isEmpty else { throw .unknownBorder(name) }
            return found
        }
        // A name may hold a hyphen itself (Guinea-Bissau): every place where it could part is tried.
        for index in name.indices where Self.separators.contains(name[index]) {
            guard let first = country(named: String(name[..<index])),
                let second = country(named: String(name[name.index(after: index)...]))
            else { continue }
            let pair = [first.id, second.id].sorted()
            if let border = borders.first(where: { $0.countries == pair }) { return [border] }
        }
        throw .unknownBorder(name)
    }

    private static let separators: Set<Character> = ["-", "–", "—", "/", ",", ":"]

    /// Finds a country by its ISO 3166-1 alpha-2 code.
    ///
    /// - Parameter code: Two capital letters.
    /// - Returns: The country, or nothing when the set has none of that code.
    /// - Complexity: Linear in the number of countries, without a look at their names.
    public func country(code: String) -> Region? { countries.first { $0.code == code } }

    /// Finds a country by its ISO code of two or three letters or by its English name.
    ///
    /// - Parameter name: The code or name, in any case and with or without accents.
    /// - Returns: The country, or nothing when none is called so.
    /// - Complexity: Linear in the number of countries.
    public func country(named name: String) -> Region? {
        let key = NameIndex.key(ofCountry: name)
        guard !key.isEmpty else { return nil }
        return countries.first { country in
            NameIndex.key(ofCountry: country.code) == key || NameIndex.key(ofCountry: country.name) == key
                || country.alternateNames.contains { NameIndex.key(ofCountry: $0) == key }
        }
    }

    /// Finds regions by code or by name, with or without "Region", "Région de" and the like.
    ///
    /// - Parameters:
    ///   - name: The code or name, in any case and with or without accents.
    ///   - level: The level looked for; nothing for all.
    ///   - countryCode: The ISO 3166-1 alpha-2 code of the country; nothing for all.
    /// - Returns: All regions called so, by level and code; several have one name in the world.
    /// - Complexity: Linear in the number of regions, some milliseconds.
    public func regions(named name: String, level: Int? = nil, countryCode: String? = nil) -> [Region] {
        let key = names.key(ofRegion: name)
        let code = name.lowercased()
        return regions.filter { region in
            guard level == nil || region.level == level,
                countryCode == nil || region.countryCode == countryCode
            else { return false }
            return region.code.lowercased() == code || names.key(ofRegion: region.name) == key
                || region.alternateNames.contains { names.key(ofRegion: $0) == key }
        }
    }
}
