import Exporting
import Foundation
import TestSupport
import Testing

/// KML against the schema of the OGC itself, `ogckml22.xsd` of 07-147r2, by xmllint.
///
/// No Debian package has the schema; it is looked for where `KML_SCHEMA` says and where `pip install pykml` leaves it. It
/// must stand beside the two that it imports, as nothing is fetched.
@Suite(
    "KML by the OGC's schema",
    .enabled(
        if: OGCSchema.path != nil,
        "there is no ogckml22.xsd or no xmllint: pip install pykml, or set KML_SCHEMA; apt-get install libxml2-utils"
    ))
struct KMLSchemaTests {
    @Test("is valid with folders, areas, hostile texts and what is not known, down to an empty document")
    func valid() throws {
        for incidents in [KMLWriterTests.sorted, [SampleIncidents.unlocated], []] {
            let text = try written(incidents) { KMLWriter($0, uncertaintyShape: UncertaintySquare.shape) }
            let answer = try OGCSchema.check(text)
            #expect(answer.status == 0, "\(answer.warnings)")
        }
    }

    @Test("is judged by a schema that finds faults")
    func invalid() throws {
        let text = try written(KMLWriterTests.sorted) { KMLWriter($0) }
        let turned = text.replacingOccurrences(of: "<name>", with: "<snippet>")
            .replacingOccurrences(of: "</name>", with: "</snippet>")
        #expect(try OGCSchema.check(turned).status != 0)
    }
}

private enum OGCSchema {
    static let path: String? = {
        let named = ProcessInfo.processInfo.environment["KML_SCHEMA"].map { [$0] } ?? []
        let packages = ["/usr/lib/python3/dist-packages"] + folders(in: "/usr/local/lib")
        let places = named + packages.map { $0 + "/pykml/schemas/ogckml22.xsd" }
        let hasChecker = FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")
        return hasChecker ? places.first(where: FileManager.default.fileExists) : nil
    }()

    /// Where the versions of Python keep packages.
    private static func folders(in root: String) -> [String] {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return versions.filter { $0.hasPrefix("python3") }.sorted().map { "\(root)/\($0)/dist-packages" }
    }

    static func check(_ text: String) throws -> GDAL.Answer {
        let folder = try TemporaryDirectory()
        let file = try folder.file("a.kml", text)
        return try GDAL.run("xmllint", ["--noout", "--nonet", "--schema", path ?? "", file])
    }
}
