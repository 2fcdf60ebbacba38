import Geodesy
import Incidents
import TextFormats

/// An incident as JSON that loses nothing: what the store reads back.
///
/// All members but the words are always written, in one order, so that two documents of one incident are the same text and a change
/// can be told by its members. Numbers keep all their digits; those that are not finite are written as text.
enum IncidentDocument {
    /// A document as bytes.
    struct Encoded: Hashable, Sendable {
        /// The whole document.
        let bytes: [UInt8]

        /// Where its words begin; nothing when it has none.
        fileprivate let wordsStart: Int?

        /// Whether it has words.
        var hasWords: Bool { wordsStart != nil }

        /// The document of the incident without its words, which come last.
        var withoutWords: [UInt8] {
            guard let wordsStart else { return bytes }
            return bytes[..<wordsStart] + [UInt8(ascii: "}")]
        }
    }

    /// Writes an incident.
    static func text(of incident: Incident) -> String {
        String(decoding: encoded(incident).bytes, as: UTF8.self)
    }

    /// Writes an incident as bytes.
    static func encoded(_ incident: Incident) -> Encoded {
        var writer = JSONWriter()
        writer.beginObject()
        writeHappening(incident, to: &writer)
        writer.name("side1")
        write(incident.side1, to: &writer)
        writer.name("side2")
        write(incident.side2, to: &writer)
        writer.name("location")
        write(incident.location, to: &writer)
        writer.name("fatalities")
        write(incident.fatalities, to: &writer)
        writer.name("claims")
        write(incident.claims, fields: ClaimField.allCases, to: &writer) { $0.value(in: $1) }
        writer.name("sources")
        write(incident.sources, fields: SourceField.allCases, to: &writer) { $0.value(in: $1) }
        writeJudgement(incident, to: &writer)
        var wordsStart: Int?
        if !incident.words.isEmpty {
            wordsStart = writer.buffer.count
            writer.name("words")
            writer.value(text(of: incident.words))
        }
        writer.endObject()
        return Encoded(bytes: writer.buffer.take(), wordsStart: wordsStart)
    }

    /// Claims as a JSON array.
    static func json(of claims: [Claim]) -> [UInt8] {
        var writer = JSONWriter()
        write(claims, fields: ClaimField.allCases, to: &writer) { $0.value(in: $1) }
        return writer.buffer.take()
    }

    /// Sources as a JSON array.
    static func json(of sources: [Source]) -> [UInt8] {
        var writer = JSONWriter()
        write(sources, fields: SourceField.allCases, to: &writer) { $0.value(in: $1) }
        return writer.buffer.take()
    }

    private static func writeHappening(_ incident: Incident, to writer: inout JSONWriter) {
        writer.name("id")
        writer.value(incident.id.rawValue)
        writer.name("type")
        writer.value(incident.type.rawValue)
        writer.name("event_date")
        writer.value(incident.date?.interval.start.description)
        writer.name("event_date_end")
        writer.value(incident.date?.interval.end.description)
        writer.name("date_certainty")
        writer.value(incident.date?.certainty.rawValue)
        writer.name("targets_civilians")
        writer.value(incident.targetsCivilians)
    }

    private static func writeJudgement(_ incident: Incident, to writer: inout JSONWriter) {
        writer.name("notes")
        writer.value(incident.notes)
        writer.name("confidence")
        writer.value(exactly: incident.confidence)
        writer.name("review_status")
        writer.value(incident.reviewStatus.rawValue)
        writer.name("rules")
        writer.beginArray()
        for rule in incident.rules { writer.value(rule) }
        writer.endArray()
    }

    private static func write(_ side: Side?, to writer: inout JSONWriter) {
        guard let side else { return writer.null() }
        writer.beginObject()
        writer.name("name")
        writer.value(side.actor.name)
        writer.name("type")
        writer.value(side.actor.type.name)
        writer.name("associates")
        writer.beginArray()
        for associate in side.associates {
            writer.beginObject()
            writer.name("name")
            writer.value(associate.name)
            writer.name("type")
            writer.value(associate.type.name)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
    }

    private static func write(_ fatalities: Fatalities?, to writer: inout JSONWriter) {
        guard let fatalities else { return writer.null() }
        writer.beginObject()
        writer.name("conservative")
        writer.value(fatalities.conservative)
        writer.name("low")
        writer.value(fatalities.low)
        writer.name("best")
        writer.value(fatalities.best)
        writer.name("high")
        writer.value(fatalities.high)
        writer.endObject()
    }

    private static func write<Record, Field: RawRepresentable<String>>(
        _ records: [Record], fields: [Field], to writer: inout JSONWriter,
        value: (Field, Record) -> FieldValue
    ) {
        writer.beginArray()
        for record in records {
            writer.beginObject()
            for field in fields {
                writer.name(escaping: field.rawValue)
                writer.value(value(field, record))
            }
            writer.endObject()
        }
        writer.endArray()
    }
}

extension JSONWriter {
    /// Writes a number with all its digits; one that is not finite as text.
    mutating func value(exactly number: Double) {
        if number.isFinite { raw("\(number)") } else { value("\(number)") }
    }

    /// Writes what a field of a claim or a source holds.
    mutating func value(_ value: FieldValue) {
        switch value {
        case .unknown: null()
        case .text(let text): self.value(text)
        case .texts(let texts): self.value(texts.joined(separator: FieldValue.listSeparator))
        case .integer(let number): self.value(number)
        case .number(let number, let decimals): self.value(number, decimals: decimals)
        }
    }
}
