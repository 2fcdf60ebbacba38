import Geodesy
import MappedFiles
import TestSupport
import Testing

@testable import Gazetteer

@Suite("GazetteerFile")
struct GazetteerFileTests {
    @Test("a place comes back with all that its row says")
    func wholePlace() throws {
        let file = try SmallGazetteer(tables: [SmallGazetteer.sahel]).file
        let id = try #require(file.place(withKey: "im:ml-tinzaouatene"))
        let place = file.place(id)
        #expect(place.name == "Tinzaouatene")
        #expect(place.coordinate == Coordinate(longitude: 2.9678, latitude: 19.9486))
        #expect(place.featureClass == .populated)
        #expect(place.featureCode == "PPL")
        #expect(place.countryCode == "ML")
        #expect(place.admin1Code == "10")
        #expect(place.admin1 == "Kidal")
        #expect(place.admin2 == "Abeïbara")
        #expect(place.population == nil)
        #expect(place.uncertainty == .metres(2000))
        #expect(place.geonameID == 2_476_086)
        #expect(place.source == "curated")
        let arabic = PlaceName("تين ظواتين", language: "ar", kind: .alternate)
        #expect(file.names(of: id).first == PlaceName("Tinzaouatene", kind: .main))
        #expect(file.names(of: id).last == arabic)
    }

    @Test("a key that no table has is no place")
    func unknownKey() throws {
        let file = try SmallGazetteer(tables: [SmallGazetteer.sahel]).file
        #expect(file.place(withKey: "gn:0") == nil)
        #expect(file.place(withKey: "") == nil)
        for id in file.places { #expect(file.place(withKey: file.place(id).key) == id) }
    }

    @Test("columns agree with the whole place")
    func columns() throws {
        let file = try SmallGazetteer(tables: [SmallGazetteer.sahel]).file
        for id in file.places {
            let place = file.place(id)
            #expect(file.coordinate(of: id) == place.coordinate)
            #expect(file.countryCode(of: id).description == place.countryCode)
            #expect(file.featureClass(of: id) == place.featureClass)
            #expect(file.population(of: id) == place.population)
            #expect(file.uncertainty(of: id) == place.uncertainty)
        }
    }

    @Test(
        "a name is found in every spelling, and the agreement says how",
        arguments: [
            ("Tinzaouatene", "im:ml-tinzaouatene", NameAgreement.exact),
            ("TINZAWATENE", "im:ml-tinzaouatene", .letters),
            ("Inafarak", "gn:2456503", .spacing),
            ("In Afarak", "gn:2456503", .spacing),
            ("I-n-Afarak", "gn:2456503", .spacing),
            ("Ngouma", "gn:1", .spacing),
            ("N’Gouma", "gn:1", .exact),
            ("Ville de Gao", "gn:3", .genericWord),
            ("Agelhoc", "gn:2", .transliteration),
            ("Tinzawatin", "im:ml-tinzaouatene", .transliteration),
            ("تين ظواتين", "im:ml-tinzaouatene", .exact),
            ("Saint John's", "gn:5", .transliteration),
        ])
    func spellings(name: String, key: String, agreement: NameAgreement) throws {
        let file = try SmallGazetteer(tables: [SmallGazetteer.sahel]).file
        let first = try #require(file.matches(of: name).first)
        #expect(file.place(first.place).key == key)
        #expect(first.agreement == agreement)
    }

    @Test("an exact name goes before a folded one, whatever the population")
    func exactFirst() throws {
        let rows = """
            gn:1\tBER\t1\t1\tP\tPPL\tXX\t\t\t\t9000000\t\t1\t\t
            gn:2\tBèr\t2\t2\tP\tPPL\tXX\t\t\t\t10\t\t2\t\t

            """
        let file = try SmallGazetteer(tables: [rows]).file
        #expect(file.matches(of: "Bèr").map { file.place($0.place).key } == ["gn:2", "gn:1"])
    }

    @Test("a name that is none is not found", arguments: ["", " ", "-", "Xyzzy", "\u{0}", "Kida", "Kidall!"])
    func unknown(name: String) throws {
        let file = try SmallGazetteer(tables: [SmallGazetteer.sahel]).file
        #expect(file.letterMatches(of: name).isEmpty)
    }

    @Test("sources are named with licence and rows")
    func sources() throws {
        let file = try SmallGazetteer(tables: [SmallGazetteer.sahel]).file
        #expect(try file.sources() == [GazetteerSource(name: "table0.tsv", rows: 10)])
    }

    @Test("a missing, foreign, cut or newer file is refused with the remedy")
    func refused() throws {
        let small = try SmallGazetteer(tables: [SmallGazetteer.sahel])
        let folder = small.folder
        let sound = try Bytes.read(small.file.path)
        try folder.file("foreign", "hello, this is no gazetteer file at all")
        try folder.file("empty", "")
        try folder.file("cut", bytes: Array(sound.dropLast(100)))
        var newer = sound
        newer[8] = 99
        try folder.file("newer", bytes: newer)
        for name in ["missing", "foreign", "empty", "cut", "newer"] {
            let error = #expect(throws: GazetteerError.self) {
                try GazetteerFile(path: folder.path + "/" + name)
            }
            #expect(error?.description.contains("run \"incident-mapper gazetteer build\"") == true)
            #expect(error?.description.contains(folder.path) == true)
        }
    }

    @Test("no look-up in a damaged file crashes")
    func damaged() throws {
        let small = try SmallGazetteer(tables: [SmallGazetteer.sahel])
        let sound = try Bytes.read(small.file.path)
        var random = RepeatableRandom(seed: 11)
        for _ in 0..<300 {
            var bytes = sound
            let at = Int.random(in: 0..<bytes.count, using: &random)
            bytes[at] ^= UInt8.random(in: 1...255, using: &random)
            let path = try small.folder.file("damaged", bytes: bytes)
            guard let file = try? GazetteerFile(path: path) else { continue }
            for name in ["Kidal", "Tinzaouaten", "تين ظواتين", "Agelhoc"] {
                for match in file.matches(of: name) { _ = file.place(match.place) }
            }
            for id in file.places { _ = file.names(of: id) }
        }
    }

    @Test("verify finds a damaged name and names the section")
    func verify() throws {
        let small = try SmallGazetteer(tables: [SmallGazetteer.sahel])
        #expect(throws: Never.self) { try small.file.verify() }
        var bytes = try Bytes.read(small.file.path)
        let at = try #require(bytes.firstRange(of: Array("Tinzaouatene".utf8))?.lowerBound)
        bytes[at] = UInt8(ascii: "X")
        let file = try GazetteerFile(path: small.folder.file("damaged", bytes: bytes))
        let error = #expect(throws: GazetteerError.self) { try file.verify() }
        #expect(error?.description.contains("name.bytes") == true)
    }

    @Test("the same tables give the same bytes")
    func deterministic() throws {
        let first = try SmallGazetteer(tables: [SmallGazetteer.sahel])
        let second = try SmallGazetteer(tables: [SmallGazetteer.sahel])
        #expect(first.file.checksum == second.file.checksum)
        #expect(try Bytes.read(first.file.path) == Bytes.read(second.file.path))
    }
}
