import Geodesy
import Incidents

extension IncidentDocument {
    // In the order in which the members are written, in which they are found at once.
    static func location(_ place: inout DocumentReader) throws(DocumentFault) -> IncidentLocation {
        var location = IncidentLocation(
            name: try place.text("name"), placeKey: try place.optionalText("place_id"),
            geonameID: try place.optionalInteger("geonameid"), coordinate: try coordinate(&place),
            uncertainty: .region(code: ""), radius: try length(&place, "radius_m"), geoPrecision: .region,
            wherePrecision: .international)
        location.uncertainty = try place.object("uncertainty", uncertainty)
        location.geoPrecision = try place.choice(numbered: "geo_precision", "1 to 3", GeoPrecision.init)
        location.wherePrecision = try place.choice(numbered: "where_prec", "1 to 7", WherePrecision.init)
        location.countryCode = try place.optionalText("country_code")
        location.country = try place.optionalText("country")
        location.isoNumeric = try place.optionalInteger("iso")
        location.disagreement = try place.optionalObject("disagreement", disagreement)
        location.admin1 = try place.optionalText("admin1")
        location.possibleAdmin1 = try place.optionalTexts("possible_admin1")
        location.admin2 = try place.optionalText("admin2")
        location.admin3 = try place.optionalText("admin3")
        location.border = try place.optionalObject("border", border)
        return location
    }

    private static func coordinate(_ json: inout DocumentReader) throws(DocumentFault) -> Coordinate {
        Coordinate(longitude: try json.number("longitude"), latitude: try json.number("latitude"))
    }

    private static func length(
        _ json: inout DocumentReader, _ name: StaticString
    ) throws(DocumentFault) -> Length {
        .metres(try json.number(name))
    }

    private static func uncertainty(
        _ region: inout DocumentReader
    ) throws(DocumentFault) -> UncertaintyRegion {
        switch try region.text("kind") {
        case "disc":
            return .disc(center: try coordinate(&region), radius: try length(&region, "radius_m"))
        case "region":
            return .region(code: try region.text("code"))
        case "segment":
            return .segment(
                from: try region.object("from", coordinate), to: try region.object("to", coordinate),
                width: try length(&region, "width_m"))
        case "border strip":
            return .borderStrip(
                border: try region.text("border"), country: try region.optionalText("country"),
                width: try length(&region, "width_m"))
        default:
            throw DocumentFault(member: "kind", expected: "disc, region, segment or border strip")
        }
    }

    private static func disagreement(
        _ found: inout DocumentReader
    ) throws(DocumentFault) -> CountryDisagreement {
        let listed = try found.text("listed")
        return CountryDisagreement(
            listed: listed, drawn: try found.text("drawn"), distance: try length(&found, "distance_m"),
            accuracy: try length(&found, "accuracy_m"), isListedRight: try found.text("stands") == listed)
    }

    private static func border(_ border: inout DocumentReader) throws(DocumentFault) -> BorderRelation {
        BorderRelation(
            code: try border.text("code"), name: try border.text("name"),
            distance: try length(&border, "distance_m"), minimum: try length(&border, "minimum_m"),
            maximum: try length(&border, "maximum_m"), side: try border.optionalText("side"))
    }
}

extension DocumentReader {
    /// Reads an array of texts; none when it is missing.
    fileprivate mutating func optionalTexts(_ name: StaticString) throws(DocumentFault) -> [String] {
        try optional(name, "an array of texts") { reader throws(DocumentFault) in
            try reader.array { reader throws(DocumentFault) in try reader.string() }
        } ?? []
    }

    /// Reads a code that must be there.
    fileprivate mutating func choice<Value>(
        numbered name: StaticString, _ expected: String, _ value: (Int) -> Value?
    ) throws(DocumentFault) -> Value {
        guard let value = value(try integer(name)) else {
            throw DocumentFault(member: "\(name)", expected: expected)
        }
        return value
    }
}
