import Gazetteer
import Geodesy
import Glibc

/// What resolution needs to know of a place, read from the gazetteer once.
///
/// Without references, because candidates are copied all the time: a feature code would be counted with each.
struct CandidateFacts {
    /// What kind of place it is, in the order of prior weight.
    enum Level: Sendable {
        case continent, country, firstLevel, secondLevel, lowerLevel, capital, settlement, section, natural,
            spot
    }

    let id: PlaceID
    private(set) var agreement: NameAgreement
    let isMainName: Bool
    let level: Level
    let country: CountryCode
    /// Whether a region or the cercle around it is governed from it.
    let isSeat: Bool
    /// The first-level region as a number that the places of no other share; 0 where it is unknown.
    let region: UInt64
    /// The power of ten of its population; for areas without one, that of an area of their level.
    let magnitude: Double
    let coordinate: Coordinate
    let uncertainty: Length
    /// The point on the unit sphere, by which distances are compared.
    let vector: SIMD3<Double>
    /// Whether it is an area in which a settlement of the same name lies, as Kidal in Kidal.
    var holdsNamesake = false

    /// Reads what is known of a match.
    ///
    /// - Parameters:
    ///   - match: The place with the name that agrees best.
    ///   - isMainName: Whether the place's main name is written so, whatever the name that agrees best.
    ///   - gazetteer: Where the place stands.
    init(_ match: NameMatch, isMainName: Bool, in gazetteer: GazetteerFile) {
        id = match.place
        agreement = match.agreement
        self.isMainName = isMainName
        let code = gazetteer.featureCode(of: match.place)
        uncertainty = gazetteer.uncertainty(of: match.place)
        level = Self.level(
            gazetteer.featureClass(of: match.place), code, isLand: uncertainty.kilometres >= Self.landRadius)
        isSeat = code == "PPLA" || code == "PPLA2"
        country = gazetteer.countryCode(of: match.place)
        region = gazetteer.regionKey(of: match.place)
        magnitude = Self.magnitude(gazetteer.population(of: match.place), level)
        coordinate = gazetteer.coordinate(of: match.place)
        vector = Self.vector(coordinate)
    }

    /// Whether it is a settlement whose long name is written in another way with few letters changed.
    var isCloseVariant = false

    /// Whether a longer name begins with its own.
    var isFirstPart: Bool { agreement == .fuzzy(edits: 2) && isPart }

    private var isPart = false

    /// Whether the name is only like one of the place's names: it needs the words around it to speak for the place.
    var isGuess: Bool { agreement > .spacing }

    /// The same place as what a longer name may mean of which its own name is a part.
    ///
    /// - Parameter begins: Whether the longer name begins with it; what follows mostly tells two of a name apart.
    /// - Returns: The place with a name in doubt.
    func asPart(begins: Bool) -> CandidateFacts {
        var part = self
        part.isPart = true
        part.agreement = .fuzzy(edits: begins ? 2 : 3)
        return part
    }

    /// Whether it is an area with a shape rather than a spot on the map.
    var isArea: Bool {
        switch level {
        case .continent, .country, .firstLevel, .secondLevel, .lowerLevel: true
        default: false
        }
    }

    /// The distance to another place on a sphere, good enough to compare.
    func kilometres(to other: CandidateFacts) -> Double { kilometres(to: other.vector) }

    /// Tells whether another place is farther than 50 km, without the angle itself.
    func isApart(from other: CandidateFacts) -> Bool { cosine(to: other) < Self.cosineOfApart }

    private static let cosineOfApart = cos(50.0 / 6371)

    /// Tells whether a point lies within 2,500 km, beyond which a nearness that fades over 150 km is below 10⁻⁷.
    func mayBeNear(_ other: SIMD3<Double>) -> Bool { (vector * other).sum() > Self.cosineOfNear }

    private static let cosineOfNear = cos(2500.0 / 6371)

    /// The cosine of the angle to another place: the less, the farther, without the cost of the angle.
    func cosine(to other: CandidateFacts) -> Double { (vector * other.vector).sum() }

    func kilometres(to other: SIMD3<Double>) -> Double {
        let cosine = (vector * other).sum()
        return 6371 * acos(max(-1, min(1, cosine)))
    }

    /// Tells whether this place lies in another: by country or region code, or by distance for a smaller area.
    func lies(in other: CandidateFacts) -> Bool {
        guard id != other.id else { return false }
        switch other.level {
        case .continent: return false
        case .country: return country == other.country && level != .country
        case .firstLevel:
            guard level != .country, level != .firstLevel, country == other.country else { return false }
            return region != 0 && other.region != 0
                ? region == other.region : kilometres(to: other) < other.uncertainty.kilometres
        case .natural, .spot: return false
        default:
            guard country == other.country, level != .country, level != .firstLevel else { return false }
            return kilometres(to: other) < max(other.uncertainty.kilometres * 1.2, 30)
        }
    }

    /// How deep this place lies in another: 1 where codes tell or in the middle, half at the edge, 0 outside.
    func depth(in other: CandidateFacts) -> Double {
        guard lies(in: other) else { return 0 }
        guard other.level != .country, other.level != .firstLevel else { return 1 }
        let radius = max(other.uncertainty.kilometres * 1.2, 30)
        return 1 - 0.5 * kilometres(to: other) / radius
    }

    /// Tells whether a settlement that lies here bears the name by the same right: Kidal, but not Oklahoma City for `Oklahoma`.
    func sharesName(withSeat other: CandidateFacts) -> Bool {
        guard other.level == .settlement || other.level == .capital, other.isMainName || !isMainName else {
            return false
        }
        // By distance: a region younger than the table of its seat has another code there.
        return country == other.country && kilometres(to: other) < max(uncertainty.kilometres, 30)
    }

    static func vector(_ coordinate: Coordinate) -> SIMD3<Double> {
        let latitude = coordinate.latitude * .pi / 180
        let longitude = coordinate.longitude * .pi / 180
        return SIMD3(cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
    }

    /// From how many kilometres on an area without a government is spoken of like a region: Azawad, the Gourma.
    private static let landRadius = 50.0

    private static func level(_ featureClass: FeatureClass, _ code: String, isLand: Bool) -> Level {
        switch (featureClass, code) {
        case (_, "CONT"): .continent
        case (.administrative, let code) where code.hasPrefix("PCL"): .country
        case (.administrative, "ADM1"): .firstLevel
        case (.area, "RGN") where isLand: .firstLevel
        case (.administrative, "ADM2"): .secondLevel
        case (.administrative, _): .lowerLevel
        case (.populated, "PPLC"): .capital
        case (.populated, "PPLX"): .section
        case (.populated, _): .settlement
        case (.spot, _), (.road, _): .spot
        default: .natural
        }
    }

    private static func magnitude(_ population: Int?, _ level: Level) -> Double {
        if let population, population > 0 { return log10(Double(population)) }
        return switch level {
        case .continent: 8.5
        case .country: 6.5
        case .firstLevel: 6.2
        case .secondLevel: 4.7
        case .lowerLevel: 3.8
        case .natural: 3
        case .spot: 2
        default: 2.5
        }
    }
}
