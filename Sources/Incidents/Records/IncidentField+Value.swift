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
            valueOfPlace(incident)
        case .border, .borderDistance, .borderDistanceMinimum, .borderDistanceMaximum, .borderSide:
            valueOfBorder(incident)
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

    // What a place or a border has is read where it stands: a copy of either costs more than all its fields.

    private func valueOfPlace(_ incident: Incident) -> FieldValue {
        switch self {
        case .countryNumber: .integer(incident.location?.isoNumeric)
        case .country: .text(incident.location?.country)
        case .admin1: .text(incident.location?.admin1)
        case .admin2: .text(incident.location?.admin2)
        case .admin3: .text(incident.location?.admin3)
        case .placeKey: .text(incident.location?.placeKey)
        case .geonameID: .integer(incident.location?.geonameID)
        case .latitude:
            .finite(incident.location?.coordinate.latitude, decimals: Self.coordinateDecimals)
        case .longitude:
            .finite(incident.location?.coordinate.longitude, decimals: Self.coordinateDecimals)
        case .geoPrecision: .integer(incident.location?.geoPrecision.rawValue)
        case .wherePrecision: .integer(incident.location?.wherePrecision.rawValue)
        case .uncertainty: .finite(incident.location?.radius.metres, decimals: Self.metreDecimals)
        default: .text(incident.location?.name)
        }
    }

    private func valueOfBorder(_ incident: Incident) -> FieldValue {
        switch self {
        case .borderDistance: metres(incident.location?.border?.distance)
        case .borderDistanceMinimum: metres(incident.location?.border?.minimum)
        case .borderDistanceMaximum: metres(incident.location?.border?.maximum)
        case .borderSide: .text(incident.location?.border?.side)
        default: .text(incident.location?.border?.code)
        }
    }

    private func metres(_ length: Length?) -> FieldValue {
        .finite(length?.metres, decimals: Self.metreDecimals)
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
