import Geodesy
import Glibc

/// Earth-centred, earth-fixed positions on the ellipsoid of WGS 84, in metres.
enum EarthCentred {
    static let equatorialRadius = 6_378_137.0
    static let flattening = 1 / 298.257223563
    static let eccentricitySquared = flattening * (2 - flattening)

    /// The position of a place at height zero.
    @inline(__always)
    static func position(of place: Coordinate) -> SIMD3<Double> {
        let longitude = place.longitude * .pi / 180
        let latitude = place.latitude * .pi / 180
        let sine = sin(latitude)
        let radius = equatorialRadius / (1 - eccentricitySquared * sine * sine).squareRoot()
        let across = radius * cos(latitude)
        return SIMD3(
            across * cos(longitude), across * sin(longitude), radius * (1 - eccentricitySquared) * sine)
    }
}
