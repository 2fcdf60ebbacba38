import Geodesy
import Incidents
import ReportReading
import TestSupport
import Testing

@testable import IncidentMapping

/// The samples in `seeds/` and, where they are at hand, the five reports that they retell.
@Suite(
    "From five reports to incidents",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct SeedsTests {
    static let folders =
        [SharedFolder.packageRoot + "/seeds"]
        + (SharedFolder.has("seeds/reports.tsv") ? [SharedFolder.path + "/seeds"] : [])

    private func map(_ folder: String) throws -> [Incident] {
        let output = try TemporaryDirectory()
        let job = MapJob(try MappingFixture.pipeline.get(), threads: 2, toolVersion: "test")
        let result = try job.run(try ReportReader([folder]), to: output.path) { Issue.record("\($0)") }
        #expect(result.reports == 5)
        #expect(
            output.names == [
                "incidents.csv", "incidents.csv-metadata.json", "incidents.geojson", "incidents.gpkg",
                "incidents.kml", "map.html",
                "map.svg", "summary.md",
            ])
        return result.incidents
    }

    private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    @Test(
        "the battle of Tinzaouatene is one incident from three reports, at the Malian town",
        arguments: folders)
    func battle(folder: String) throws {
        let expected = DateInterval(try day("2024-07-25"), try day("2024-07-27"))
        let battle = try #require(
            try map(folder).first { $0.date?.interval == expected && $0.sources.count == 3 })
        let location = try #require(battle.location)
        let town = Coordinate(longitude: 2.9678, latitude: 19.9486)
        #expect(Ellipsoid.wgs84.distance(from: location.coordinate, to: town) < .kilometres(2))
        #expect(battle.type.eventType == .battles)
        #expect(location.country == "Mali" && location.admin1 == "Kidal")
        #expect(location.border?.code == "DZ-ML")
        #expect(location.border.map { $0.distance < .kilometres(5) } == true)
    }

    @Test(
        "the fighting of 12 June and the ambush of 13 June are apart, each from two reports",
        arguments: folders)
    func june(folder: String) throws {
        let incidents = try map(folder)
        for iso in ["2025-06-12", "2025-06-13"] {
            let day = DateInterval(try day(iso))
            let found = try #require(incidents.first { $0.date?.interval == day }, "nothing on \(iso)")
            #expect(found.sources.count == 2)
            #expect(found.type.eventType == .battles)
            #expect(found.location?.admin1 == "Kidal")
            #expect(
                found.location?.geoPrecision == .region, "a false point: \(found.location?.name ?? "none")")
        }
    }

    @Test(
        "the announcement about In-Afarak comes before the battle, some 12 km from the border",
        arguments: folders)
    func announcement(folder: String) throws {
        let incidents = try map(folder)
        let announced = try #require(incidents.first { $0.location?.name == "In-Afarak" })
        #expect(
            announced.type.eventType == .strategicDevelopments
                || announced.type == .governmentRegainsTerritory)
        let lastDay = try day("2024-07-27")
        #expect(announced.date.map { $0.interval.end < lastDay } == true)
        #expect(announced.location?.border.map { (11_000.0...13_500).contains($0.distance.metres) } == true)
    }

    @Test("history makes no incident", arguments: folders)
    func history(folder: String) throws {
        for incident in try map(folder) {
            let year = incident.date?.interval.start.year
            #expect(year == 2024 || year == 2025, "\(incident.notes)")
        }
    }
}
