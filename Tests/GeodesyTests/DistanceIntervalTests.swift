import Geodesy
import Testing

@Suite("Distance intervals")
struct DistanceIntervalTests {
    private static func kilometres(_ text: String) -> DistanceInterval {
        let parts = text.split(separator: " ").compactMap { Double($0) }.map { Length.kilometres($0) }
        return DistanceInterval(minimum: parts[0], distance: parts[1], maximum: parts[2])
    }

    @Test(
        "the limit belongs to what is within",
        arguments: [
            (9.9, nil), (10, Certainty.possible), (20, .possible), (29.9, .possible), (30, .certain),
            (31, .certain),
        ])
    func certainty(limit: Double, expected: Certainty?) {
        #expect(Self.kilometres("10 20 30").certainty(within: .kilometres(limit)) == expected)
    }

    @Test("no distance is below zero")
    func zero() {
        let disc = DistanceInterval(.kilometres(3), within: .kilometres(5))
        #expect(disc == Self.kilometres("0 3 8"))
        #expect(Self.kilometres("1 3 8").widened(by: .kilometres(2)) == Self.kilometres("0 3 10"))
    }

    @Test("of two things the nearer counts, at each end by itself")
    func joined() {
        #expect(
            Self.kilometres("10 20 30").joined(to: Self.kilometres("5 25 26")) == Self.kilometres("5 20 26"))
    }
}
