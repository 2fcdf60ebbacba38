import Geodesy
import Incidents
import TestSupport
import Testing

@testable import IncidentReading

@Suite("Tables of ACLED and UCDP")
struct CodedTableTests {
    private let folder: TemporaryDirectory
    private let tables: CodingTables

    init() throws {
        folder = try TemporaryDirectory()
        tables = try CodingTables(folder: SharedFolder.packageRoot + "/Gazetteer")
    }

    /// Reads a table; what is wrong with a row stands in its place.
    private func read(_ text: String, _ format: CodedFormat? = nil) throws -> [(
        line: Int, result: Result<Incident, CodingFault>
    )] {
        var reader = try IncidentReader(path: folder.file("table.csv", text), format: format, tables)
        var rows: [(line: Int, result: Result<Incident, CodingFault>)] = []
        while let row = try reader.next() {
            do throws(CodingFault) {
                guard let coded = try reader.coder.incident(from: row) else { continue }
                rows.append((row.line, .success(coded.incident)))
            } catch {
                rows.append((row.line, .failure(error)))
            }
        }
        return rows
    }

    private static let acled = """
        event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,\
        actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,\
        latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
        MLI1,2024-07-27,2024,1,Political violence,Battles,Armed clash,Military Forces of Mali (2021-),Wagner Group,\
        State forces,Rebels of the North,First Ally; Civilians (Mali),Rebel group,State forces-Rebel group,,466,\
        Western Africa,Mali,Kidal,Tin-Essako,,Tinzaouatene,19.9486,2.9678,1,Desk One; Desk Two,National,\
        "A battle, ""it"" is said.",47,,1722300000

        """

    @Test("a row of today's table gives every value of the record")
    func today() throws {
        let incident = try #require(try read(Self.acled).first).result.get()
        #expect(incident.id.rawValue == "MLI1" && incident.type == .armedClash)
        #expect(incident.date == EventDate(DateInterval(SampleIncidents.day(2024, 7, 27)), .days))
        #expect(incident.side1?.actor.type == .stateForces && incident.side2?.actor.type == .rebelGroup)
        #expect(incident.side1?.associates.map(\.name) == ["Wagner Group"])
        #expect(incident.side2?.associates.map(\.name) == ["First Ally", "Civilians (Mali)"])
        #expect(incident.side2?.associates.map(\.type) == [.rebelGroup, .civilians])
        let location = try #require(incident.location)
        #expect(location.name == "Tinzaouatene" && location.geoPrecision == .place)
        #expect(location.coordinate == Coordinate(longitude: 2.9678, latitude: 19.9486))
        #expect(location.isoNumeric == 466 && location.admin2 == "Tin-Essako" && location.admin3 == nil)
        #expect(incident.sources.map(\.publisher) == ["Desk One", "Desk Two"])
        #expect(incident.claims.map(\.claimant) == ["ACLED"])
        #expect(incident.fatalities == Fatalities(conservative: 47, low: 47, best: 47, high: 47))
        #expect(incident.notes == "A battle, \"it\" is said." && !incident.targetsCivilians)
    }

