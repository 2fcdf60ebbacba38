import Geodesy
import Incidents
import TextFormats

extension IncidentDocument {
    static func location(_ json: JSONValue) throws(DocumentFault) -> IncidentLocation? {
        guard let place = json["location"], place != .null else { return nil }
        var location = IncidentLocation(
            name: try place.text("name"), placeKey: try place.optionalText("place_id"),
            geonameID: try place.optionalInteger("geonameid"), coordinate: try coordinate(place),
            uncertainty: try uncertainty(place), radius: try length(place, "radius_m"),
            geoPrecision: try place.member("geo_precision", "1 to 3") {
                $0.integerValue.flatMap(GeoPrecision.init)
            },
            wherePrecision: try place.member("where_prec", "1 to 7") {
                $0.integerValue.flatMap(WherePrecision.init)
            })
        location.countryCode = try place.optionalText("country_code")
        location.country = try place.optionalText("country")
        location.isoNumeric = try place.optionalInteger("iso")
        location.disagreement = try disagreement(place)
        location.admin1 = try place.optionalText("admin1")
        location.possibleAdmin1 = (place["possible_admin1"]?.arrayValue ?? []).compactMap(\.stringValue)
        location.admin2 = try place.optionalText("admin2")
        location.admin3 = try place.optionalText("admin3")
        location.border = try border(place)
        return location
    }

    private static func coordinate(_ json: JSONValue) throws(DocumentFault) -> Coordinate {
        Coordinate(longitude: try json.number("longitude"), latitude: try json.number("latitude"))
    }

    private static func length(_ json: JSONValue, _ name: String) throws(DocumentFault) -> Length {
        .metres(try json.number(name))
    }

    private static func uncertainty(_ json: JSONValue) throws(DocumentFault) -> UncertaintyRegion {
        let region = try json.member("uncertainty", "an object") { $0 }
        switch try region.text("kind") {
        case "disc":
            return .disc(center: try coordinate(region), radius: try length(region, "radius_m"))
        case "region":
            return .region(code: try region.text("code"))
        case "segment":
            return .segment(
                from: try coordinate(try region.member("from", "an object") { $0 }),
                to: try coordinate(try region.member("to", "an object") { $0 }),
                width: try length(region, "width_m"))
        case "border strip":
            return .borderStrip(
                border: try region.text("border"), country: try region.optionalText("country"),
                width: try length(region, "width_m"))
        default:
            throw DocumentFault(member: "kind", expected: "disc, region, segment or border strip")
        }
    }

    private static func disagreement(_ json: JSONValue) throws(DocumentFault) -> CountryDisagreement? {
        guard let found = json["disagreement"], found != .null else { return nil }
        let listed = try found.text("listed")
        return CountryDisagreement(
            listed: listed, drawn: try found.text("drawn"), distance: try length(found, "distance_m"),
            accuracy: try length(found, "accuracy_m"), isListedRight: try found.text("stands") == listed)
    }

    private static func border(_ json: JSONValue) throws(DocumentFault) -> BorderRelation? {
        guard let border = json["border"], border != .null else { return nil }
        return BorderRelation(
            code: try border.text("code"), name: try border.text("name"),
            distance: try length(border, "distance_m"), minimum: try length(border, "minimum_m"),
            maximum: try length(border, "maximum_m"), side: try border.optionalText("side"))
    }
}
