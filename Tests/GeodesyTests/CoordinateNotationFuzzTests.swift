import Geodesy
import TestSupport
import Testing

@Suite("Coordinates from random text")
struct CoordinateNotationFuzzTests {
    /// What coordinates are made of, and some that they are not.
    private let pieces = [
        "1", "59", "60", "180", "0.5", ",5", "1e9", "99999999999999999999", "°", "º", "'", "''", "\"", "′",
        "″", "N", "S",
        "E", "W", "O", "s", "m", "d", "deg", "nord", "-", "−", "+", ",", ";", "/", " ", "\t", "geo:",
        "crs=wgs84", "31Q",
        "EA", "60X", "ZAB", "é", "N\u{301}", "👍🏽", "\u{0}", "\r\n", ".",
    ]

    @Test("are read or refused, with a column inside the text, never a crash")
    func survives() {
        var random = RepeatableRandom(seed: 9)
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...9, using: &random))
                .compactMap { _ in pieces.randomElement(using: &random) }.joined()
            do throws(CoordinateParsingError) {
                let read = try Coordinate(parsing: text)
                #expect(read.isValid, "\(text)")
            } catch {
                guard case .unexpected(_, _, let column, _) = error else { continue }
                #expect((1...(text.count + 1)).contains(column), "\(error)")
            }
        }
    }

    @Test("as lengths are read or refused, never a crash")
    func lengths() {
        var random = RepeatableRandom(seed: 10)
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 0...4, using: &random))
                .compactMap { _ in (pieces + ["km", "mi"]).randomElement(using: &random) }.joined()
            if let length = try? Length(parsing: text) { #expect(length >= .zero && length < .infinity) }
        }
    }
}
