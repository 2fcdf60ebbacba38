import Geodesy
import SimpleFeatures
import TestSupport
import Testing
import Topology

@Suite("Many threads")
struct ConcurrencyTests {
    @Test("each with its own context give the same answers as one")
    func sameAnswers() async throws {
        let expected = try matrix()
        try await withThrowingTaskGroup(of: [Bool].self) { group in
            for _ in 0..<8 { group.addTask { try matrix() } }
            for try await answers in group { #expect(answers == expected) }
        }
    }

    @Test("each get the message of their own failure")
    func ownMessages() async throws {
        await withTaskGroup(of: Bool.self) { group in
            for index in 0..<16 {
                group.addTask {
                    let point = Geometry.point(Point(longitude: Double(index), latitude: 0))
                    let collection = Geometry.geometryCollection(GeometryCollection([point]))
                    for _ in 0..<100 {
                        do { _ = try collection.boundary() } catch { continue }
                        return false
                    }
                    return true
                }
            }
            for await failedEachTime in group { #expect(failedEachTime) }
        }
    }
}

/// The answers for every pair of shapes.
private func matrix() throws -> [Bool] {
    try everyGeometry.flatMap { _, left in
        let prepared = try PreparedGeometry(left)
        return try everyGeometry.flatMap { _, right in
            [try left.touches(right), try prepared.covers(right), try left.union(right).isEmpty]
        }
    }
}
