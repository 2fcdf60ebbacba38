import Geodesy
public import Incidents
public import SimpleFeatures
public import TextFormats

/// Gives the shape of the area in which a location may lie; nothing when it has none to give.
///
/// The shape must be cut at the antimeridian.
public typealias UncertaintyShape = (IncidentLocation) -> Geometry?

extension JSONWriter {
    /// Writes an incident as a GeoJSON feature: the point, or `null` where no report tells the place.
    ///
    /// - Parameters:
    ///   - incident: Any incident.
    ///   - lists: Its claims and sources as JSON, where that was written before.
    ///   - properties: Writes the properties as one object; the incident's record when not given.
    public mutating func feature(
        _ incident: Incident, lists: EncodedLists? = nil, properties: ((inout JSONWriter) -> Void)? = nil
    ) {
        beginObject()
        member("type", "Feature")
        member("id", incident.id.rawValue)
        name("geometry")
        let coordinate = incident.location?.coordinate
        value(coordinate.flatMap { $0.isValid ? .point(Point($0)) : nil })
        name("properties")
        if let properties {
            properties(&self)
        } else {
            IncidentRecord.write(incident, lists: lists, to: &self)
        }
        endObject()
    }

    /// Writes the area in which an incident may lie as a feature of its own.
    ///
    /// A feature of its own, not a collection of geometries, because map programs style and switch it as a layer.
    mutating func uncertaintyFeature(of incident: Incident, _ location: IncidentLocation, _ shape: Geometry) {
        beginObject()
        member("type", "Feature")
        member("id", incident.id.rawValue + "/uncertainty")
        name("geometry")
        value(shape)
        name("properties")
        beginObject()
        member("uncertainty_of", incident.id.rawValue)
        member("event_type", incident.type.eventType.rawValue)
        member("location", location.name)
        name("uncertainty_m")
        value(location.radius.metres, decimals: IncidentField.metreDecimals)
        endObject()
        endObject()
    }
}
