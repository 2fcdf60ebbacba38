import ByteStreams
import Exporting
import Geodesy
public import Incidents
import Summaries
import TextFormats

/// Incidents near something, each with its distances and with how certain it is that it is near: `near`.
public struct NearListing {
    private static let columns = ["certainty", "distance_min_m", "distance_m", "distance_max_m"]

    private let incidents: [NearIncident]

    /// Creates a listing.
    ///
    /// - Parameter incidents: The incidents, the nearest first.
    public init(_ incidents: [NearIncident]) { self.incidents = incidents }

    /// Returns the listing in a format.
    ///
    /// - Parameter format: How.
    /// - Returns: The text.
    public func text(as format: ListFormat) -> [UInt8] {
        switch format {
        case .table: Array(table.utf8)
        case .csv: csv
        case .jsonl: jsonLines
        case .geojson: geoJSON
        }
    }

    // MARK: Formats

    private var table: String {
        let distances = IncidentTable.Column(
            title: "Distance", cells: incidents.map { Self.words($0.interval) }, isNumeric: true)
        let certainties = IncidentTable.Column(title: "Near", cells: incidents.map(\.certainty.rawValue))
        let records = incidents.map(\.incident)
        let lines = IncidentTable.lines(records, after: [.identities(of: records), distances, certainties])
        return lines.map { $0 + "\n" }.joined()
    }

    /// `0.3 km (0–2.8)`: how far the point is, and from where to where it may be.
    private static func words(_ interval: DistanceInterval) -> String {
        let ends = [interval.minimum, interval.maximum].map { $0.words.dropLast(" km".count) }
        return "\(interval.distance.words) (\(ends.joined(separator: "–")))"
    }

    private var csv: [UInt8] {
        var buffer = ByteBuffer()
        let names = IncidentField.allCases.map(\.rawValue) + Self.columns
        append(names, to: &buffer)
        for near in incidents {
            let cells = IncidentField.allCases.map { IncidentRecord.cell($0, of: near.incident) }
            append(cells + [near.certainty.rawValue] + near.interval.metres.map(Self.decimal), to: &buffer)
        }
        return buffer.bytes
    }

    private func append(_ cells: [String], to buffer: inout ByteBuffer) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            buffer.append(csvField: cell.utf8)
        }
        buffer.append(UInt8(ascii: "\n"))
    }

    private static func decimal(_ metres: Double) -> String {
        guard metres.isFinite else { return "" }
        var buffer = ByteBuffer()
        buffer.append(metres, decimals: IncidentField.metreDecimals)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    private var jsonLines: [UInt8] {
        var writer = JSONWriter()
        for near in incidents {
            write(near, to: &writer)
            writer.endLine()
        }
        return writer.buffer.bytes
    }

    private var geoJSON: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("type")
        writer.value("FeatureCollection")
        writer.name("features")
        writer.beginArray()
        for near in incidents {
            writer.breakLine()
            writer.feature(near.incident) { write(near, to: &$0) }
        }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        return writer.buffer.bytes
    }

    private func write(_ near: NearIncident, to writer: inout JSONWriter) {
        writer.beginObject()
        IncidentRecord.writeMembers(of: near.incident, to: &writer)
        writer.name(escaping: Self.columns[0])
        writer.value(near.certainty.rawValue)
        for (name, metres) in zip(Self.columns.dropFirst(), near.interval.metres) {
            writer.name(escaping: name)
            writer.value(metres.isFinite ? metres : nil, decimals: IncidentField.metreDecimals)
        }
        writer.endObject()
    }
}

/// How incidents are listed.
public enum ListFormat: String, Sendable, CaseIterable {
    /// Aligned columns for people.
    case table
    /// Comma-separated values, all fields.
    case csv
    /// One JSON object a line.
    case jsonl
    /// A GeoJSON feature collection.
    case geojson
}

extension DistanceInterval {
    /// The shortest, the point's and the longest distance.
    fileprivate var metres: [Double] { [minimum.metres, distance.metres, maximum.metres] }
}
