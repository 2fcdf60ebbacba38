import Geodesy
import Incidents
import TextFormats

extension IncidentDocument {
    static func write(_ location: IncidentLocation?, to writer: inout JSONWriter) {
        guard let location else { return writer.null() }
        writer.beginObject()
        writer.name("name")
        writer.value(location.name)
        writer.name("place_id")
        writer.value(location.placeKey)
        writer.name("geonameid")
        writer.value(location.geonameID)
        write(location.coordinate, to: &writer)
        writer.name("radius_m")
        writer.value(exactly: location.radius.metres)
        writer.name("uncertainty")
        write(location.uncertainty, to: &writer)
        writer.name("geo_precision")
        writer.value(location.geoPrecision.rawValue)
        writer.name("where_prec")
        writer.value(location.wherePrecision.rawValue)
        writeRegions(of: location, to: &writer)
        writer.name("border")
        write(location.border, to: &writer)
        writer.endObject()
    }

    private static func writeRegions(of location: IncidentLocation, to writer: inout JSONWriter) {
        writer.name("country_code")
        writer.value(location.countryCode)
        writer.name("country")
        writer.value(location.country)
        writer.name("iso")
        writer.value(location.isoNumeric)
        write(location.disagreement, to: &writer)
        writer.name("admin1")
        writer.value(location.admin1)
        if !location.possibleAdmin1.isEmpty {
            writer.name("possible_admin1")
            writer.beginArray()
            for name in location.possibleAdmin1 { writer.value(name) }
            writer.endArray()
        }
        writer.name("admin2")
        writer.value(location.admin2)
        writer.name("admin3")
        writer.value(location.admin3)
    }

    /// A member only where there is one to keep: hardly any place has.
    private static func write(_ disagreement: CountryDisagreement?, to writer: inout JSONWriter) {
        guard let disagreement else { return }
        writer.name("disagreement")
        writer.beginObject()
        writer.name("listed")
        writer.value(disagreement.listed)
        writer.name("drawn")
        writer.value(disagreement.drawn)
        write(disagreement.distance, named: "distance_m", to: &writer)
        write(disagreement.accuracy, named: "accuracy_m", to: &writer)
        writer.name("stands")
        writer.value(disagreement.country)
        writer.endObject()
    }

    private static func write(_ coordinate: Coordinate, to writer: inout JSONWriter) {
        writer.name("longitude")
        writer.value(exactly: coordinate.longitude)
        writer.name("latitude")
        writer.value(exactly: coordinate.latitude)
    }

    private static func write(_ uncertainty: UncertaintyRegion, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("kind")
        switch uncertainty {
        case .disc(let center, let radius):
            writer.value("disc")
            write(center, to: &writer)
            write(radius, named: "radius_m", to: &writer)
        case .region(let code):
            writer.value("region")
            writer.name("code")
            writer.value(code)
        case .segment(let start, let end, let width):
            writer.value("segment")
            writeEnd(start, named: "from", to: &writer)
            writeEnd(end, named: "to", to: &writer)
            write(width, named: "width_m", to: &writer)
        case .borderStrip(let border, let country, let width):
            writer.value("border strip")
            writer.name("border")
            writer.value(border)
            writer.name("country")
            writer.value(country)
            write(width, named: "width_m", to: &writer)
        }
        writer.endObject()
    }

    private static func writeEnd(
        _ end: Coordinate, named name: StaticString, to writer: inout JSONWriter
    ) {
        writer.name(name)
        writer.beginObject()
        write(end, to: &writer)
        writer.endObject()
    }

    private static func write(_ length: Length, named name: StaticString, to writer: inout JSONWriter) {
        writer.name(name)
        writer.value(exactly: length.metres)
    }

    private static func write(_ border: BorderRelation?, to writer: inout JSONWriter) {
        guard let border else { return writer.null() }
        writer.beginObject()
        writer.name("code")
        writer.value(border.code)
        writer.name("name")
        writer.value(border.name)
        write(border.distance, named: "distance_m", to: &writer)
        write(border.minimum, named: "minimum_m", to: &writer)
        write(border.maximum, named: "maximum_m", to: &writer)
        writer.name("side")
        writer.value(border.side)
        writer.endObject()
    }
}
