public import Geodesy

/// Where an incident happened, as well as it is known.
public struct IncidentLocation: Hashable, Sendable {
    /// The name of the place or region, as the gazetteer writes it.
    public var name: String

    /// The gazetteer's key of the place, such as `gn:2455290`.
    public var placeKey: String?

    /// The GeoNames identifier.
    public var geonameID: Int?

    /// The point: the named place's, or one that represents the region.
    public var coordinate: Coordinate

    /// The area in which the location may lie.
    public var uncertainty: UncertaintyRegion

    /// The radius around ``coordinate`` that covers ``uncertainty``.
    public var radius: Length

    /// ACLED's code.
    public var geoPrecision: GeoPrecision

    /// UCDP's code.
    public var wherePrecision: WherePrecision

    /// ISO 3166-1 alpha-2 code of the country.
    public var countryCode: String?

    /// Name of the country.
    public var country: String?

    /// That gazetteer and boundaries have the point in different countries; nothing where they agree.
    public var disagreement: CountryDisagreement?

    /// ISO 3166-1 numeric code of the country.
    public var isoNumeric: Int?

    /// First-level region.
    public var admin1: String?

    /// All first-level regions in which it may lie, its own first.
    ///
    /// Those of other countries have their country behind them. One is certain; none is not known.
    public var possibleAdmin1: [String] = []

    /// Second-level region.
    public var admin2: String?

    /// Third-level region.
    public var admin3: String?

    /// The nearest international border.
    public var border: BorderRelation?

    /// Creates a location that is not yet set into regions and borders.
    ///
    /// - Parameters:
    ///   - name: The name of the place or region.
    ///   - placeKey: The gazetteer's key of the place.
    ///   - geonameID: The GeoNames identifier.
    ///   - coordinate: The point.
    ///   - uncertainty: The area in which the location may lie.
    ///   - radius: The radius around the point that covers it.
    ///   - geoPrecision: ACLED's code.
    ///   - wherePrecision: UCDP's code.
    public init(
        name: String, placeKey: String? = nil, geonameID: Int? = nil, coordinate: Coordinate,
        uncertainty: UncertaintyRegion, radius: Length, geoPrecision: GeoPrecision,
        wherePrecision: WherePrecision
    ) {
        self.name = name
        self.placeKey = placeKey
        self.geonameID = geonameID
        self.coordinate = coordinate
        self.uncertainty = uncertainty
        self.radius = radius
        self.geoPrecision = geoPrecision
        self.wherePrecision = wherePrecision
    }
}

/// How a location lies to a border: distances over the whole uncertainty region.
public struct BorderRelation: Hashable, Sendable {
    /// The border's code, such as `DZ-ML`.
    public var code: String

    /// The border's name, such as `Algeria–Mali`.
    public var name: String

    /// The distance from the point.
    public var distance: Length

    /// The shortest distance from anywhere in the uncertainty region, less the border's own inaccuracy.
    public var minimum: Length

    /// The longest distance from anywhere in the uncertainty region, plus the border's own inaccuracy.
    public var maximum: Length

    /// ISO alpha-2 code of the country on whose side the point lies.
    public var side: String?

    /// Creates a relation.
    ///
    /// - Parameters:
    ///   - code: The border's code.
    ///   - name: The border's name.
    ///   - distance: The distance from the point.
    ///   - minimum: The shortest distance.
    ///   - maximum: The longest distance.
    ///   - side: The country on whose side the point lies.
    public init(code: String, name: String, distance: Length, minimum: Length, maximum: Length, side: String?)
    {
        self.code = code
        self.name = name
        self.distance = distance
        self.minimum = minimum
        self.maximum = maximum
        self.side = side
    }
}
