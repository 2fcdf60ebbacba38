import Geodesy
import TextFormats

/// Rows that hold points, read one after the other.
protocol PointRows {
    associatedtype Row: PointRow

    /// What our columns are called in the output.
    var columns: [String] { get }

    /// What stands between fields.
    var separator: UInt8 { get }

    /// What the output begins with.
    var header: [UInt8] { get }

    /// The next row, nothing after the last.
    mutating func next() throws -> Row?
}

/// One row of a table of points.
protocol PointRow: Sendable {
    /// The line it begins on, counted from 1.
    var line: Int { get }

    /// Writes the row as it was with the facts about its point added; nothing is written when it holds none.
    func write(
        to buffer: inout ByteBuffer, columns: [String], separator: UInt8,
        asking facts: (Coordinate) -> PointFacts
    ) throws(PointProblem)

    /// Writes the row as it was, with empty values where facts would be.
    func writeUnlocated(to buffer: inout ByteBuffer, columns: [String], separator: UInt8)
}

/// Why a row holds no valid point.
struct PointProblem: Error {
    let message: String
}

extension Coordinate {
    /// Creates a coordinate from numbers that were read; the message of a fault says what to do.
    init(readLongitude longitude: Double, latitude: Double) throws(PointProblem) {
        do { self = try Coordinate(validatingLongitude: longitude, latitude: latitude) } catch {
            throw PointProblem(message: "\(error)")
        }
    }
}
