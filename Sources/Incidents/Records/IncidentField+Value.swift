import Geodesy

extension IncidentField {
    /// Decimals of a coordinate in degrees: seven are a centimetre, and no source knows better.
    public static let coordinateDecimals = 7

    /// Decimals of a length in metres.
    public static let metreDecimals = 1

    /// Returns what an incident holds in this field; each format has its own way for claims and sources,
    /// by ``ClaimField`` and ``SourceField``.
    ///
    /// - Parameter incident: Any incident.
    /// - Returns: The value, ``FieldValue/unknown`` for claims and sources.
    public func value(in incident: Incident) -> FieldValue {
        switch self {
        case .id, .eventDate, .eventDateEnd, .timePrecision, .datePrecision, .disorderType, .eventType,
            .subEventType:
            valueOfHappening(incident)
        case .actor1, .associatedActors1, .actorType1: value(of: incident.side1)
        case .actor2, .associatedActors2, .actorType2: value(of: incident.side2)
        case .interaction: .text(incident.interaction)
        case .civilianTargeting: .text(incident.targetsCivilians ? "Civilians targeted" : nil)
        case .countryNumber, .country, .admin1, .admin2, .admin3, .location, .placeKey, .geonameID,
            .latitude, .longitude, .geoPrecision, .wherePrecision, .uncertainty:
            value(of: incident.location)
        case .border, .borderDistance, .borderDistanceMinimum, .borderDistanceMaximum, .borderSide:
            value(of: incident.location?.border)
        case .fatalities, .fatalitiesLow, .fatalitiesBest, .fatalitiesHigh: value(of: incident.fatalities)
        case .claims, .sources: .unknown
        case .notes: incident.notes.isEmpty ? .unknown : .text(incident.notes)
        case .confidence: .finite(incident.confidence, decimals: 3)
        case .reviewStatus: .text(incident.reviewStatus.rawValue)
        }
    }

    private func valueOfHappening(_ incident: Incident) -> FieldValue {
        switch self {
        case .id: .text(incident.id.rawValue)
        case .eventDate: .text(incident.date?.interval.start.description)
        case .eventDateEnd: .text(incident.date?.interval.end.description)
        case .timePrecision: .integer(incident.date?.timePrecision.rawValue)
        case .datePrecision: .integer(incident.date?.datePrecision.rawValue)
        case .disorderType: .text(incident.type.disorderType.rawValue)
        case .eventType: .text(incident.type.eventType.rawValue)
        default: .text(incident.type.rawValue)
        }
    }

    private func value(of side: Side?) -> FieldValue {
        guard let side else { return .unknown }
        switch self {
        case .actor1, .actor2: return .text(side.actor.name)
        case .actorType1, .actorType2: return .text(side.actor.type.name)
        default: return side.associates.isEmpty ? .unknown : .texts(side.associates.map(\.name))
        }
    }

    private func value(of location: IncidentLocation?) -> FieldValue {
        guard let location else { return .unknown }
        switch self {
        case .countryNumber: return .integer(location.isoNumeric)
        case .country: return .text(location.country)
        case .admin1: return .text(location.admin1)
        case .admin2: return .text(location.admin2)
        case .admin3: return .text(location.admin3)
        case .placeKey: return .text(location.placeKey)
        case .geonameID: return .integer(location.geonameID)
        case .latitude: return .finite(location.coordinate.latitude, decimals: Self.coordinateDecimals)
        case .longitude: return .finite(location.coordinate.longitude, decimals: Self.coordinateDecimals)
        case .geoPrecision: return .integer(location.geoPrecision.rawValue)
        case .wherePrecision: return .integer(location.wherePrecision.rawValue)
        case .uncertainty: return .finite(location.radius.metres, decimals: Self.metreDecimals)
        default: return .text(location.name)
        }
    }

    private func value(of border: BorderRelation?) -> FieldValue {
        guard let border else { return .unknown }
        switch self {
        case .borderDistance: return .finite(border.distance.metres, decimals: Self.metreDecimals)
        case .borderDistanceMinimum: return .finite(border.minimum.metres, decimals: Self.metreDecimals)
        case .borderDistanceMaximum: return .finite(border.maximum.metres, decimals: Self.metreDecimals)
        case .borderSide: return .text(border.side)
        default: return .text(border.code)
        }
    }

    private func value(of fatalities: Fatalities?) -> FieldValue {
        guard let fatalities else { return .unknown }
        switch self {
        case .fatalitiesLow: return .integer(fatalities.low)
        case .fatalitiesBest: return .integer(fatalities.best)
        case .fatalitiesHigh: return .integer(fatalities.high)
        default: return .integer(fatalities.conservative)
        }
    }
}
