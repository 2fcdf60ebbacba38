import Gazetteer
import Geodesy
import Geoparsing

/// A place as it stands in the text, with what extraction needs to know of it.
struct PlaceMention: Sendable {
    /// How narrow it is; the narrowest that tells of an incident is where it happened.
    enum Grain: Int, Comparable, Sendable {
        case country, part, region, feature, around, settlement

        static func < (left: Grain, right: Grain) -> Bool { left.rawValue < right.rawValue }
    }

    /// What the name does beside telling where.
    enum Standing: Int, Comparable, Sendable {
        /// It tells where something happened.
        case told
        /// It holds another place or belongs to somebody: where it happened only when nothing else tells.
        case container, affiliation

        static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
    }

    let tokens: Range<Int>
    let place: ExtractedPlace
    let grain: Grain
    let country: String?
    /// What tells two places apart: the same for two mentions of one place.
    let identity: Int
    var standing = Standing.told
    /// How sure the place is, 0 to 1.
    var sureness = 1.0
    /// Whether some table knows it.
    var isResolved = true
    /// Where it is; of a part, its anchor.
    var point: Coordinate?
    /// The names of the first-level regions and areas that it is or lies in; none of a country.
    var regions: Set<String> = []

    /// Whether it is a region or more, in which a narrower place may be told.
    var isWide: Bool { grain < .feature }

    /// The order in which places are taken where no sentence of an incident tells: narrow ones that tell first.
    var rankAnywhere: Int { (isWide ? 10 : 0) + standing.rawValue }

    /// The place for something that happened at an unknown place near it or inside it.
    var surroundings: ExtractedPlace {
        ExtractedPlace(place.reference, standing == .container || grain <= .region ? .inside : .near)
    }
}

/// Reads the places of incidents out of a geoparse.
enum PlaceMentions {
    /// The locative expressions and the toponyms outside of them that may be locations, in the order of the text.
    static func mentions(in geoparse: Geoparse) -> [PlaceMention] {
        var mentions = geoparse.locatives.indices.map { locative($0, geoparse) }
        for (index, toponym) in geoparse.toponyms.enumerated() {
            guard let standing = standing(of: toponym), !isBeyondCountries(toponym) else { continue }
            let isCovered = geoparse.locatives.contains { $0.tokens.overlaps(toponym.tokens) }
            if !isCovered { mentions.append(self.toponym(index, toponym, standing)) }
        }
        return mentions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// `West Africa`, `the Maghreb`: too wide to be where something happened.
    private static func isBeyondCountries(_ toponym: Toponym) -> Bool {
        toponym.place.map { $0.countryCode.isEmpty } ?? false
    }

    private static func standing(of toponym: Toponym) -> PlaceMention.Standing? {
        switch toponym.role {
        case .location: .told
        case .container: .container
        case .affiliation: .affiliation
        default: nil
        }
    }

    private static func toponym(_ index: Int, _ toponym: Toponym, _ standing: PlaceMention.Standing)
        -> PlaceMention
    {
        let grain = grain(of: toponym)
        return PlaceMention(
            tokens: toponym.tokens,
            place: ExtractedPlace(.toponym(index), grain <= .region ? .inside : .at), grain: grain,
            country: country(of: toponym), identity: identity(of: toponym, index), standing: standing,
            sureness: toponym.score, isResolved: toponym.isResolved, point: toponym.place?.coordinate,
            regions: toponym.place.map(regions) ?? [])
    }

    /// Lakes and deserts lie in several countries: in none for certain.
    private static func country(of toponym: Toponym) -> String? {
        toponym.place.flatMap { $0.countryCode.isEmpty ? nil : $0.countryCode }
    }

    private static func grain(of toponym: Toponym) -> PlaceMention.Grain {
        guard let place = toponym.place else { return .settlement }
        switch (place.featureClass, place.featureCode.hasPrefix("PCL")) {
        case (.administrative, true): return .country
        case (.administrative, false): return .region
        case (.populated, _): return .settlement
        case (.area, _) where place.featureCode.hasPrefix("RGN"): return .part
        default: return .feature
        }
    }

    private static func identity(of toponym: Toponym, _ index: Int) -> Int {
        toponym.place.map { Int($0.id.row) } ?? -1 - index
    }

    private static func locative(_ index: Int, _ geoparse: Geoparse) -> PlaceMention {
        let expression = geoparse.locatives[index]
        let anchor = expression.anchors.first.map { geoparse.toponyms[$0] }
        let grain = grain(of: expression, anchor)
        return PlaceMention(
            tokens: expression.tokens,
            place: ExtractedPlace(.locative(index), grain <= .region ? .inside : .near), grain: grain,
            country: country(of: expression, anchor),
            identity: anchor.map { identity(of: $0, index) } ?? -1_000_000 - index,
            isResolved: anchor?.isResolved ?? true, point: anchor?.place?.coordinate,
            regions: anchor?.place.map(regions) ?? [])
    }

    private static func regions(_ place: Place) -> Set<String> {
        guard !place.featureCode.hasPrefix("PCL") else { return [] }
        let own = place.featureCode.hasPrefix("RGN") || place.featureCode == "ADM1" ? [place.name] : []
        return Set(own + (place.admin1.isEmpty ? [] : [place.admin1]))
    }

    /// "near the border with Niger" is on this side of it; "near Mali's border with Niger" in Mali.
    private static func country(of expression: LocativeExpression, _ anchor: Toponym?) -> String? {
        let country = anchor.flatMap(country)
        guard expression.kind == .border, expression.anchors.count == 1 else {
            return country ?? expression.countries.first
        }
        return country.flatMap { other in expression.countries.first { $0 != other } }
    }

    private static func grain(of expression: LocativeExpression, _ anchor: Toponym?) -> PlaceMention.Grain {
        switch expression.kind {
        case .offset, .direction, .near, .between, .road:
            anchor.map { min(.around, Self.grain(of: $0)) } ?? .around
        case .border, .tripoint: .part
        case .region:
            // "the Tinzaouatene district" where no table has the district: around the town.
            if case .disc = expression.area { .around } else { .region }
        case .part: .part
        }
    }
}
