import Geodesy
import Incidents
import SimpleFeatures

/// An incident seen as UCDP codes it.
struct UCDPEvent {
    private static let coordinateDecimals = 6

    private let incident: Incident
    private let date: EventDate
    private let location: IncidentLocation
    private let deaths: Fatalities
    private let country: CodebookFacts.Country?
    /// UCDP puts the state first.
    private let sides: (a: Actor?, b: Actor?)

    /// Sees an incident as an event; nothing when it has no death, no day or no place.
    init?(_ incident: Incident, _ facts: CodebookFacts) {
        guard let date = incident.date, let location = incident.location, let deaths = incident.fatalities,
            max(deaths.best, deaths.high ?? deaths.best) >= 1
        else { return nil }
        self.incident = incident
        (self.date, self.location, self.deaths) = (date, location, deaths)
        country = location.countryCode.flatMap(facts.country)
        let (first, second) = (incident.side1?.actor, incident.side2?.actor)
        sides =
            second?.type == .stateForces && first?.type != .stateForces ? (second, first) : (first, second)
    }

    /// Returns what the event holds in a column; nothing in those that only UCDP can fill.
    func value(of column: UCDPColumn) -> FieldValue {
        switch column {
        case .id: .text(incident.id.rawValue)
        case .year: .integer(date.interval.start.year)
        case .codeStatus: .text(incident.reviewStatus == .confirmed ? "Clear" : nil)
        case .typeOfViolence: .integer(typeOfViolence)
        case .dyadName: .text(dyadName)
        case .sideA: .text(sides.a?.name)
        case .sideB: .text(sides.b?.name)
        case .eventClarity: .integer(1)
        case .datePrecision: .integer(date.datePrecision.rawValue)
        case .dateStart: .text("\(date.interval.start) 00:00:00.000")
        case .dateEnd: .text("\(date.interval.end) 00:00:00.000")
        case .stateNumberA: .integer(sides.a?.type == .stateForces ? country?.gleditschWard : nil)
        case .stateNumberB: .integer(sides.b?.type == .stateForces ? country?.gleditschWard : nil)
        case .numberOfSources, .sourceArticle, .sourceOffice, .sourceDate, .sourceHeadline, .sourceOriginal:
            sourceValue(of: column)
        case .wherePrecision, .whereCoordinates, .whereDescription, .adm1, .adm2, .latitude, .longitude,
            .wellKnownText, .gridCell, .country, .countryID, .region:
            placeValue(of: column)
        case .deathsA, .deathsB, .deathsCivilians, .deathsUnknown, .best, .high, .low: deathsValue(of: column)
        default: .unknown
        }
    }

    /// State-based 1, non-state 2, one-sided 3; nothing when the sides do not tell.
    private var typeOfViolence: Int? {
        if incident.targetsCivilians || incident.type.eventType == .violenceAgainstCivilians { return 3 }
        guard let first = sides.a, let second = sides.b else { return nil }
        return first.type == .stateForces || second.type == .stateForces ? 1 : 2
    }

    private var dyadName: String? {
        guard let first = sides.a, let second = sides.b else { return nil }
        return "\(first.name) - \(second.name)"
    }
}

extension UCDPEvent {
    private func sourceValue(of column: UCDPColumn) -> FieldValue {
        switch column {
        case .numberOfSources: .integer(incident.sources.count)
        case .sourceOffice: list(incident.sources.map { $0.publisher ?? "" })
        case .sourceDate: list(incident.sources.map { $0.published?.description ?? "" })
        case .sourceHeadline: list(incident.sources.map { $0.title ?? "" })
        case .sourceOriginal: list(Array(Set(incident.claims.compactMap(\.claimant))).sorted())
        default:
            list(
                incident.sources.map { source in
                    let parts = [source.publisher, source.published?.description, source.title]
                    return parts.compactMap(\.self).joined(separator: ",")
                })
        }
    }

    private func list(_ texts: [String]) -> FieldValue {
        texts.allSatisfy(\.isEmpty) ? .unknown : .text(texts.joined(separator: ";"))
    }

    private func placeValue(of column: UCDPColumn) -> FieldValue {
        switch column {
        case .wherePrecision: .integer(location.wherePrecision.rawValue)
        case .whereCoordinates: .text(location.name)
        case .whereDescription: .text("\(location.words) (\(location.precisionWords))")
        case .adm1: .text(location.admin1)
        case .adm2: .text(location.admin2)
        case .latitude: .finite(location.coordinate.latitude, decimals: Self.coordinateDecimals)
        case .longitude: .finite(location.coordinate.longitude, decimals: Self.coordinateDecimals)
        case .wellKnownText: .text(Geometry.point(Point(location.coordinate)).wellKnownText)
        case .gridCell: .integer(Self.gridCell(of: location.coordinate))
        case .country: .text(location.country)
        case .countryID: .integer(country?.gleditschWard)
        default: .text(country?.ucdpRegion)
        }
    }

    /// Whose deaths they are is told by claims and not settled among them: all that are not of civilians stand under
    /// `deaths_unknown`, so that the four columns make up `best` as in UCDP.
    private func deathsValue(of column: UCDPColumn) -> FieldValue {
        let isOneSided = typeOfViolence == 3
        return switch column {
        case .best: .integer(deaths.best)
        case .high: .integer(max(deaths.high ?? deaths.best, deaths.best))
        case .low: .integer(deaths.low)
        case .deathsCivilians: .integer(isOneSided ? deaths.best : 0)
        case .deathsUnknown: .integer(isOneSided ? 0 : deaths.best)
        default: .integer(0)
        }
    }

    /// The cell of PRIO-GRID 2.0: half a degree wide, counted from 1 in the southwest, 720 in a row.
    static func gridCell(of coordinate: Coordinate) -> Int? {
        guard coordinate.isValid else { return nil }
        let row = min(Int((coordinate.latitude + 90) * 2), 359)
        let column = min(Int((coordinate.longitude + 180) * 2), 719)
        return row * 720 + column + 1
    }
}
