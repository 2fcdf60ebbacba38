public import ByteStreams
import Geodesy
public import Incidents
import TextFormats

/// Writes the 31 columns of ACLED (codebook of 2024), in its order and by its conventions.
///
/// Only here is a death toll that nobody reports 0, and only here does an incident that is known by its region stand at
/// the region's capital, as the codebook wants it. Dates known to the week or month are the middle of it. ACLED has
/// no rows without a day and a place: such incidents are left out and counted.
public struct ACLEDCSVWriter: RowWriter {
    /// The columns in order.
    public static let columns = [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
        "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
        "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3",
        "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities",
        "tags", "timestamp",
    ]

    /// Our own identities, told apart from ACLED's by this prefix.
    private static let prefix = "IM-"

    var output: BufferedOutput
    private let facts: CodebookFacts
    var buffer = ByteBuffer()
    private var row: CSVRow

    /// How many incidents were left out because they have no day or no place.
    public internal(set) var omittedCount = 0

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - output: Where the file goes.
    ///   - facts: Looks up ACLED's regions of the world and the capitals of regions.
    ///   - neutralizesFormulas: Whether text that begins like a formula gets a quote mark before it.
    public init(
        _ output: ByteOutput, facts: CodebookFacts = CodebookFacts(), neutralizesFormulas: Bool = false
    ) {
        self.output = BufferedOutput(output)
        self.facts = facts
        row = CSVRow(neutralizesFormulas: neutralizesFormulas)
    }

    /// Writes the line of names.
    ///
    /// - Parameter metadata: Not written.
    public mutating func begin(_ metadata: ExportMetadata) {
        for column in Self.columns { row.append(column, to: &buffer) }
        row.end(&buffer)
    }

    /// Writes an incident as a line, unless it has no day or no place.
    ///
    /// - Parameters:
    ///   - incident: The next incident.
    ///   - lists: Not needed: the format has no lists.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func write(_ incident: Incident, lists: EncodedLists?) throws(FileError) {
        guard let date = incident.date, let location = incident.location else {
            omittedCount += 1
            return
        }
        write(incident, date)
        write(incident, location)
        row.end(&buffer)
        try output.drain(&buffer)
    }

    /// Writes the columns up to the country's number.
    private mutating func write(_ incident: Incident, _ date: EventDate) {
        let id = incident.id.rawValue
        let day = date.acledDay
        row.append(id.hasPrefix(Self.prefix) ? id : Self.prefix + id, to: &buffer)
        row.append(day.description, to: &buffer)
        row.append(.integer(day.year), to: &buffer)
        for field: IncidentField in [
            .timePrecision, .disorderType, .eventType, .subEventType, .actor1, .associatedActors1,
            .actorType1,
            .actor2, .associatedActors2, .actorType2, .interaction, .civilianTargeting, .countryNumber,
        ] {
            row.append(field.value(in: incident), to: &buffer)
        }
    }

    /// Writes the columns from the region of the world on.
    private mutating func write(_ incident: Incident, _ location: IncidentLocation) {
        let capital = location.geoPrecision == .region ? facts.capital(location) : nil
        let coordinate = capital?.coordinate ?? location.coordinate
        row.append(.text(location.countryCode.flatMap(facts.country)?.acledRegion), to: &buffer)
        for field: IncidentField in [.country, .admin1, .admin2, .admin3] {
            row.append(field.value(in: incident), to: &buffer)
        }
        row.append(capital?.name ?? location.name, to: &buffer)
        row.append(.finite(coordinate.latitude, decimals: 4), to: &buffer)
        row.append(.finite(coordinate.longitude, decimals: 4), to: &buffer)
        row.append(.integer(location.geoPrecision.rawValue), to: &buffer)
        row.append(.text(incident.publishers), to: &buffer)
        row.append(.unknown, to: &buffer)
        row.append(incident.notes, to: &buffer)
        row.append(.integer(incident.fatalities?.conservative ?? 0), to: &buffer)
        row.append(.unknown, to: &buffer)
        row.append(.unknown, to: &buffer)
    }
}

extension EventDate {
    /// The one day that ACLED writes: the first, or the middle of the days when they are not known exactly.
    var acledDay: CalendarDate {
        certainty == .days ? interval.start : interval.start.adding(days: (interval.dayCount - 1) / 2)
    }
}

extension Incident {
    /// Who published the reports, each once, in the order of the sources; nothing when nobody is named.
    var publishers: String? {
        var names: [String] = []
        for name in sources.compactMap(\.publisher) where !names.contains(name) { names.append(name) }
        return names.isEmpty ? nil : names.joined(separator: FieldValue.listSeparator)
    }
}
