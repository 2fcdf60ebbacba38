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

    /// The place of a position at height zero.
    @inline(__always)
    static func place(of position: SIMD3<Double>) -> Coordinate {
        let across = (position.x * position.x + position.y * position.y).squareRoot()
        return Coordinate(
            longitude: atan2(position.y, position.x) * 180 / .pi,
            latitude: atan2(position.z, (1 - eccentricitySquared) * across) * 180 / .pi)
    }

    /// The position at height zero on the normal through a position some metres below or above, and that normal.
    ///
    /// One step of Newton's method on *x*²/*a*² + *y*²/*a*² + *z*²/*b*² = 1, along its gradient: from a height of 10 m
    /// it ends within 10 micrometres of the surface.
    @inline(__always)
    static func surface(near position: SIMD3<Double>) -> (position: SIMD3<Double>, normal: SIMD3<Double>) {
        let half = position * inverseAxesSquared
        let excess = (position * half).sum() - 1
        let size = (half * half).sum().squareRoot()
        let normal = half / size
        return (position - normal * (excess / (2 * size)), normal)
    }

    private static let inverseAxesSquared: SIMD3<Double> = {
        let polarRadius = equatorialRadius * (1 - flattening)
        let equatorial = 1 / (equatorialRadius * equatorialRadius)
        return SIMD3(equatorial, equatorial, 1 / (polarRadius * polarRadius))
    }()
}
