public import Boundaries
import ByteStreams
import FoundationEssentials
public import Gazetteer
import Geodesy
import Storage
import TextFormats

/// Compiles the tables into the files that the program opens.
public struct DataBuild: Sendable {
    /// What to add to the project's own tables, and where the files appear.
    public struct Options: Sendable {
        /// GeoNames' dumps and files of names, plain or zipped.
        public var geoNames: [String] = []

        /// Tables of places with a header, or GeoJSON points.
        public var tables: [String] = []

        /// Polygon sets.
        public var regions: [RegionFile] = []

        /// Where the gazetteer appears; the default one when not given.
        public var output: String?

        /// Creates options that add nothing.
        public init() {}
    }

    /// What was built.
    public struct Summary: Sendable {
        /// Rows read, joined and left out.
        public let places: BuildReport

        /// Regions and borders; nothing when only the gazetteer was built.
        public let boundaries: BoundaryCompiler.Summary?

        /// Where the gazetteer is.
        public let gazetteerPath: String

        /// Where the boundaries are; nothing when they were not built.
        public let boundariesPath: String?
    }

    private let installation: Installation

    /// Creates a build.
    ///
    /// - Parameter installation: Where the tables lie.
    public init(_ installation: Installation) {
        self.installation = installation
    }

    /// Builds the gazetteer, and the boundaries when they are the default ones or regions are added.
    ///
    /// - Parameter options: What to add and where the files appear.
    /// - Returns: What was built.
    /// - Throws: ``MappingError`` when a table cannot be read or a file cannot be written; nothing appears then.
    public func run(_ options: Options) throws(MappingError) -> Summary {
        let gazetteerPath = options.output ?? installation.gazetteerPath
        let isDefault = options.output == nil
        if isDefault { try makeFolder(of: gazetteerPath) }
        let places = try buildGazetteer(options, at: gazetteerPath)
        guard isDefault || !options.regions.isEmpty else {
            return Summary(places: places, boundaries: nil, gazetteerPath: gazetteerPath, boundariesPath: nil)
        }
        let boundariesPath =
            isDefault ? installation.boundariesPath : Installation.companionPath(of: gazetteerPath)
        let boundaries = try buildBoundaries(options, at: boundariesPath)
        return Summary(
            places: places, boundaries: boundaries, gazetteerPath: gazetteerPath,
            boundariesPath: boundariesPath)
    }

    private func buildGazetteer(_ options: Options, at path: String) throws(MappingError) -> BuildReport {
        do {
            var builder = GazetteerBuilder()
            try builder.addDefaults(folder: installation.folder)
            for table in options.tables { try builder.addTable(path: table) }
            try builder.addGeoNames(paths: options.geoNames)
            return try builder.write(to: path)
        } catch {
            throw MappingError(Self.sort(of: error), "\(error)")
        }
    }

    private func buildBoundaries(_ options: Options, at path: String) throws(MappingError)
        -> BoundaryCompiler.Summary
    {
        do {
            var table = try BoundaryTable(directory: installation.folder + "/boundaries")
            for file in options.regions { table.layers.append(try coverage(file)) }
            return try BoundaryCompiler.compile(table, to: path)
        } catch let error as StorageError {
            throw MappingError(error)
        } catch {
            throw MappingError(.badData, "\(error)")
        }
    }

    /// Reads region polygons from GeoJSON or, as `FILE.gpkg` or `FILE.gpkg:LAYER`, from a GeoPackage.
    private func coverage(_ file: RegionFile) throws -> BoundaryTable.Coverage {
        let parts = file.path.split(separator: ":", maxSplits: 1).map(String.init)
        guard let path = parts.first, path.lowercased().hasSuffix(".gpkg") else {
            return try BoundaryTable.Coverage(file)
        }
        let layer = try PolygonLayer(path: path, layer: parts.count > 1 ? parts[1] : nil)
        let features = layer.rows.map { row in
            RegionFeature(
                properties: .object(row.fields.map { JSONMember($0.name, .string($0.text)) }),
                shape: row.shape)
        }
        return try BoundaryTable.Coverage(features, of: file)
    }

    private func makeFolder(of path: String) throws(MappingError) {
        guard let slash = path.lastIndex(of: "/") else { return }
        try Folder.make(String(path[..<slash]))
    }

    private static func sort(of error: GazetteerError) -> MappingError.Sort {
        guard case .unreadableTable(_, .file(let reason)) = error, reason.operation == .open else {
            return .badData
        }
        return .noInput
    }
}

/// Folders that outputs go to.
enum Folder {
    /// Makes a folder and those above it, unless it is there.
    static func make(_ path: String) throws(MappingError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw MappingError(.cannotCreate, "cannot make the folder '\(path)': \(Self.reason(of: error))")
        }
    }

    private static func reason(of error: any Error) -> String {
        switch (error as? CocoaError)?.code {
        case .fileWriteNoPermission: "you may not write there"
        case .fileWriteFileExists: "a file of that name is in its place"
        case .fileWriteOutOfSpace: "the disk is full"
        case .fileWriteVolumeReadOnly: "the disk can only be read"
        default: "\(error)"
        }
    }
}