    @Test("a row of a table of 2014, in capitals, with codes for actors and the types of then")
    func old() throws {
        let incident = try #require(
            try read(
                """
                GWNO;EVENT_ID_CNTY;EVENT_DATE;YEAR;TIME_PRECISION;EVENT_TYPE;ACTOR1;ALLY_ACTOR_1;INTER1;ACTOR2;INTER2;\
                COUNTRY;ADMIN1;LOCATION;LATITUDE;LONGITUDE;GEO_PRECIS;SOURCE;NOTES;FATALITIES
                432;100MLI;08 January 2014;2014;2;Riots/Protests;Rioters (Mali);;5;;0;Mali;Gao;Gao;16.27;-0.04;3;AFP;;0

                """
            ).first
        ).result.get()
        #expect(incident.id.rawValue == "100MLI" && incident.type == .violentDemonstration)
        #expect(incident.side1?.actor.type == .rioters && incident.side2 == nil)
        // The middle of the week is Wednesday the 8th.
        let week = DateInterval(SampleIncidents.day(2014, 1, 5), SampleIncidents.day(2014, 1, 11))
        #expect(incident.date == EventDate(week, .withinWeek))
        #expect(incident.fatalities == nil && incident.claims.isEmpty, "0 is also written for no figure")
        #expect(incident.location?.geoPrecision == .region)
    }

    @Test("a row of UCDP's table, its columns in any order")
    func ucdp() throws {
        let incident = try #require(
            try read(
                """
                low,best,high,id,type_of_violence,side_a,side_b,gwnoa,gwnob,where_prec,where_coordinates,adm_1,latitude,\
                longitude,country,date_prec,date_start,date_end,source_office,source_date,source_headline
                3,5,9,123456,1,Government of Mali,CMA,432,,4,Kidal region,Kidal region,19.3,1.2,Mali,2,\
                2024-07-25 00:00:00.000,2024-07-27 00:00:00.000,Desk One;Desk Two,2024-07-28;2024-07-29,First;Second

                """
            ).first
        ).result.get()
        #expect(incident.id.rawValue == "UCDP-123456" && incident.type == .armedClash)
        #expect(incident.side1?.actor.type == .stateForces && incident.side2?.actor.type == .rebelGroup)
        #expect(incident.fatalities == Fatalities(conservative: 3, low: 3, best: 5, high: 9))
        #expect(incident.date?.datePrecision == .fewDays)
        #expect(incident.location?.wherePrecision == .firstLevelRegion)
        #expect(incident.sources.map(\.publisher) == ["Desk One", "Desk Two"])
        #expect(incident.sources.map(\.title) == ["First", "Second"])
        #expect(incident.sources.last?.published == SampleIncidents.day(2024, 7, 29))
    }

    @Test(
        "a row that cannot be read is named by its line and its fault, and the others are read",
        arguments: [
            ("2024-07-27", "27th of July", "the event_date '27th of July' is no day"),
            (",1,Political", ",4,Political", "the time_precision 4 is none of the codes"),
            ("Battles,Armed clash", "War,Big war", "'Big war' is no event type"),
            ("19.9486", "north", "the latitude 'north' is no number"),
            ("19.9486", "199.486", "is not on the Earth"), ("19.9486", "", "the column 'latitude' is empty"),
            (",47,", ",many,", "the fatalities 'many' is no whole number"),
            (",47,", ",-1,", "the fatalities -1 is below zero"), ("MLI1,", ",", "'event_id_cnty' is empty"),
        ])
    func faults(good: String, bad: String, says: String) throws {
        let lines = Self.acled.split(separator: "\n", maxSplits: 1)
        let row = String(lines[1])
        let at = try #require(row.firstRange(of: good))
        let spoilt = row.replacingCharacters(at, with: bad)
        let rows = try read("\(lines[0])\n\(row)\(spoilt)\(row)")
        #expect(rows.map(\.line) == [2, 3, 4])
        #expect(throws: Never.self) { try rows[0].result.get() }
        #expect(throws: Never.self) { try rows[2].result.get() }
        let fault = #expect(throws: CodingFault.self) { try rows[1].result.get() }
        #expect(fault?.description.contains(says) == true, "\(fault?.description ?? "")")
    }

    @Test(
        "days are read as tables have written them",
        arguments: [
            "2024-07-03", "2024-07-03 00:00:00.000", "03 July 2024", "3-Jul-24", "3 july 2024", "2024/07/03",
            "03.07.2024",
        ])
    func days(text: String) {
        #expect(tables.day(text) == SampleIncidents.day(2024, 7, 3))
    }

    @Test("what comes first in a day of two numbers, one above 12 tells, or somebody does")
    func dayOrders() {
        var tables = tables
        #expect(tables.day("13/07/2024") == SampleIncidents.day(2024, 7, 13))
        #expect(tables.day("7/13/2024 0:00") == SampleIncidents.day(2024, 7, 13))
        #expect(tables.day("07/07/24") == SampleIncidents.day(2024, 7, 7))
        #expect(tables.day("03/07/2024") == nil)
        tables.dayOrder = .dayFirst
        #expect(tables.day("03/07/2024") == SampleIncidents.day(2024, 7, 3) && tables.day("7/13/2024") == nil)
        tables.dayOrder = .monthFirst
        #expect(tables.day("7/3/24") == SampleIncidents.day(2024, 7, 3) && tables.day("13/07/2024") == nil)
        #expect(tables.day("03.07.2024") == SampleIncidents.day(2024, 7, 3))
        for text in ["", "soon", "31/31/2024", "0/13/2024", "1/2", "2024/31/01"] {
            #expect(tables.day(text) == nil)
        }
    }

    /// The table of the tests with one row for each of some days, in any encoding.
    private func table(_ days: [String]) -> String {
        let lines = Self.acled.split(separator: "\n", maxSplits: 1)
        let rows = days.map { day in String(lines[1]).replacing("2024-07-27,", with: day + ",") }
        return lines[0] + "\n" + rows.joined()
    }

    @Test(
        "one day of a column tells how all are meant, wherever it stands, and a row that is against it is named"
    )
    func columnOfDays() throws {
        let (day, month) = (SampleIncidents.day(2024, 7, 3), SampleIncidents.day(2024, 3, 7))
        for (last, expected) in [("7/31/2024", day), ("31/7/2024", month)] {
            let days = try read(table(["7/3/2024", "", "5/5/2024", last])).map {
                (try? $0.result.get())?.date
            }
            #expect(days[0] == EventDate(DateInterval(expected), .days) && days[1] == nil)
            #expect(days[3]?.interval.start == SampleIncidents.day(2024, 7, 31))
        }
        let mixed = try read(table(["7/3/2024", "7/31/2024", "31/7/2024"]))
        let fault = #expect(throws: CodingFault.self) { try mixed[2].result.get() }
        #expect(fault?.description == "the event_date '31/7/2024' is no day where the month comes first")
        let refusal = #expect(throws: IncidentReadingError.self) {
            try read(table(["7/3/2024", "8/3/2024"]))
        }
        #expect(refusal?.description.contains("'7/3/2024'") == true)
        #expect(refusal?.description.contains("--dates dmy or --dates mdy") == true)
        // One number twice is the same day either way.
        #expect(
            try read(table(["5/5/2024"])).first?.result.get().date?.interval.start
                == SampleIncidents.day(2024, 5, 5))
    }

    @Test("a table of a spreadsheet in UTF-16 is read like any other", arguments: [true, false])
    func utf16(isLittleEndian: Bool) throws {
        let text = Self.acled.replacing(",", with: "\t").replacing("Tinzaouatene", with: "Ti-n-Zaouâtene 😀")
        let units = [0xFEFF] + Array(text.utf16)
        let bytes = units.flatMap { unit in
            isLittleEndian ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        var reader = try IncidentReader(path: folder.file("table.txt", bytes: bytes), format: nil, tables)
        let row = try #require(try reader.next())
        let incident = try #require(try reader.coder.incident(from: row)).incident
        #expect(incident.location?.name == "Ti-n-Zaouâtene 😀" && incident.sources.count == 2)
        #expect(try reader.next() == nil)
    }

    @Test("a header that is nobody's is refused, and so is one that lacks a column")
    func headers() throws {
        #expect(throws: IncidentReadingError.self) { try read("a,b\n1,2\n") }
        #expect(throws: IncidentReadingError.self) { try read("a,b\n1,2\n", .acled) }
        #expect(throws: IncidentReadingError.self) { try read("") }
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<String.Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
