public import Geodesy
public import Incidents

/// What the codebooks want to know of countries and regions beside what an incident holds; the caller looks it up.
public struct CodebookFacts {
    /// A country in the codes of both datasets.
    public struct Country: Hashable, Sendable {
        /// ACLED's region of the world, such as `Western Africa`.
        public var acledRegion: String?

        /// Gleditsch and Ward's number of the state, UCDP's `country_id`.
        public var gleditschWard: Int?

        /// Describes a country.
        ///
        /// - Parameters:
        ///   - acledRegion: ACLED's region of the world.
        ///   - gleditschWard: Gleditsch and Ward's number.
        public init(acledRegion: String?, gleditschWard: Int?) {
            self.acledRegion = acledRegion
            self.gleditschWard = gleditschWard
        }
    }

    /// The town that stands for a region.
    public struct Capital: Hashable, Sendable {
        /// Its name.
        public var name: String

        /// Where it is.
        public var coordinate: Coordinate

        /// Describes a town.
        ///
        /// - Parameters:
        ///   - name: Its name.
        ///   - coordinate: Where it is.
        public init(name: String, coordinate: Coordinate) {
            self.name = name
            self.coordinate = coordinate
        }
    }

    /// Looks up a country by its ISO alpha-2 code.
    public var country: (String) -> Country?

    /// Looks up the capital of the region that an incident is known by.
    public var capital: (IncidentLocation) -> Capital?

    /// Creates a source of facts.
    ///
    /// - Parameters:
    ///   - country: Looks up a country by its ISO alpha-2 code.
    ///   - capital: Looks up the capital of a region.
    public init(
        country: @escaping (String) -> Country? = { _ in nil },
        capital: @escaping (IncidentLocation) -> Capital? = { _ in nil }
    ) {
        self.country = country
        self.capital = capital
    }
}

extension CodebookFacts.Country {
    /// UCDP's region of the world, which follows from the number of the state.
    var ucdpRegion: String? {
        switch gleditschWard {
        case (2..<200)?: "Americas"
        case (200..<400)?: "Europe"
        case (400..<630)?: "Africa"
        case (630..<700)?: "Middle East"
        case (700..<1000)?: "Asia"
        default: nil
        }
    }
}
