import Glibc

/// A short geodesic, at most some 20 km, as a curve in earth-centred metres.
///
/// The curve is the chord between the ends, put onto the ellipsoid along its normals. It so runs between the two normal
/// sections of the ends, which part from each other and from the geodesic by at most *e*² *L*³ / 16*R*² (R. H. Rapp,
/// "Geometric Geodesy, Part I", 1991), a tenth of a millimetre for *L* = 20 km.
struct GeodesicArc {
    let start: SIMD3<Double>
    let end: SIMD3<Double>

    @inline(__always)
    init(_ segment: TreeSegment) {
        start = SIMD3(segment.start.0, segment.start.1, segment.start.2)
        end = SIMD3(segment.end.0, segment.end.1, segment.end.2)
    }

    /// How far a geodesic is from the chord between its ends: at most *L*²/8*r*, with a hundredth more for the arc
    /// being longer.
    @inline(__always)
    static func sagitta(lengthSquared: Double) -> Double {
        1.01 * lengthSquared / (8 * ChordBound.leastRadius)
    }

    /// The distance of a place from the chord between a segment's ends, squared, and the square of that chord.
    ///
    /// In plain numbers, not vectors of three: this is where searches spend their time.
    @inline(__always)
    static func distanceSquared(
        from place: SIMD3<Double>, to segment: TreeSegment
    ) -> (Double, lengthSquared: Double) {
        let (x, y, z) = (
            segment.end.0 - segment.start.0, segment.end.1 - segment.start.1, segment.end.2 - segment.start.2
        )
        let (px, py, pz) = (
            place.x - segment.start.0, place.y - segment.start.1, place.z - segment.start.2
        )
        let lengthSquared = x * x + y * y + z * z
        let along = x * px + y * py + z * pz
        let part = along <= 0 ? 0 : along >= lengthSquared ? 1 : along / lengthSquared
        let (dx, dy, dz) = (px - part * x, py - part * y, pz - part * z)
        return (dx * dx + dy * dy + dz * dz, lengthSquared)
    }

    /// The point of an arc whose straight distance to a place is least.
    struct Foot {
        /// 0 at the start, 1 at the end; both are exact where the foot is an end.
        var part: Double
        var position: SIMD3<Double>
        /// The straight distance, at most a micrometre more than the least.
        var chord: Double
    }

    /// Finds the point whose straight distance to a place, less than 8,000 km away, is least.
    ///
    /// Newton's method on the squared distance, which is convex on so short an arc: its second derivative is 2 |*X′*|²
    /// (1 − *h*/*R*), *h* being how far below the tangent plane the place lies, less than 5,100 km. A step of *x* metres
    /// from distance *c* improves the distance by *x*²/2*c*, which says when to stop.
    @inline(__always)
    func foot(of place: SIMD3<Double>) -> Foot {
        let along = end - start
        let lengthSquared = (along * along).sum()
        var part = lengthSquared == 0 ? 0 : min(1, max(0, ((place - start) * along).sum() / lengthSquared))
        var steps = 0
        while true {
            let (position, normal) = point(at: part)
            let toPlace = place - position
            let chord = (toPlace * toPlace).sum().squareRoot()
            let tangent = along - normal * (along * normal).sum()
            let sink = 1 + (toPlace * normal).sum() / ChordBound.leastRadius
            let speedSquared = (tangent * tangent).sum()
            let step = speedSquared == 0 ? 0 : (toPlace * tangent).sum() / (speedSquared * sink)
            let next = min(1, max(0, part + step))
            let moved = (next - part) * (next - part) * lengthSquared
            steps += 1
            guard moved > 2e-6 * max(chord, 1e-4), steps < 10 else {
                return Foot(part: part, position: position, chord: chord)
            }
            part = next
        }
    }

    /// The point at a part of the chord, and the normal there.
    @inline(__always)
    func point(at part: Double) -> (position: SIMD3<Double>, normal: SIMD3<Double>) {
        if part == 1 { return (end, EarthCentred.surface(near: end).normal) }
        if part == 0 { return (start, EarthCentred.surface(near: start).normal) }
        return EarthCentred.surface(near: start + (end - start) * part)
    }

    /// How far along the arc, as a part of it, the foot of the geodesic from a place is, which has been drawn to another
    /// point of the arc: the right spherical triangle between the two and the place.
    ///
    /// - Parameters:
    ///   - path: The geodesic from the place to the point.
    ///   - position: The point.
    ///   - normal: The normal there.
    /// - Returns: The step, and by how many metres it shortens the way.
    @inline(__always)
    func step(
        toFootOf path: AuxiliaryGeodesic, at position: SIMD3<Double>, _ normal: SIMD3<Double>
    ) -> (part: Double, gain: Double) {
        let along = end - start
        let across = (position.x * position.x + position.y * position.y).squareRoot()
        let (cosine, sine) = across == 0 ? (1, 0) : (position.x / across, position.y / across)
        let level = (normal.x * normal.x + normal.y * normal.y).squareRoot()
        let east = along.y * cosine - along.x * sine
        let north = along.z * level - normal.z * (along.x * cosine + along.y * sine)
        // Back along the geodesic, against the direction of the arc.
        let size = (path.final.sine * path.final.sine + path.final.cosine * path.final.cosine).squareRoot()
        let length = (along * along).sum().squareRoot()
        guard size > 0, length > 0 else { return (0, 0) }
        let toPlace = -(path.final.sine * east + path.final.cosine * north) / (size * length)
        let tangent = tan(path.metres / Self.meanRadius)
        let metres = Self.meanRadius * atan(tangent * toPlace)
        return (metres / length, metres * metres / (2 * Self.meanRadius * tangent))
    }

    private static let meanRadius = EarthCentred.equatorialRadius * (1 - EarthCentred.flattening / 3)
}
