import Geodesy
import TextFormats

/// Points in a file, read block by block.
protocol PointSource {
    associatedtype Block: PointBlock

    /// What our columns are called in the output; known when the first rows were read.
    var columns: [String] { get }

    /// What the output begins with.
    var header: [UInt8] { get }

    /// How much of the input was read, from 0 to 1; nothing for a pipe.
    var part: Double? { get }

    /// The next rows, nothing after the last.
    mutating func next() throws -> Block?
}

/// Some rows of a file of points.
protocol PointBlock: Sendable {
    /// The rows as they were with what is known about their points added.
    func enriched(by oracle: inout PointOracle) -> EnrichedBlock
}

/// Rows as they will be written.
struct EnrichedBlock: Sendable {
    var text = ByteBuffer()
    var rows = 0
    var problems: [String] = []
    /// How many of those were too long to be held.
    var leftOut = 0
    /// The first line whose text is not UTF-8, and how many there are.
    var foreign: (line: Int, count: Int)?

    mutating func meetForeignText(line: Int) { foreign = (foreign?.line ?? line, (foreign?.count ?? 0) + 1) }
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
