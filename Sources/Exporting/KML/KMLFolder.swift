import Incidents
import TextFormats

/// The folders that an incident lies in: its country, and in it the month.
struct KMLFolder: Hashable, Sendable {
    private let country: String?
    private let month: CalendarDate?

    init(of incident: Incident) {
        country = incident.location?.country
        month = incident.date?.interval.start.startOfMonth
    }

    /// Whether both lie in the same country's folder.
    func isInCountry(of other: KMLFolder) -> Bool { country == other.country }

    /// Opens the country's folder.
    func openCountry(in buffer: inout ByteBuffer) {
        open(country ?? "Country not known", in: &buffer)
    }

    /// Opens the month's folder.
    func openMonth(in buffer: inout ByteBuffer) {
        let name = month.map { "\(CalendarDate.monthNames[$0.civil.month - 1]) \($0.year)" }
        open(name ?? "Date not known", in: &buffer)
    }

    private func open(_ name: String, in buffer: inout ByteBuffer) {
        buffer.append("<Folder>\n" as StaticString)
        buffer.element("name", name)
    }
}
