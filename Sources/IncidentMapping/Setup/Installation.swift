import FoundationEssentials

/// Where the program's data lies: tables, lexicons, and the files compiled from them.
///
///     <folder>/lexicon, geoparsing, places, boundaries, names   tables that people edit
///     <folder>/built/default.gazetteer                          compiled place names
///     <folder>/built/default.boundaries                         compiled regions and borders
///
/// The folder is `share/incident-mapper` beside an installed command, or `Gazetteer` of the checkout that the
/// command was built in.
public struct Installation: Sendable {
    /// The folder with the tables.
    public let folder: String

    /// The compiled gazetteer.
    public let gazetteerPath: String

    /// The compiled boundaries.
    public let boundariesPath: String

    /// Finds the data.
    ///
    /// - Parameters:
    ///   - gazetteer: The compiled gazetteer as an option names it, if one does.
    ///   - boundaries: The compiled boundaries as an option names them, if one does.
    ///   - executable: The path of the running command.
    ///   - environment: The environment: `INCIDENT_MAPPER_DATA` names the folder, `INCIDENT_MAPPER_GAZETTEER` and
    ///     `INCIDENT_MAPPER_BOUNDARIES` the compiled files.
    /// - Throws: ``MappingError`` of sort `configuration` when there is no folder with tables.
    public init(
        gazetteer: String? = nil, boundaries: String? = nil, executable: String = Self.runningExecutable,
        environment: [String: String] = Self.processEnvironment
    ) throws(MappingError) {
        let folder = try Self.findFolder(executable: executable, environment: environment)
        let named = gazetteer ?? environment["INCIDENT_MAPPER_GAZETTEER"]
        self.folder = folder
        gazetteerPath = named ?? folder + "/built/default.gazetteer"
        boundariesPath =
            boundaries ?? environment["INCIDENT_MAPPER_BOUNDARIES"] ?? Self.companion(of: named)
            ?? folder + "/built/default.boundaries"
    }

    /// The environment of the running command.
    public static var processEnvironment: [String: String] { ProcessInfo.processInfo.environment }

    /// The path of the running command with links resolved.
    public static var runningExecutable: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
    }

    /// Returns the boundaries that `gazetteer build -o` put beside a gazetteer of one's own.
    private static func companion(of gazetteer: String?) -> String? {
        guard let gazetteer else { return nil }
        let path = companionPath(of: gazetteer)
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// Returns the path for the boundaries beside a gazetteer: the same name, ending in `.boundaries`.
    ///
    /// - Parameter gazetteer: The path of a gazetteer.
    /// - Returns: The path of its boundaries.
    public static func companionPath(of gazetteer: String) -> String {
        let stem =
            gazetteer.hasSuffix(".gazetteer") ? String(gazetteer.dropLast(".gazetteer".count)) : gazetteer
        return stem + ".boundaries"
    }

    private static func findFolder(
        executable: String, environment: [String: String]
    ) throws(MappingError) -> String {
        if let folder = environment["INCIDENT_MAPPER_DATA"] {
            guard isData(folder) else {
                throw MappingError(
                    .configuration, "INCIDENT_MAPPER_DATA is '\(folder)', which holds no tables")
            }
            return folder
        }
        let parents = Self.parents(of: executable)
        let candidates =
            parents.dropFirst().prefix(1).map { $0 + "/share/incident-mapper" }
            + parents.map { $0 + "/Gazetteer" }
        if let folder = candidates.first(where: isData) { return folder }
        throw MappingError(
            .configuration,
            "no tables beside '\(executable)'; install with scripts/install, or set INCIDENT_MAPPER_DATA to the folder Gazetteer of a checkout"
        )
    }

    private static func isData(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/lexicon/actors.tsv")
    }

    /// The folder of a file, the one above it, and so on.
    private static func parents(of path: String) -> [String] {
        var parents: [String] = []
        var rest = path[...]
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            parents.append(String(rest))
        }
        return parents
    }
}
