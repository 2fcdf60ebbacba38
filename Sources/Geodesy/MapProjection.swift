import CPROJ

/// A map of the ellipsoid WGS 84 in the plane: Lambert's azimuthal equal-area projection around a place (PROJ `laea`).
///
/// It shows any part of the Earth, poles and antimeridian included, with areas as they are; shapes and lengths are true
/// in the middle and within 1 % up to 1,600 km around it.
///
/// The object owns a PROJ context, so it is of one thread and not `Sendable`. What PROJ takes here is an operation, not
/// a reference system: longitude comes first and no axis order of an authority is in play.
@safe public final class MapProjection {
    /// The place in the middle, which is the plane's origin.
    public let center: Coordinate

    private let context: OpaquePointer
    private let operation: OpaquePointer

    /// Makes the projection around a place.
    ///
    /// - Parameter center: A valid coordinate.
    /// - Throws: ``MapProjectionError`` when the coordinate is not valid or PROJ refuses.
    public init(equalAreaAround center: Coordinate) throws(MapProjectionError) {
        guard center.isValid else { throw .invalidCenter(center) }
        guard let context = unsafe proj_context_create() else { throw .refused(code: 0) }
        // A place without an image is no news to the terminal.
        _ = unsafe proj_log_level(context, PJ_LOG_NONE)
        let definition = "+proj=laea +lat_0=\(center.latitude) +lon_0=\(center.longitude) +ellps=WGS84"
        guard let operation = unsafe proj_create(context, definition) else {
            let code = unsafe proj_context_errno(context)
            unsafe proj_context_destroy(context)
            throw .refused(code: Int(code))
        }
        self.center = center
        unsafe self.context = unsafe context
        unsafe self.operation = unsafe operation
    }

    deinit {
        unsafe proj_destroy(operation)
        unsafe proj_context_destroy(context)
    }

    /// Returns where a place lies in the plane; nothing at the antipode of the centre and for what is no place.
    ///
    /// - Complexity: Constant, about a third of a microsecond.
    public func project(_ coordinate: Coordinate) -> PlanePosition? {
        guard coordinate.isValid else { return nil }
        let longitude = Angle.degrees(coordinate.longitude).radians
        let latitude = Angle.degrees(coordinate.latitude).radians
        let image = unsafe proj_trans(operation, PJ_FWD, proj_coord(longitude, latitude, 0, 0))
        let position = unsafe PlanePosition(easting: image.xy.x, northing: image.xy.y)
        return position.easting.isFinite && position.northing.isFinite ? position : nil
    }

    /// Returns the place at a position of the plane, its longitude -180 to 180; nothing outside the Earth's image.
    public func coordinate(at position: PlanePosition) -> Coordinate? {
        let origin = unsafe proj_trans(
            operation, PJ_INV, proj_coord(position.easting, position.northing, 0, 0))
        let coordinate = unsafe Coordinate(
            longitude: Angle.radians(origin.lp.lam).degrees, latitude: Angle.radians(origin.lp.phi).degrees)
        // Radians round a hair beyond the antimeridian.
        let wrapped = coordinate.normalized
        return wrapped.isValid ? wrapped : nil
    }
}

/// A position in the plane of a map.
public struct PlanePosition: Hashable, Sendable {
    /// Metres to the right of the origin, which is east in the map's middle.
    public var easting: Double

    /// Metres above the origin.
    public var northing: Double

    /// Makes a position from metres.
    public init(easting: Double, northing: Double) {
        self.easting = easting
        self.northing = northing
    }
}

/// Why there is no projection.
public enum MapProjectionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The centre is not a place on the Earth.
    case invalidCenter(Coordinate)
    /// PROJ refuses, with its error number.
    case refused(code: Int)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .invalidCenter(let center):
            "A map cannot be centred on \(center). Give a longitude of -180 to 180 and a latitude of -90 to 90."
        case .refused(let code): "PROJ cannot make the map's projection (error \(code)). Install PROJ 9."
        }
    }
}
