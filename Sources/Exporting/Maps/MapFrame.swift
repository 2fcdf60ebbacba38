import Geodesy

/// The part of the Earth that a map shows, and where on the page.
struct MapFrame {
    /// The projection, around the middle of what is shown.
    let projection: MapProjection

    /// The box of the page.
    let box: PageBox

    /// Metres of the plane for a pixel of the page.
    let metresPerPixel: Double

    /// The plane's position in the middle of the box.
    private let middle: PlanePosition

    /// What the box holds of the Earth; rather more than less.
    private(set) var bounds = BoundingBox.world

    /// How much of what is shown stays free on every side.
    private static let margin = 0.14

    /// The least extent of a map, so that one incident has its surroundings.
    private static let leastWidth = Length.kilometres(240)
    private static let leastHeight = Length.kilometres(140)

    /// Frames places, on a page of a given width.
    ///
    /// - Parameters:
    ///   - places: What is to be seen; at least one, all valid.
    ///   - corner: The upper left corner of the box on the page.
    ///   - width: The width of the box.
    ///   - heights: The least and the greatest height of the box, which takes the shape of the places.
    /// - Throws: ``MapProjectionError`` when PROJ cannot project.
    init(
        showing places: [Coordinate], corner: PagePoint, width: Double, heights: ClosedRange<Double>
    ) throws(MapProjectionError) {
        let rough = BoundingBox(enclosing: places)?.center ?? Coordinate(longitude: 0, latitude: 0)
        let guess = try Extent(of: places, in: MapProjection(equalAreaAround: rough))
        projection = try MapProjection(equalAreaAround: Self.rounded(guess.center ?? rough))
        let extent = Extent(of: places, in: projection)
        let (wide, high) = (
            max(extent.padded(extent.width), Self.leastWidth.metres),
            max(extent.padded(extent.height), Self.leastHeight.metres)
        )
        let height = min(max(width * high / wide, heights.lowerBound), heights.upperBound)
        metresPerPixel = max(wide / width, high / height)
        middle = extent.middle
        box = PageBox(left: corner.x, top: corner.y, right: corner.x + width, bottom: corner.y + height)
        bounds = boundsOfBox()
    }

    /// Where a place lies on the page, in the box or not; nothing where the projection shows it nowhere.
    func point(_ coordinate: Coordinate) -> PagePoint? {
        projection.project(coordinate).map(point)
    }

    /// The place at a point of the page.
    func coordinate(at point: PagePoint) -> Coordinate? {
        projection.coordinate(
            at: PlanePosition(
                easting: middle.easting + (point.x - box.center.x) * metresPerPixel,
                northing: middle.northing - (point.y - box.center.y) * metresPerPixel))
    }

    private func point(_ position: PlanePosition) -> PagePoint {
        PagePoint(
            x: box.center.x + (position.easting - middle.easting) / metresPerPixel,
            y: box.center.y - (position.northing - middle.northing) / metresPerPixel)
    }

    /// The centre is told on the map, so it is a round one.
    private static func rounded(_ coordinate: Coordinate) -> Coordinate {
        Coordinate(
            longitude: (coordinate.longitude * 10).rounded() / 10,
            latitude: (coordinate.latitude * 10).rounded() / 10)
    }

    private func boundsOfBox() -> BoundingBox {
        let steps = 48
        let edge = (0...steps).flatMap { step -> [PagePoint] in
            let part = Double(step) / Double(steps)
            let (x, y) = (box.left + box.width * part, box.top + box.height * part)
            return [
                PagePoint(x: x, y: box.top), PagePoint(x: x, y: box.bottom), PagePoint(x: box.left, y: y),
                PagePoint(x: box.right, y: y),
            ]
        }
        let places = edge.compactMap(coordinate)
        guard places.count == edge.count, var bounds = BoundingBox(enclosing: places) else { return .world }
        for pole in [90.0, -90] {
            let position = point(Coordinate(longitude: 0, latitude: pole))
            guard position.map(box.contains) == true else { continue }
            (bounds.west, bounds.east) = (-180, 180)
            if pole > 0 { bounds.north = 90 } else { bounds.south = -90 }
        }
        return bounds
    }

    /// The box around places in a plane.
    private struct Extent {
        private var lowest = PlanePosition(easting: .infinity, northing: .infinity)
        private var highest = PlanePosition(easting: -.infinity, northing: -.infinity)
        private(set) var center: Coordinate?

        var width: Double { max(highest.easting - lowest.easting, 0) }
        var height: Double { max(highest.northing - lowest.northing, 0) }
        var middle: PlanePosition {
            guard width.isFinite, height.isFinite, lowest.easting.isFinite else {
                return PlanePosition(easting: 0, northing: 0)
            }
            return PlanePosition(
                easting: (lowest.easting + highest.easting) / 2,
                northing: (lowest.northing + highest.northing) / 2)
        }

        init(of places: [Coordinate], in projection: MapProjection) {
            for place in places {
                guard let position = projection.project(place) else { continue }
                lowest.easting = min(lowest.easting, position.easting)
                lowest.northing = min(lowest.northing, position.northing)
                highest.easting = max(highest.easting, position.easting)
                highest.northing = max(highest.northing, position.northing)
            }
            center = projection.coordinate(at: middle)
        }

        func padded(_ extent: Double) -> Double {
            extent * (1 + 2 * MapFrame.margin)
        }
    }
}
