import ByteStreams
import Exporting
import Foundation
import Incidents
import TestSupport
import Testing

@Suite("KMZ files")
struct KMZTests {
    @Test(
        "hold the document first and an icon for each type, which it names and GDAL reads",
        .enabled(if: GDAL.isInstalled, "gdal-bin is not installed: apt-get install gdal-bin"))
    func contents() throws {
        let folder = try TemporaryDirectory()
        let path = folder.path + "/incidents.kmz"
        let incidents = SampleIncidents.all.sorted(by: KMLWriter.areInFolderOrder)
        var writer = KMLWriter(
            compressedTo: try ByteOutput(path: path), uncertaintyShape: UncertaintySquare.shape)
        try writer.writeAll(incidents, sampleMetadata)
        let archive = try PythonArchive(path)
        #expect(archive.names.first == "doc.kml" && archive.names.count == 1 + EventType.allCases.count)
        #expect(archive.fault == "None")
        let document = try #require(archive.document)
        #expect(KMLChecker.faults(in: document) == [])
        for name in archive.names.dropFirst() {
            #expect(document.contains("<Icon><href>\(name)</href></Icon>"))
        }
        #expect(archive.pictureSizes == ["48 48"])
        let info = try GDAL.info("-al", "-so", "-ro", path)
        #expect(info.status == 0 && info.warnings == "")
    }

    /// What Python's library says of a ZIP file: its names, the first fault, the document, and the pictures' sizes.
    private struct PythonArchive {
        let names: [String]
        let fault: String
        let document: String?
        let pictureSizes: Set<String>

        init(_ path: String) throws {
            let script = """
                import sys, zipfile, struct
                z = zipfile.ZipFile(sys.argv[1])
                print(" ".join(z.namelist())); print(z.testzip())
                print(";".join("%d %d" % struct.unpack(">II", z.read(n)[16:24]) for n in z.namelist()[1:]))
                sys.stdout.flush(); sys.stdout.buffer.write(z.read("doc.kml"))
                """
            let answer = try GDAL.run("python3", ["-c", script, path])
            let lines = answer.output.split(separator: "\n", maxSplits: 3).map(String.init)
            names = lines[0].split(separator: " ").map(String.init)
            fault = lines[1]
            pictureSizes = Set(lines[2].split(separator: ";").map(String.init))
            document = lines.count > 3 ? lines[3] : nil
        }
    }

    @Test("are the same for the same incidents")
    func determinism() throws {
        let folder = try TemporaryDirectory()
        let files = try ["a", "b"].map { name in
            let path = folder.path + "/\(name).kmz"
            var writer = KMLWriter(compressedTo: try ByteOutput(path: path))
            try writer.writeAll(SampleIncidents.all, sampleMetadata)
            return try Data(contentsOf: URL(filePath: path))
        }
        #expect(files[0] == files[1] && files[0].starts(with: [0x50, 0x4B, 3, 4]))
    }
}
