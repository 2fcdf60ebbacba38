import Geodesy

/// All rows of all tables as columns: some forty bytes a place and what its names need.
struct PlaceRows {
    private(set) var keys = BytePool()
    private(set) var latitude: [Int32] = []
    private(set) var longitude: [Int32] = []
    private(set) var country: [CountryCode] = []
    private(set) var featureClass: [UInt8] = []
    private(set) var featureCode: [UInt32] = []
    var admin1Code: [UInt32] = []
    var admin1: [UInt32] = []
    var admin2: [UInt32] = []
    var population: [UInt32] = []
    private(set) var source: [UInt32] = []
    private(set) var uncertainty: [UInt32] = []
    var geonameID: [UInt32] = []
    /// The table a row comes from; the lower wins.
    private(set) var table: [UInt16] = []

    private(set) var names = BytePool()
    private(set) var nameOwner: [UInt32] = []
    private(set) var nameInfo: [UInt32] = []

    var strings = StringTable()

    var count: Int { latitude.count }

    /// Adds a checked row.
    ///
    /// - Throws: ``GazetteerError/tooLarge(_:)``.
    mutating func append(_ row: PlaceRow, table: Int) throws(GazetteerError) {
        guard keys.hasRoom(for: row.key.utf8.count) else { throw .tooLarge("places") }
        let owner = count
        keys.append(row.key.utf8)
        latitude.append(Int32((row.latitude * GazetteerFormat.degreesScale).rounded()))
        longitude.append(Int32((row.longitude * GazetteerFormat.degreesScale).rounded()))
        country.append(CountryCode(row.countryCode))
        let featureClass = FeatureClass(letter: row.featureClass) ?? .populated
        self.featureClass.append(featureClass.rawValue)
        featureCode.append(strings.number(of: row.featureCode))
        admin1Code.append(strings.number(of: row.admin1Code))
        admin1.append(strings.number(of: row.admin1))
        admin2.append(strings.number(of: row.admin2))
        source.append(strings.number(of: row.source))
        population.append(row.population.flatMap { UInt32(exactly: $0) } ?? GazetteerFormat.noPopulation)
        let metres = row.uncertainty ?? Int(featureClass.usualUncertainty.metres)
        uncertainty.append(UInt32(clamping: metres))
        geonameID.append(row.geonameID.flatMap { UInt32(exactly: $0) } ?? 0)
        self.table.append(UInt16(table))
        try append(PlaceName(row.name, kind: .main), owner: owner)
        for name in row.names { try append(name, owner: owner) }
    }

    /// Adds a name to a row; one without letters is passed over.
    ///
    /// - Throws: ``GazetteerError/tooLarge(_:)``.
    mutating func append(_ name: PlaceName, owner: Int) throws(GazetteerError) {
        guard names.hasRoom(for: name.text.utf8.count) else { throw .tooLarge("bytes of names") }
        let language = name.language.map { strings.number(of: $0) } ?? 0
        names.append(name.text.utf8)
        nameOwner.append(UInt32(owner))
        nameInfo.append(language << 8 | UInt32(name.kind.rawValue))
    }

    func coordinate(_ row: Int) -> Coordinate {
        Coordinate(
            longitude: Double(longitude[row]) / GazetteerFormat.degreesScale,
            latitude: Double(latitude[row]) / GazetteerFormat.degreesScale)
    }

    /// Gives rows with a region's code and no name the name that the first row with the same code has.
    mutating func completeAdmin1() {
        struct Region: Hashable {
            let country: CountryCode
            let code: UInt32
        }
        var names: [Region: UInt32] = [:]
        for row in 0..<count where admin1Code[row] != 0 && admin1[row] != 0 {
            let region = Region(country: country[row], code: admin1Code[row])
            if names[region] == nil { names[region] = admin1[row] }
        }
        for row in 0..<count where admin1Code[row] != 0 && admin1[row] == 0 {
            admin1[row] = names[Region(country: country[row], code: admin1Code[row])] ?? 0
        }
    }
}

extension FeatureClass {
    /// The uncertainty of a place whose table gives none: what features of the class usually measure.
    var usualUncertainty: Length {
        switch self {
        case .populated: .metres(1_500)
        case .spot: .metres(1_000)
        case .water: .kilometres(3)
        case .road, .terrain, .vegetation: .kilometres(5)
        case .area: .kilometres(10)
        case .administrative: .kilometres(30)
        case .undersea: .kilometres(50)
        }
    }
}
