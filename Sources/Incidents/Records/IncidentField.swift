/// The properties of an incident's record, in the order in which every format writes them.
///
/// The raw value is the property's name. The order and the names are a contract: files of any format keep them.
public enum IncidentField: String, Hashable, Sendable, CaseIterable {
    /// The incident's identity.
    case id
    /// The first day.
    case eventDate = "event_date"
    /// The last day.
    case eventDateEnd = "event_date_end"
    /// ACLED's code for how well the days are known, 1 to 3.
    case timePrecision = "time_precision"
    /// UCDP's code for how well the days are known, 1 to 5.
    case datePrecision = "date_prec"
    /// ACLED's disorder type.
    case disorderType = "disorder_type"
    /// ACLED's event type.
    case eventType = "event_type"
    /// ACLED's sub-event type.
    case subEventType = "sub_event_type"
    /// The one side.
    case actor1
    /// Those beside the one side, separated by `; `.
    case associatedActors1 = "assoc_actor_1"
    /// The actor type of the one side.
    case actorType1 = "inter1"
    /// The other side.
    case actor2
    /// Those beside the other side, separated by `; `.
    case associatedActors2 = "assoc_actor_2"
    /// The actor type of the other side.
    case actorType2 = "inter2"
    /// Both actor types as ACLED writes them.
    case interaction
    /// `Civilians targeted` or nothing.
    case civilianTargeting = "civilian_targeting"
    /// ISO 3166-1 numeric code of the country.
    case countryNumber = "iso"
    /// Name of the country.
    case country
    /// First-level region.
    case admin1
    /// Second-level region.
    case admin2
    /// Third-level region.
    case admin3
    /// Name of the place.
    case location
    /// The gazetteer's key of the place.
    case placeKey = "place_id"
    /// The GeoNames identifier of the place.
    case geonameID = "geonameid"
    /// Degrees north.
    case latitude
    /// Degrees east.
    case longitude
    /// ACLED's code for how well the place is known, 1 to 3.
    case geoPrecision = "geo_precision"
    /// UCDP's code for how well the place is known, 1 to 7.
    case wherePrecision = "where_prec"
    /// Radius in metres around the point that covers the uncertainty region.
    case uncertainty = "uncertainty_m"
    /// Code of the nearest border.
    case border
    /// Distance in metres from the point to the nearest border.
    case borderDistance = "border_distance_m"
    /// The shortest distance in metres from anywhere in the uncertainty region.
    case borderDistanceMinimum = "border_distance_min_m"
    /// The longest distance in metres from anywhere in the uncertainty region.
    case borderDistanceMaximum = "border_distance_max_m"
    /// ISO alpha-2 code of the country on whose side the point lies.
    case borderSide = "border_side"
    /// ACLED's figure of the deaths.
    case fatalities
    /// The lowest figure of the deaths.
    case fatalitiesLow = "fatalities_low"
    /// The most credible figure of the deaths.
    case fatalitiesBest = "fatalities_best"
    /// The highest figure of the deaths.
    case fatalitiesHigh = "fatalities_high"
    /// Who says that what was lost.
    case claims
    /// The reports that tell of it.
    case sources
    /// A sentence or two for people.
    case notes
    /// How sure the extraction is, 0 to 1.
    case confidence
    /// What an analyst has said of it.
    case reviewStatus = "review_status"
}
