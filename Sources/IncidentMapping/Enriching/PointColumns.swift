/// Which columns of a table hold the coordinates.
public struct PointColumns: Sendable, Hashable {
    /// The column with the latitude, counted from 0.
    public let latitude: Int

    /// The column with the longitude, counted from 0.
    public let longitude: Int

    /// Finds the columns in a header.
    ///
    /// Names are compared without case; without a name given, those that GIS tools look for are tried in turn.
    ///
    /// - Parameters:
    ///   - header: The names of the columns.
    ///   - latitude: The column with the latitude, where it is named.
    ///   - longitude: The column with the longitude, where it is named.
    /// - Throws: ``MappingError`` that lists the columns when one is not found.
    public init(in header: [String], latitude: String? = nil, longitude: String? = nil) throws(MappingError) {
        self.latitude = try Self.find(latitude.map { [$0] } ?? Self.latitudeNames, "latitude", in: header)
        self.longitude = try Self.find(longitude.map { [$0] } ?? Self.longitudeNames, "longitude", in: header)
    }

    /// How much of a header a message shows: it may be a text that is no table.
    private static let (shownColumns, longestName) = (20, 40)

    private static let latitudeNames = [
        "latitude", "lat", "y", "ycoord", "y_coord", "point_y", "event_latitude", "geo_lat", "#geo+lat",
    ]
    private static let longitudeNames = [
        "longitude", "lon", "lng", "long", "x", "xcoord", "x_coord", "point_x", "event_longitude", "geo_lon",
        "#geo+lon",
    ]

    private static func find(_ names: [String], _ what: String, in header: [String]) throws(MappingError)
        -> Int
    {
        for name in names {
            if let index = header.firstIndex(where: { $0.lowercased() == name.lowercased() }) { return index }
        }
        var names = header.prefix(shownColumns).map { "'\($0.prefix(longestName))'" }
        if header.count > shownColumns { names.append("and \(header.count - shownColumns) more") }
        let columns = names.joined(separator: ", ")
        throw MappingError(
            .badData, "no column for the \(what) among \(columns); name it with --\(what)-column")
    }
}
