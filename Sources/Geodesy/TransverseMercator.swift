import Glibc

/// A place in a zone of the universal transverse Mercator projection.
struct GridPosition {
    /// 1 to 60, eastward from 180 degrees west.
    var zone: Int
    /// Metres east, 500,000 on the central meridian.
    var easting: Double
    /// Metres north of the equator, negative in the south; without the false northing.
    var northing: Double
}

/// The universal transverse Mercator projection of WGS 84.
///
/// Krüger's series to the fourth order, off by less than a micrometre within a zone: C. F. F. Karney, "Transverse
/// Mercator with an accuracy of a few nanometers", J. Geodesy 85 (2011), doi:10.1007/s00190-011-0445-3.
enum TransverseMercator {
    private static let flattening = Ellipsoid.wgs84.flattening
    private static let eccentricity = (flattening * (2 - flattening)).squareRoot()
    private static let n = flattening / (2 - flattening)
    private static let scale = 0.9996
    private static let falseEasting = 500_000.0
    /// The radius of the rectifying sphere, times the scale on the central meridian.
    private static let radius =
        scale * Ellipsoid.wgs84.equatorialRadius.metres / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64)

    /// Karney's α₁ to α₄, by ascending powers of *n* from the first.
    private static let forward = [
        series(1 / 2, -2 / 3, 5 / 16, 41 / 180), series(0, 13 / 48, -3 / 5, 557 / 1440),
        series(0, 0, 61 / 240, -103 / 140), series(0, 0, 0, 49561 / 161280),
    ]

    /// Karney's β₁ to β₄, by ascending powers of *n* from the first.
    private static let inverse = [
        series(1 / 2, -2 / 3, 37 / 96, -1 / 360), series(0, 1 / 48, 1 / 15, -437 / 1440),
        series(0, 0, 17 / 480, -37 / 840), series(0, 0, 0, 4397 / 161280),
    ]

    private static func series(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
        n * (a + n * (b + n * (c + n * d)))
    }

    private static func centralMeridian(of zone: Int) -> Double { Double(zone) * 6 - 183 }

    /// Projects a coordinate into a zone, its own or a neighbour's.
    static func project(_ coordinate: Coordinate, zone: Int) -> GridPosition {
        let offset = wrapped(longitude: coordinate.longitude - centralMeridian(of: zone))
        let longitude = Angle.degrees(offset).radians
        let sine = sin(Angle.degrees(coordinate.latitude).radians)
        let conformal = sinh(atanh(sine) - eccentricity * atanh(eccentricity * sine))
        let xi = atan2(conformal, cos(longitude))
        let eta = asinh(sin(longitude) / hypot(conformal, cos(longitude)))
        var (north, east) = (xi, eta)
        for (index, coefficient) in forward.enumerated() {
            let order = 2 * Double(index + 1)
            north += coefficient * sin(order * xi) * cosh(order * eta)
            east += coefficient * cos(order * xi) * sinh(order * eta)
        }
        return GridPosition(zone: zone, easting: falseEasting + radius * east, northing: radius * north)
    }

    /// Finds the coordinate of a place in a zone.
    static func coordinate(of position: GridPosition) -> Coordinate {
        let xi = position.northing / radius
        let eta = (position.easting - falseEasting) / radius
        var (north, east) = (xi, eta)
        for (index, coefficient) in inverse.enumerated() {
            let order = 2 * Double(index + 1)
            north -= coefficient * sin(order * xi) * cosh(order * eta)
            east -= coefficient * cos(order * xi) * sinh(order * eta)
        }
        let isometric = asinh(sin(north) / hypot(sinh(east), cos(north)))
        let longitude =
            Angle.radians(atan2(sinh(east), cos(north))).degrees + centralMeridian(of: position.zone)
        return Coordinate(
            longitude: wrapped(longitude: longitude), latitude: latitude(ofIsometric: isometric).degrees)
    }

    /// Each round brings the latitude nearer by a factor of the squared eccentricity, 0.0067.
    private static func latitude(ofIsometric isometric: Double) -> Angle {
        var latitude = isometric
        for _ in 0..<8 { latitude = isometric + eccentricity * atanh(eccentricity * tanh(latitude)) }
        return .radians(atan(sinh(latitude)))
    }
}
