extension Coordinate {
    /// Makes a coordinate and checks it.
    ///
    /// - Parameters:
    ///   - longitude: Degrees east, -180 to 180, bounds included.
    ///   - latitude: Degrees north, -90 to 90, bounds included.
    /// - Throws: `CoordinateError`, which says so when the two look swapped.
    public init(validatingLongitude longitude: Double, latitude: Double) throws(CoordinateError) {
        guard longitude.isFinite, latitude.isFinite else {
            throw .notFinite(longitude: longitude, latitude: latitude)
        }
        guard latitude.magnitude <= 90 else {
            let fitsSwapped = latitude.magnitude <= 180 && longitude.magnitude <= 90
            throw fitsSwapped
                ? .latitudeLooksLikeLongitude(longitude: longitude, latitude: latitude)
                : .latitudeOutOfRange(latitude)
        }
        guard longitude.magnitude <= 180 else { throw .longitudeOutOfRange(longitude) }
        self.init(longitude: longitude, latitude: latitude)
    }
}

/// Why two numbers are not a coordinate.
public enum CoordinateError: Error, Hashable, Sendable {
    /// One of the numbers is infinite or not a number.
    case notFinite(longitude: Double, latitude: Double)
    /// The latitude is beyond a pole.
    case latitudeOutOfRange(Double)
    /// The longitude is beyond the antimeridian.
    case longitudeOutOfRange(Double)
    /// The latitude is beyond a pole, and the pair would be valid the other way round.
    case latitudeLooksLikeLongitude(longitude: Double, latitude: Double)
}

extension CoordinateError: CustomStringConvertible {
    /// What is wrong with the numbers, and what to do about it.
    public var description: String {
        switch self {
        case .notFinite(let longitude, let latitude):
            "Longitude \(longitude), latitude \(latitude) is not a position. Give two finite numbers of degrees."
        case .latitudeOutOfRange(let latitude):
            "Latitude \(latitude) is not between -90 and 90. Check the unit: degrees are wanted."
        case .longitudeOutOfRange(let longitude):
            "Longitude \(longitude) is not between -180 and 180. Check the unit: degrees are wanted."
        case .latitudeLooksLikeLongitude(let longitude, let latitude):
            "Latitude \(latitude) is not between -90 and 90, but would fit as the longitude, and \(longitude) as the "
                + "latitude. Check whether the two columns are swapped."
        }
    }
}
