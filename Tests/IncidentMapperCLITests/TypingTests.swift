import TestSupport
import Testing

/// What people type, right and wrong: minus signs, mistyped commands, countries by any name, options that do not go together.
@Suite(
    "What is typed",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct TypingTests {
    @Test(
        "a mistyped command is named with the one that was meant",
        arguments: [
            (["nearr"], "'nearr'. Did you mean 'near'?"), (["lis"], "Did you mean 'list'?"),
            (["summarise"], "Did you mean 'summarize'?"),
            (["review", "confrim", "IM-1"], "Did you mean 'confirm'? 'incident-mapper review --help'"),
            (["gazetteer", "verfy"], "Did you mean 'verify'?"),
            (["frobnicate"], "no command 'frobnicate'. 'incident-mapper --help' lists what there is"),
            (["list", "--fromat", "csv"], "Did you mean '--from'?"),
        ])
    func mistyped(words: [String], says: String) throws {
        let result = try BuiltCommand.run(words)
        #expect(result.status == 64 && result.output.isEmpty)
        #expect(result.errors.contains(says), "\(result.errors)")
    }

    @Test(
        "a hyphen before a digit is a minus sign wherever a point or a box may stand",
        arguments: [
            (["regions", "--at", "-12.5,30"], "Zambia"), (["regions", "--at=-12.5,30"], "Zambia"),
            (["regions", "--at", "-12°30' 30°"], "Zambia"),
            (["locate", "Kidal", "--near", "-8.0,112.7", "--candidates", "1"], "Jawa Timur"),
        ])
    func minusSigns(words: [String], says: String) throws {
        let result = try BuiltCommand.run(words)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains(says), "\(result.output)")
    }

    @Test("boxes and points of the south and west choose incidents")
    func minusSignsOfFilters() throws {
        let folder = try TemporaryDirectory()
        let database = ["--database", folder.path + "/a.gpkg"]
        let report = """
            {"id":"south","published":"2024-07-28","text":"Gunmen killed four soldiers in Lubumbashi on Friday."}
            {"id":"west","published":"2024-07-28","text":"Gunmen killed two police officers in Mopti on Friday."}
            """
        #expect(try BuiltCommand.run(["ingest", "-"] + database, input: report).status == 0)
        for (words, place) in [
            (["near", "-11.66,27.48", "--within", "40km"], "Lubumbashi"),
            (["list", "--near", "-11.66,27.48", "--radius", "40km"], "Lubumbashi"),
            (["list", "--bbox", "-5,13,-3,16"], "Mopti"), (["list", "--bbox", "20,-15,30,-5"], "Lubumbashi"),
        ] {
            let result = try BuiltCommand.run(words + database)
            #expect(result.status == 0, "\(words): \(result.errors)")
            #expect(result.output.contains(place), "\(words): \(result.output)")
            #expect(result.output.split(separator: "\n").count == 3, "\(words): \(result.output)")
        }
    }

    @Test("what follows '--' is taken as it stands")
    func terminator() throws {
        let result = try BuiltCommand.run(["locate", "--", "-5"])
        #expect(result.errors.contains("'-5'"), "\(result.errors)")
    }

    @Test("a country is named by code or name in every command", arguments: ["ml", "MLI", "Mali", "mali"])
    func countries(name: String) throws {
        let options = ["--country", name]
        let located = try BuiltCommand.run(["locate", "Kidal", "--candidates", "1"] + options)
        #expect(located.output.contains("gn:2455290"), "\(located.errors)")
        let regions = try BuiltCommand.run(["regions", "--level", "1", "--format", "csv"] + options)
        let lines = regions.output.split(separator: "\n")
        #expect(lines.count > 8 && lines.dropFirst().allSatisfy { $0.contains(",ML,ML,") })
    }

    @Test(
        "what is no country, level or question is refused in a sentence",
        arguments: [
            (["locate", "Kidal", "--country", "XX"], "there is no country 'XX'"),
            (["locate", "Kidal", "--country", "Atlantis"], "there is no country 'Atlantis'"),
            (["regions", "--country", "XX"], "there is no country 'XX'"),
            (["regions", "--level", "7"], "'--level' is 0, 1, 2 or 3"),
            (["regions", "--at", "19,2", "--format", "csv"], "'--at' stands alone"),
            (["regions", "Kidal", "--at", "19,2"], "'--at' stands alone"),
            (["enrich", "points.shp"], "--input-format csv, geojson or geojsonseq"),
        ])
    func refused(words: [String], says: String) throws {
        let result = try BuiltCommand.run(words)
        #expect(result.status == 64 && result.output.isEmpty)
        #expect(result.errors.contains(says), "\(result.errors)")
    }

    @Test("a place of a country that has no polygon is found in it")
    func overseas() throws {
        let result = try BuiltCommand.run(["locate", "Basse-Terre", "--country", "gp", "--candidates", "1"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains(" GP "), "\(result.output)")
    }
}
