import CPROJ

/// An ellipsoid of revolution, and the geodesics on it.
///
/// C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013), doi:10.1007/s00190-012-0578-z,
/// as PROJ's `geodesic.h` carries it: accurate to some 15 nanometres.
///
/// A coordinate that is not finite, or beyond a pole, gives results that are not a number; nothing traps.
public struct Ellipsoid: Sendable {
    /// The radius of the equator.
    public let equatorialRadius: Length
    /// By how much the polar radius is less than the equatorial, as a part of the latter.
    public let flattening: Double
    /// What PROJ works out from the two; constant once made.
    let constants: geod_geodesic

    /// The ellipsoid of the World Geodetic System 1984.
    public static let wgs84 = Ellipsoid(equatorialRadius: .metres(6_378_137), flattening: 1 / 298.257223563)

    /// Makes an ellipsoid from its equatorial radius and its flattening.
    public init(equatorialRadius: Length, flattening: Double) {
        var constants = geod_geodesic()
        unsafe geod_init(&constants, equatorialRadius.metres, flattening)
        self.equatorialRadius = equatorialRadius
        self.flattening = flattening
        self.constants = constants
    }

    /// The distance from the centre to a pole.
    public var polarRadius: Length { equatorialRadius * (1 - flattening) }
}
