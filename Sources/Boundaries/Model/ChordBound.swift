import Glibc

/// Bounds between the straight distance through the Earth (the chord) of two places and their geodesic
/// distance.
///
/// Let *r* = b²/a and *R* = a²/b be the least and the greatest radius of curvature of the ellipsoid.
///
/// **From above.** A geodesic has the curvature of the surface in its direction, at most 1/*r*. By Schur's
/// comparison theorem (S. S. Chern, "Curves and surfaces in Euclidean space", 1967), an arc of length *s* ≤
/// π*r* with such curvature has a chord of at least that of a circle of radius *r*: *c* ≥ 2*r* sin(*s*/2*r*).
/// Hence *s* ≤ 2*r* asin(*c*/2*r*).
///
/// **From below.** By Blaschke's rolling theorem the ellipsoid holds the ball of radius *r* that touches it
/// at a place *p*, and lies in the ball of radius *R* that touches it there. The second says that a place *q*
/// at chord *c* lies at least *c*²/2*R* below the tangent plane at *p*, so at most √(*r*² + *c*²ε) from the
/// centre of the small ball, with ε = 1 − *r*/*R*. A path on the ellipsoid goes outside the small ball, and
/// the shortest way outside it from *p*, on its surface, to *q* follows the surface until *q* is in sight and
/// then goes straight: *s* ≥ *r*(θ − atan(*t*/*r*)) + *t*, where *t* = *c*√ε is the straight part and θ the
/// angle at the centre. That length is least for the highest *q*, which is that of the formula: with *q* at
/// depth *h*, *u*² = *c*² − *h*² and *t*² = *c*² − 2*rh*, its derivative in *h* has the sign of
/// (2*r* − *h*)*u* − (*r* − *h*)(*u* + *t*), and *t* ≤ *u*.
enum ChordBound {
    static let leastRadius =
        EarthCentred.equatorialRadius
        * (1 - EarthCentred.flattening) * (1 - EarthCentred.flattening)
    static let greatestRadius = EarthCentred.equatorialRadius / (1 - EarthCentred.flattening)
    private static let slope = (1 - leastRadius / greatestRadius).squareRoot()

    /// The chord beyond which the bounds are not used: they hold to half the small circle.
    private static let longest = 2 * leastRadius

    /// The greatest geodesic distance that two places with a chord can have.
    @inline(__always)
    static func greatestDistance(chord: Double) -> Double {
        chord >= longest ? .infinity : 2 * leastRadius * asin(chord / (2 * leastRadius))
    }

    /// The least geodesic distance that two places with a chord can have.
    @inline(__always)
    static func leastDistance(chord: Double) -> Double {
        guard chord < longest else { return chord }
        let straight = chord * slope
        let reach = (leastRadius * leastRadius + straight * straight).squareRoot()
        let cosine = (leastRadius * leastRadius + reach * reach - chord * chord) / (2 * leastRadius * reach)
        // For short chords the cosine loses its digits; the chord itself is a bound as good to the
        // millimetre.
        guard chord > 20_000 else { return chord }
        let bound = leastRadius * (acos(max(-1, cosine)) - atan(straight / leastRadius)) + straight
        return max(chord, bound - 1e-3)
    }

    /// A chord that no place within a geodesic distance exceeds, as small as is easily found.
    ///
    /// With *e*(*c*) = least(*c*) − *c*, which grows with *c*, the greatest chord solves *c* = *s* −
    /// *e*(*c*). Starting from *s*, too great, the first step is too small, and the second, which takes *e*
    /// at something too small, is safe again.
    @inline(__always)
    static func greatestChord(distance: Double) -> Double {
        guard distance < longest else { return .infinity }
        let low = distance - (leastDistance(chord: distance) - distance)
        return distance - (leastDistance(chord: low) - low)
    }

    /// The greatest chord of a place that is geodesically as near as another with a given chord may be.
    ///
    /// That is `greatestChord(distance: greatestDistance(chord: chord))` or a little more, without an arc cosine: the
    /// two bounds part by 7.2 mm at most below 20 km, where the chord itself is the lower one, and from there by the
    /// third power of the chord times a factor that grows from 0.00218 to 0.00223 / *r*² at 3,000 km. The tests compare
    /// over the whole range.
    @inline(__always)
    static func greatestRival(chord: Double) -> Double {
        guard chord < 3e6 else { return greatestChord(distance: greatestDistance(chord: chord)) }
        return chord + 0.0024 * chord * chord * chord / (leastRadius * leastRadius) + 0.008
    }
}
