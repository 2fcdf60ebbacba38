import Gazetteer
import Geodesy
import Geoparsing
import Incidents
import Prose
import TextFormats

extension ProcessedReport {
    /// Writes the record of `geoparse`: the report's identity and its toponyms.
    ///
    /// - Parameters:
    ///   - writer: Takes one JSON object.
    ///   - places: What was written of places before.
    func writeGeoparse(to writer: inout JSONWriter, _ places: inout WrittenPlaces) {
        writer.beginObject()
        writer.name("id")
        writer.value(report.id.rawValue)
        writeToponyms(to: &writer, &places)
        writer.endObject()
        writer.endLine()
    }

    /// Writes the member `toponyms`.
    func writeToponyms(to writer: inout JSONWriter, _ places: inout WrittenPlaces) {
        let offsets = ScalarOffsets(utf8)
        writer.name("toponyms")
        writer.beginArray()
        for toponym in toponyms { toponym.write(to: &writer, offsets, &places) }
        writer.endArray()
    }
}

extension Toponym {
    /// Writes a toponym with the keys of the contract, spans in Unicode scalars.
    fileprivate func write(
        to writer: inout JSONWriter, _ offsets: ScalarOffsets, _ places: inout WrittenPlaces
    ) {
        writer.beginObject()
        writer.name("start")
        writer.value(offsets.scalarOffset(ofByte: span.start))
        writer.name("end")
        writer.value(offsets.scalarOffset(ofByte: span.end))
        writer.name("phrase")
        writer.value(phrase)
        places.writeMembers(of: place, to: &writer)
        writer.name("score")
        writer.value(score, decimals: 3)
        writer.name("role")
        writer.value(role.rawValue)
        if !candidates.isEmpty { writeCandidates(to: &writer) }
        writer.endObject()
    }

    private func writeCandidates(to writer: inout JSONWriter) {
        writer.name("candidates")
        writer.beginArray()
        for candidate in candidates {
            writer.beginObject()
            PlaceRecord.writeMembers(of: candidate.place, to: &writer)
            writer.name("penalties")
            PlaceRecord.write(candidate.penalties.map { ($0.name, $0.amount) }, to: &writer)
            writer.endObject()
        }
        writer.endArray()
    }
}

/// The members of places that toponyms meant before, as they are written: news names the same places over and over.
///
/// Keeps the last place of each of its slots.
struct WrittenPlaces {
    private static let count: UInt32 = 1 << 12

    private var members = [(id: PlaceID?, bytes: [UInt8])](repeating: (nil, []), count: Int(count))

    /// Writes a place's members behind others, `null` for each when there is no place.
    mutating func writeMembers(of place: Place?, to writer: inout JSONWriter) {
        guard let place else { return PlaceRecord.writeMembers(of: nil, to: &writer) }
        let slot = Int(place.id.row % Self.count)
        if members[slot].id == place.id { return writer.buffer.append(members[slot].bytes) }
        let start = writer.buffer.count
        PlaceRecord.writeMembers(of: place, to: &writer)
        members[slot] = (place.id, writer.buffer.withBytes { Array($0[start...]) })
    }
}

/// The members that all records of places share.
enum PlaceRecord {
    /// Writes a place's members, `null` for each when there is no place.
    static func writeMembers(of place: Place?, to writer: inout JSONWriter) {
        writer.name("place_id")
        writer.value(place?.key)
        writer.name("geonameid")
        writer.value(place?.geonameID)
        writer.name("name")
        writer.value(place?.name)
        writer.name("feature_class")
        writer.value(place?.featureClass.letter)
        writer.name("feature_code")
        writer.value(place.flatMap { known($0.featureCode) })
        writer.name("country_code")
        writer.value(place.flatMap { known($0.countryCode) })
        writer.name("admin1_code")
        writer.value(place.flatMap { known($0.admin1Code) })
        writer.name("admin1")
        writer.value(place.flatMap { known($0.admin1) })
        writer.name("latitude")
        writer.value(place?.coordinate.latitude, decimals: 6)
        writer.name("longitude")
        writer.value(place?.coordinate.longitude, decimals: 6)
    }

    /// Writes penalties as an array of names with sizes.
    static func write(_ penalties: [(name: String, size: Double)], to writer: inout JSONWriter) {
        writer.beginArray()
        for penalty in penalties {
            writer.beginObject()
            writer.name("name")
            writer.value(penalty.name)
            writer.name("size")
            writer.value(penalty.size, decimals: 3)
            writer.endObject()
        }
        writer.endArray()
    }

    private static func known(_ text: String) -> String? { text.isEmpty ? nil : text }
}
