import Glibc

/// A place seen from a point on a geodesic: the right spherical triangle between the point, the place and the foot
/// of the perpendicular from the place.
struct Sight {
    /// The point on the geodesic.
    let standpoint: Coordinate
    /// The distance from the standpoint to the place.
    let metres: Double
    /// The direction from the place back to the standpoint, in degrees.
    let azimuthToStandpoint: Double
    /// How far along the geodesic, forward positive, the foot of the perpendicular is.
    let stepToFoot: Double
    /// By how much the step may be off, since the Earth is no sphere.
    let stepUncertainty: Double
    /// The distance from the place to the foot.
    let metresToLine: Double
    /// The direction from the place to the foot, in degrees.
    let azimuthToFoot: Double

    /// The step uncertainty, in metres, at which the triangle counts as exact.
    static let tolerance = 1e-5

    init(
        of place: Coordinate, from point: (coordinate: Coordinate, azimuthDegrees: Double),
        on ellipsoid: Ellipsoid
    ) {
        let path = ellipsoid.solveInverse(from: point.coordinate, to: place)
        let radius = ellipsoid.meanRadius
        let arc = path.metres / radius
        let bearing = Angle.degrees(path.initialDegrees - point.azimuthDegrees).radians
        // With the standpoint as pole: the place, split along the line, across it, and along the axis.
        let along = sin(arc) * cos(bearing)
        let across = sin(arc) * sin(bearing)
        let step = atan2(along, cos(arc))
        standpoint = point.coordinate
        metres = path.metres
        azimuthToStandpoint = path.finalDegrees + 180
        stepToFoot = radius * step
        // Twice the most that curvature between 6335 and 6400 km can do.
        let reach = arc + step.magnitude
        stepUncertainty = 0.01 * stepToFoot.magnitude * reach * reach
        metresToLine = radius * atan2(across.magnitude, hypot(along, cos(arc)))
        // A place on the right of the line, facing it, has the foot ahead on its own right.
        let turn = Angle.radians(atan2(sin(step), across.magnitude * cos(step))).degrees
        azimuthToFoot = azimuthToStandpoint + (across < 0 ? -turn : turn)
    }
}
