import TextFormats

extension GazetteerBuilder {
    /// Adds the names of GeoNames' `alternateNamesV2.txt` (or `alternateNames.txt`) to the places read so far.
    ///
    /// Columns: id, GeoNames number, language, name, and four flags. Links, postal codes and codes of airports and the like are no names and passed
    /// over, as are the names of places that no table has.
    mutating func addAlternateNames(_ file: GeoNamesFile) throws(GazetteerError) {
        let path = file.file.path
        var reader = CSVReader(
            file.input, beginningWith: file.start, separator: UInt8(ascii: "\t"), quote: nil)
        let owners = rows.ownersByGeonameID()
        var record = CSVRecord()
        var taken = 0
        do {
            while try reader.next(into: &record) {
                guard record.count >= 4 else {
                    report.reject(.tooFewColumns, path: path, line: record.line)
                    continue
                }
                guard let number = UInt32(record.string(1)) else {
                    report.reject(.badNumber, path: path, line: record.line)
                    continue
                }
                guard let owner = owners[number], let name = Self.alternateName(record) else { continue }
                try rows.append(name, owner: Int(owner))
                taken += 1
            }
        } catch let error as CSVError {
            throw .unreadableTable(path: path, reason: error)
        } catch let error as GazetteerError {
            throw error
        } catch {
            throw .unreadableTable(path: path, reason: .openQuote(line: record.line))
        }
        alternateNames.append(
            GazetteerSource(
                name: "GeoNames \(file.file.name)", licence: "CC BY 4.0, geonames.org", rows: taken))
    }

    /// The name of a row; nothing when its language says that it is a code or a link.
    private static func alternateName(_ record: CSVRecord) -> PlaceName? {
        let language = record.string(2)
        let isCode = ["link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "phon", "piny"]
            .contains(language)
        guard !isCode, !record.field(3).isEmpty else { return nil }
        let kind: PlaceName.Kind =
            if record.field(7).first == UInt8(ascii: "1") {
                .historic
            } else if record.field(6).first == UInt8(ascii: "1") {
                .colloquial
            } else if record.field(5).first == UInt8(ascii: "1") {
                .short
            } else {
                .alternate
            }
        return PlaceName(record.string(3), language: language.isEmpty ? nil : language, kind: kind)
    }
}

extension PlaceRows {
    /// The first row of each GeoNames number.
    func ownersByGeonameID() -> [UInt32: UInt32] {
        var owners: [UInt32: UInt32] = [:]
        for row in 0..<count where geonameID[row] != 0 && owners[geonameID[row]] == nil {
            owners[geonameID[row]] = UInt32(row)
        }
        return owners
    }
}
