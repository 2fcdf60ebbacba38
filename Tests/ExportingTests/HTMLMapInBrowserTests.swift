import ByteStreams
import Exporting
import Foundation
import Incidents
import TestSupport
import Testing
import TextFormats

/// The map as a reader meets it: a real browser loads the page and works it.
@Suite(
    "The HTML map in a browser",
    .enabled(if: Browser.canShowMaps, "chromium, libjs-leaflet and libjs-leaflet.markercluster are wanted"),
    .serialized)
struct HTMLMapInBrowserTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    @Test("shows every incident, hostile names as text, and logs nothing")
    func everything() throws {
        let page = try page(
            SampleIncidents.all + MapSamples.scattered(40), name: "<script>alert(1)</script>\"'&")
        let (document, console) = try Browser.load(page, profile: folder.path + "/profile")
        #expect(document.contains("data-ready=\"46\""))
        #expect(document.contains("46 incidents in view of 46 that match, 46 in all."))
        #expect(document.components(separatedBy: "<button type=\"button\" id=\"incident-").count == 47)
        #expect(document.contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;\"'&amp;</h1>"))
        #expect(!console.contains("CONSOLE"), "\(console)")
    }

    @Test("draws borders, symbols, clusters, and regions where only they are known; loads nothing")
    func drawing() throws {
        let answers = try run(
            on: page(SampleIncidents.all + MapSamples.scattered(300)),
            """
            const count = selector => document.querySelectorAll(selector).length;
            Object.assign(answers, { borders: count("path.border"), marks: count("path.mark"), shades: count("path.vague"),
              clusters: [...document.querySelectorAll(".cluster")].map(ring => ring.getAttribute("aria-label")) });
            answers.names = [...document.querySelectorAll(".name")].filter(name => !name.hidden).map(name => name.textContent);
            document.getElementById("extents").click();
            answers.extents = count("path.extent");
            """)
        #expect(answers["borders"] == .integer(1) && answers["shades"] == .integer(1))
        #expect((answers["marks"]?.doubleValue ?? 0) > 0 && (answers["extents"]?.doubleValue ?? 0) > 100)
        let clusters = answers["clusters"]?.arrayValue?.compactMap(\.stringValue) ?? []
        #expect(!clusters.isEmpty && clusters.allSatisfy { $0.hasSuffix(" incidents") })
        let names = answers["names"]?.arrayValue?.compactMap(\.stringValue) ?? []
        #expect(Set(names).isSuperset(of: ["Algeria", "Mali"]))
    }

    @Test("the panel shows claims side by side and sources; Escape goes back to the incident in the list")
    func panel() throws {
        let hostile = SampleIncidents.hostile
        let answers = try run(
            on: page([SampleIncidents.tinzaouatene, hostile]),
            """
            const entry = document.querySelector("#list button");
            answers.first = entry.querySelector("strong").textContent;
            for (const button of [...document.querySelectorAll("#list button")]) {
              button.click();
              const told = { claimants: document.querySelectorAll("#detail .claimant").length };
              told.sources = document.querySelectorAll("#detail .sources li").length;
              told.links = [...document.querySelectorAll("#detail a")].map(link => link.href);
              told.focus = document.activeElement.tagName;
              told.scripts = document.querySelectorAll("#detail script, #detail img").length;
              answers[document.querySelector("#detail dd:last-of-type").textContent] = told;
              document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
            }
            answers.focus = document.activeElement.tagName + " " + document.getElementById("detail").hidden;
            """)
        let battle = answers[SampleIncidents.tinzaouatene.id.rawValue]
        let claimants = Set(SampleIncidents.tinzaouatene.claims.map(\.claimant)).count
        #expect(battle?["claimants"] == .integer(claimants) && claimants > 1)
        #expect(battle?["focus"]?.stringValue == "H2")
        let attack = answers[hostile.id.rawValue]
        #expect(attack?["scripts"] == .integer(0))
        let links = attack?["links"]?.arrayValue?.compactMap(\.stringValue) ?? []
        #expect(links.count == 1 && links.allSatisfy { $0.hasPrefix("https://example.org/") })
        #expect(answers["focus"]?.stringValue == "BUTTON true")
    }

    @Test("slider, types and actor choose what the map and the list show")
    func filters() throws {
        let answers = try run(
            on: page(SampleIncidents.all + MapSamples.scattered(20)),
            """
            const status = () => parseInt(document.getElementById("status").textContent);
            const [from, to] = [document.getElementById("from"), document.getElementById("to")];
            answers.all = status();
            from.value = to.max; from.dispatchEvent(new Event("input")); await pause(200);
            answers.last = status();
            answers.said = from.getAttribute("aria-valuetext");
            from.value = from.min; from.dispatchEvent(new Event("input")); await pause(200);
            const actor = document.getElementById("actor");
            actor.value = "jnim"; actor.dispatchEvent(new Event("input")); await pause(400);
            answers.jnim = status();
            actor.value = ""; actor.dispatchEvent(new Event("input")); await pause(400);
            for (const check of document.querySelectorAll("#types input")) check.click();
            answers.none = status();
            answers.symbols = document.querySelectorAll("path.mark, .cluster, path.vague").length;
            """)
        let incidents = SampleIncidents.all + MapSamples.scattered(20)
        let lastDay = incidents.compactMap { $0.date?.interval.end }.max()
        #expect(answers["all"] == .integer(incidents.count))
        let onLastDay = incidents.filter { $0.date?.interval.end == lastDay }.count
        #expect(answers["last"] == .integer(onLastDay))
        #expect(answers["said"]?.stringValue?.hasSuffix(String(lastDay?.year ?? 0)) == true)
        let jnim = incidents.filter { incident in
            [incident.side1, incident.side2].compactMap(\.self).contains { side in
                ([side.actor] + side.associates).contains { $0.name.lowercased().contains("jnim") }
            }
        }
        #expect(answers["jnim"] == .integer(jnim.count))
        #expect(answers["none"] == .integer(0) && answers["symbols"] == .integer(0))
    }

    @Test("10,000 incidents load, gather in clusters, and are listed as far as a list is of use")
    func many() throws {
        let answers = try run(
            on: page(MapSamples.scattered(10_000)),
            """
            answers.ready = document.documentElement.dataset.ready;
            answers.listed = document.querySelectorAll("#list button").length;
            answers.status = document.getElementById("status").textContent;
            answers.symbols = document.querySelectorAll("path.mark, .cluster").length;
            """)
        #expect(answers["ready"]?.stringValue == "10000" && answers["listed"] == .integer(200))
        #expect(answers["status"]?.stringValue?.contains("of 10,000 that match") == true)
        #expect((answers["symbols"]?.doubleValue ?? .infinity) < 1000)
    }

    /// Works a page, and sees that it asked for nothing.
    private func run(on page: String, _ script: String) throws -> JSONValue {
        let answers = try Browser.run(script, on: page, profile: folder.path + "/profile")
        #expect(answers["error"] == nil)
        #expect(answers["violations"] == .array([]) && answers["requests"] == .array([]))
        return answers
    }

    private func page(_ incidents: [Incident], name: String = "Incidents") throws -> String {
        var metadata = sampleMetadata
        metadata.name = name
        let path = folder.path + "/map.html"
        try HTMLMapWriter(try ByteOutput(path: path), library: MapLibrary(), baseMap: MapSamples.base).write(
            incidents, metadata)
        return path
    }
}
