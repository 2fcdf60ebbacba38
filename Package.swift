// swift-tools-version: 6.2
import PackageDescription

/// Flags that every module of ours is built with.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the house: its sources in `Sources/NAME`, its tests in `Tests/NAMETests`, where the files and folders
/// of `testData` are read by the tests and not compiled; `tests` names what only the tests depend on; the files of
/// `embedded` are built into the program, which so needs no folder beside it to find them.
func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], touchesC: Bool = false,
    tests testDependencies: [Target.Dependency] = [], testData: [String] = [], embedded: [String] = []
) -> [Target] {
    [
        .target(
            name: name, dependencies: dependencies, resources: embedded.map { .embedInCode($0) },
            swiftSettings: strict + (touchesC ? [.strictMemorySafety()] : [])),
        .testTarget(
            name: name + "Tests",
            dependencies: dependencies + testDependencies + [.byName(name: name), "TestSupport"],
            exclude: testData, swiftSettings: strict),
    ]
}

var targets: [Target] = [
    .systemLibrary(name: "CUIO"),
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
    .systemLibrary(name: "CSQLITE", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZLIB", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"])]),
    .target(
        name: "TestSupport",
        dependencies: ["Geodesy", "SimpleFeatures", "Incidents", "TextFormats", "ByteStreams"],
        path: "Tests/TestSupport",
        swiftSettings: strict),
    // Inputs from the outside against the readers; 'scripts/fuzz' builds it with the fuzzer.
    .executableTarget(
        name: "fuzz",
        dependencies: [
            "ByteStreams", "TextFormats", "MappedFiles", "Prose", "Gazetteer", "Geoparsing", "Incidents",
            "Extraction", "ReportReading", "TestSupport",
        ],
        path: "Tests/Fuzzing", swiftSettings: strict),
    // How long single questions take; 'Benchmarks/run' builds and calls it.
    .executableTarget(
        name: "lookups", dependencies: ["Gazetteer", "Prose"], path: "Benchmarks/Lookups",
        swiftSettings: strict),
    .executableTarget(
        name: "incident-mapper",
        dependencies: [
            "IncidentMapperCLI", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        path: "Sources/incident-mapper", swiftSettings: strict),
]

// The house, from the ground up; a module imports only what stands above it here.
targets += module("ByteStreams", ["CUIO"], touchesC: true)
targets += module("TextFormats", ["ByteStreams"])
targets += module("Markup", ["CXML", "ByteStreams"], touchesC: true)
targets += module("MappedFiles", ["ByteStreams"], touchesC: true)
targets += module("Archives", ["CZLIB", "MappedFiles", "ByteStreams"], touchesC: true)
targets += module("Prose")
targets += module("Geodesy", ["CPROJ"], touchesC: true, testData: ["Cases"])
targets += module("SimpleFeatures", ["Geodesy", "TextFormats"])
targets += module("Topology", ["CGEOS", "Geodesy", "SimpleFeatures"], touchesC: true)
targets += module(
    "Boundaries",
    ["Geodesy", "SimpleFeatures", "Topology", "MappedFiles", "Prose", "TextFormats", "ByteStreams"],
    touchesC: true)
targets += module(
    "Gazetteer", ["Geodesy", "Prose", "MappedFiles", "Archives", "TextFormats", "ByteStreams"])
targets += module(
    "Geoparsing", ["Geodesy", "Prose", "Gazetteer", "TextFormats", "ByteStreams"], testData: ["Cases"])
targets += module("Incidents", ["Geodesy", "SimpleFeatures"], embedded: ["Merging/weights.tsv"])
targets += module(
    "Extraction", ["Geodesy", "Prose", "Gazetteer", "Geoparsing", "Incidents", "TextFormats", "ByteStreams"],
    testData: ["Cases"])
targets += module(
    "Storage",
    [
        "CSQLITE", "Geodesy", "SimpleFeatures", "Incidents", "TextFormats", "ByteStreams",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
    ],
    testData: ["Fixtures"])
targets += module(
    "Exporting", ["Geodesy", "SimpleFeatures", "Incidents", "TextFormats", "Archives", "ByteStreams"],
    testData: ["Golden"],
    embedded: ["page.html", "page.css", "model.js", "layers.js", "panel.js", "main.js"].map {
        "HTML/Page/" + $0
    })
targets += module(
    "Validation",
    [
        "Markup", "Geodesy", "SimpleFeatures", "TextFormats", "Archives", "ByteStreams",
        .product(name: "GRDB", package: "GRDB.swift"),
    ], tests: ["Exporting", "Incidents"])
targets += module("Summaries", ["Geodesy", "Incidents", "TextFormats", "ByteStreams"], testData: ["Golden"])
targets += module(
    "ReportReading",
    ["Incidents", "Markup", "TextFormats", "ByteStreams", .product(name: "Yams", package: "Yams")],
    touchesC: true, testData: ["Cases", "Golden"], embedded: ["Tables/columns.tsv", "Pages/page_words.tsv"])
targets += module(
    "IncidentReading", ["Geodesy", "Incidents", "TextFormats", "ByteStreams"], tests: ["Exporting"])
targets += module(
    "IncidentMapping",
    [
        "Geodesy", "SimpleFeatures", "Topology", "Boundaries", "Gazetteer", "Prose", "Geoparsing",
        "Incidents",
        "Extraction",
        "Storage", "Exporting", "Summaries", "ReportReading", "IncidentReading", "TextFormats", "ByteStreams",
    ], testData: ["Cases", "Articles", "French"])
targets += module(
    "IncidentMapperCLI",
    [
        "IncidentMapping", "Geodesy", "Boundaries", "Gazetteer", "Incidents", "Storage", "Exporting",
        "Summaries", "Validation",
        "ReportReading", "IncidentReading", "TextFormats", "ByteStreams",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ], tests: ["incident-mapper"])

let package = Package(
    name: "incident-mapper",
    products: [
        .executable(name: "incident-mapper", targets: ["incident-mapper"]),
        .library(name: "IncidentMapping", targets: ["IncidentMapping"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: targets
)
