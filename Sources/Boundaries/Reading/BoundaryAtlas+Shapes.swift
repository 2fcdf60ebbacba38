public import Geodesy
public import SimpleFeatures

extension BoundaryAtlas {
    /// Returns the lines of a border, each a run of coordinates.
    ///
    /// - Parameter border: The border.
    /// - Returns: At least one line of at least two coordinates.
    public func lines(of border: BorderID) -> [[Coordinate]] {
        let record = borderRecords[border.index]
        return (record.firstLine..<record.firstLine + record.lineCount).map {
            coordinates(ofLine: borderLines[$0], isReversed: false)
        }
    }

    /// Returns the closed rings around a region: outer rings counter-clockwise, holes clockwise.
    ///
    /// - Parameter region: The region.
    /// - Returns: The rings, the last coordinate of each the same as its first.
    public func rings(of region: RegionID) -> [[Coordinate]] {
        let record = regionRecords[region.index]
        return (record.firstRing..<record.firstRing + record.ringCount).map { ring in
            let steps = rings[ring]
            var result: [Coordinate] = []
            for step in steps.first..<steps.first + steps.count {
                let line = coordinates(ofLine: ringLines[step] >> 1, isReversed: ringLines[step] & 1 == 1)
                result += result.isEmpty ? line[...] : line.dropFirst()
            }
            return result
        }
    }

    /// Returns the area of a region as polygons with their holes, wound as RFC 7946 asks.
    ///
    /// - Parameter region: The region.
    /// - Returns: Its polygons, in the order of the file.
    /// - Throws: `ShapeError` when a ring of the source is too short to be one.
    /// - Complexity: Linear in the points, times the number of outer rings for each hole.
    public func shape(of region: RegionID) throws(ShapeError) -> MultiPolygon {
        var outer: [(ring: LinearRing, holes: [LinearRing])] = []
        var holes: [LinearRing] = []
        for coordinates in rings(of: region) {
            let ring = try LinearRing(coordinates)
            if ring.signedArea >= 0 { outer.append((ring, [])) } else { holes.append(ring) }
        }
        for hole in holes {
            // Of the outer rings around a hole the smallest is its own.
            let around = outer.indices.filter { encloses(outer[$0].ring, hole) }
            let own = around.min { outer[$0].ring.signedArea < outer[$1].ring.signedArea }
            if let own { outer[own].holes.append(hole) }
        }
        return MultiPolygon(outer.map { Polygon(exterior: $0.ring, holes: $0.holes) })
    }

    private func encloses(_ ring: LinearRing, _ hole: LinearRing) -> Bool {
        // Rings may touch in a vertex; the middle of an edge of the hole lies on no other ring.
        let (a, b) = (hole.coordinates[0], hole.coordinates[1])
        let place = Coordinate(
            longitude: (a.longitude + b.longitude) / 2, latitude: (a.latitude + b.latitude) / 2)
        var isInside = false
        for (p, q) in zip(ring.coordinates, ring.coordinates.dropFirst())
        where (p.latitude <= place.latitude) != (q.latitude <= place.latitude) {
            let part = (place.latitude - p.latitude) / (q.latitude - p.latitude)
            if p.longitude + (q.longitude - p.longitude) * part > place.longitude { isInside.toggle() }
        }
        return isInside
    }

    func coordinates(ofLine line: UInt32, isReversed: Bool) -> [Coordinate] {
        let record = lines[line]
        let indices = Int(record.firstPoint)..<Int(record.firstPoint + record.pointCount)
        let forward = indices.map { Coordinate(longitude: points[2 * $0], latitude: points[2 * $0 + 1]) }
        return isReversed ? forward.reversed() : forward
    }
}
