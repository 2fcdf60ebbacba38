public import Geodesy

extension GazetteerFile {
    /// All places, in the order of their tables.
    public var places: some RandomAccessCollection<PlaceID> & Sendable {
        (0..<UInt32(placeCount)).lazy.map { PlaceID(row: $0) }
    }

    /// Returns a place with all that is known of it.
    ///
    /// - Parameter id: A place of this file.
    /// - Returns: The place.
    public func place(_ id: PlaceID) -> Place {
        Place(
            id: id, key: keys.string(id.index), name: mainName(of: id), coordinate: coordinate(of: id),
            featureClass: featureClass(of: id), featureCode: featureCode(of: id),
            countryCode: countryCode(of: id).description, admin1Code: string(columns.admin1Code, id),
            admin1: string(columns.admin1, id), admin2: string(columns.admin2, id),
            population: population(of: id), uncertainty: uncertainty(of: id), geonameID: geonameID(of: id),
            source: string(columns.source, id))
    }

    /// Returns the place of a table's id, such as `gn:2455290`.
    ///
    /// - Parameter key: The id as the table writes it.
    /// - Returns: The place, or nothing when no table has it.
    /// - Complexity: Logarithmic in the number of places.
    public func place(withKey key: String) -> PlaceID? {
        NameLetters.withBytes(of: key) { wanted in
            var low = 0
            var high = placeCount
            while low < high {
                let middle = (low + high) / 2
                let row = columns.byKey.row(middle, as: UInt32.self)
                let found = keys.utf8(Int(row))
                if found.elementsEqual(wanted) { return PlaceID(row: row) }
                if found.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
            }
            return nil
        }
    }

    /// Returns the representative point of a place.
    public func coordinate(of id: PlaceID) -> Coordinate {
        let latitude = columns.coordinate.row(id.index * 2, as: Int32.self)
        let longitude = columns.coordinate.row(id.index * 2 + 1, as: Int32.self)
        return Coordinate(
            longitude: Double(longitude) / GazetteerFormat.degreesScale,
            latitude: Double(latitude) / GazetteerFormat.degreesScale)
    }

    /// Returns the country of a place.
    public func countryCode(of id: PlaceID) -> CountryCode {
        CountryCode(rawValue: columns.country.row(id.index, as: UInt16.self))
    }

    /// Returns the feature class of a place.
    public func featureClass(of id: PlaceID) -> FeatureClass {
        FeatureClass(rawValue: columns.featureClass.row(id.index, as: UInt8.self)) ?? .populated
    }

    /// Returns the feature code of a place, such as `PPLC`; empty where its table has none.
    public func featureCode(of id: PlaceID) -> String { string(columns.featureCode, id) }

    /// Returns how many people live in a place, where its table knows.
    public func population(of id: PlaceID) -> Int? {
        let population = columns.population.row(id.index, as: UInt32.self)
        return population == GazetteerFormat.noPopulation ? nil : Int(population)
    }

    /// Returns how far a place or the doubt about it reaches around its point.
    public func uncertainty(of id: PlaceID) -> Length {
        .metres(Double(columns.uncertainty.row(id.index, as: UInt32.self)))
    }

    /// Returns the number of a place in GeoNames, where it has one.
    public func geonameID(of id: PlaceID) -> Int? {
        let number = columns.geonameID.row(id.index, as: UInt32.self)
        return number == 0 ? nil : Int(number)
    }

    /// Returns the code of the first-level region of a place; empty where its table has none.
    public func admin1Code(of id: PlaceID) -> String { string(columns.admin1Code, id) }

    /// Returns a number for the first-level region of a place by country and code; 0 where its table has none.
    ///
    /// Good within this file, as its ids are.
    public func regionKey(of id: PlaceID) -> UInt64 {
        let code = columns.admin1Code.row(id.index, as: UInt32.self)
        return code == 0 ? 0 : UInt64(countryCode(of: id).rawValue) << 32 | UInt64(code)
    }

    /// Tells whether two places of one country lie in the same first-level region, by its code or its name.
    public func haveSameAdmin1(_ first: PlaceID, _ second: PlaceID) -> Bool {
        guard countryCode(of: first) == countryCode(of: second) else { return false }
        return isShared(columns.admin1Code, first, second) || isShared(columns.admin1, first, second)
    }

    private func isShared(_ column: MappedBytes, _ first: PlaceID, _ second: PlaceID) -> Bool {
        let number = column.row(first.index, as: UInt32.self)
        return number != 0 && number == column.row(second.index, as: UInt32.self)
    }

    private func string(_ column: MappedBytes, _ id: PlaceID) -> String {
        strings.string(Int(column.row(id.index, as: UInt32.self)))
    }
}
