import ByteStreams
import Geodesy
import IncidentMapping

/// The standard output, for data.
enum StandardOutput {
    /// Writes bytes at once.
    static func write(_ bytes: [UInt8]) throws(FileError) {
        let output = try ByteOutput(path: "-")
        try output.write(bytes)
        try output.finish()
    }
}

/// A point given on the command line.
enum PointOption {
    /// Reads a point in any notation, latitude first where it is not labelled.
    static func parse(_ text: String) throws(MappingError) -> Coordinate {
        do { return try Coordinate(parsing: text) } catch {
            throw MappingError(.usage, "the point '\(text)': \(error)")
        }
    }
}
