import Geodesy

extension SegmentTree {
    /// The chord up to which the point of least chord is the point of least geodesic distance, to a millimetre.
    ///
    /// The chord is least where the normal section to the place is at right angles to the segment, the geodesic where
    /// the geodesic is. Their azimuths differ by at most *e*² (*D*/*R*)² / 12 (R. H. Rapp, "Geometric Geodesy, Part I",
    /// 1991), 1.4·10⁻⁵ at 1,000 km, and a geodesic that is off the right angle by δ is too long by at most *D* δ²/2, a
    /// tenth of a millimetre.
    private static let plainChord = 1e6

    /// The chord up to which one foot is looked for on a segment; farther, there may be two.
    private static let farthestChord = 8e6

    /// By how much, in metres, a found distance may be improved upon.
    private static let tolerance = 1e-4

    /// Finds the nearest point of the candidates.
    ///
    /// Of equally near ones, at a corner where lines meet, the first by `comesFirst` is taken.
    @inline(__always)
    func solve(
        _ place: Coordinate, _ position: SIMD3<Double>, _ scratch: inout SearchScratch, _ limit: SearchLimit,
        _ comesFirst: (_ line: UInt32, _ other: UInt32) -> Bool
    ) -> NearestSegment? {
        guard limit.nearest < Self.farthestChord else {
            return solveFar(place, &scratch.candidates, comesFirst)
        }
        var limit = limit
        scratch.feet.removeAll(keepingCapacity: true)
        for candidate in scratch.candidates where candidate.chord <= limit.chord {
            let foot = GeodesicArc(segments[candidate.segment]).foot(of: position)
            guard foot.chord <= limit.chord else { continue }
            limit.meet(chord: foot.chord)
            scratch.feet.append((candidate.segment, foot))
        }
        var best: (segment: UInt32, foot: MeasuredFoot)?
        for (segment, foot) in scratch.feet where foot.chord <= limit.chord {
            // A corner is measured once, whichever segments meet in it.
            let isCorner = foot.position == best?.foot.position
            let known = isCorner ? best?.foot : measured(foot, of: segment, from: position)
            guard var found = known else { continue }
            if isCorner { found.part = foot.part }
            if let best {
                guard found.metres <= best.foot.metres else { continue }
                let (line, other) = (segments[segment].line, segments[best.segment].line)
                guard found.metres < best.foot.metres || comesFirst(line, other) else { continue }
            }
            best = (segment, found)
        }
        return best.map { answer($0.segment, $0.foot) }
    }

    /// A point of a segment with the geodesic to it.
    private struct MeasuredFoot {
        var part: Double
        var position: SIMD3<Double>
        var metres: Double
        var azimuthDegrees: Double
    }

    /// Draws the geodesic to the point of least chord and, where that is far away, moves on to its own foot.
    @inline(__always)
    private func measured(
        _ foot: GeodesicArc.Foot, of index: UInt32, from place: SIMD3<Double>
    ) -> MeasuredFoot? {
        var (part, position) = (foot.part, foot.position)
        for _ in 0..<8 {
            guard let path = AuxiliaryGeodesic(from: place, to: position) else { return nil }
            let found = MeasuredFoot(
                part: part, position: position, metres: path.metres, azimuthDegrees: path.initialDegrees)
            guard foot.chord > Self.plainChord else { return found }
            let arc = GeodesicArc(segments[index])
            let step = arc.step(toFootOf: path, at: position, EarthCentred.surface(near: position).normal)
            let next = min(1, max(0, part + step.part))
            guard step.gain > Self.tolerance, next != part else { return found }
            part = next
            position = arc.point(at: part).position
        }
        return nil
    }

    @inline(__always)
    private func answer(_ index: UInt32, _ foot: MeasuredFoot) -> NearestSegment {
        let segment = segments[index]
        let nearest =
            foot.part == 0
            ? point(segment.point)
            : foot.part == 1 ? point(segment.point + 1) : EarthCentred.place(of: foot.position)
        return NearestSegment(
            segment: index, line: segment.line,
            point: NearestPoint(
                coordinate: nearest, distance: .metres(foot.metres),
                azimuth: Azimuth(degrees: foot.azimuthDegrees), fraction: foot.part))
    }

    /// Of candidates anywhere on Earth, by PROJ's geodesics alone.
    private func solveFar(
        _ place: Coordinate, _ candidates: inout [SegmentCandidate],
        _ comesFirst: (_ line: UInt32, _ other: UInt32) -> Bool
    ) -> NearestSegment? {
        candidates.sort { ($0.chord, $0.segment) < ($1.chord, $1.segment) }
        var best: NearestSegment?
        var limit = Double.infinity
        for candidate in candidates {
            guard candidate.chord <= limit else { break }
            let segment = segments[candidate.segment]
            let found = Ellipsoid.wgs84.nearestPoint(
                onGeodesicFrom: point(segment.point), to: point(segment.point + 1), to: place)
            if let best {
                guard found.distance <= best.point.distance else { continue }
                guard found.distance < best.point.distance || comesFirst(segment.line, best.line) else {
                    continue
                }
            }
            best = NearestSegment(segment: candidate.segment, line: segment.line, point: found)
            limit = ChordBound.greatestChord(distance: found.distance.metres)
        }
        return best
    }
}
