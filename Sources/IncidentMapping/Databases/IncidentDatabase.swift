public import Boundaries
public import Storage

/// Databases as the jobs open them.
public enum IncidentDatabase {
    /// Opens a database to ask it something.
    ///
    /// - Parameter path: The file.
    /// - Returns: The store.
    /// - Throws: ``MappingError`` when the file is missing, damaged or of another program.
    public static func open(_ path: String) throws(MappingError) -> IncidentStore {
        do { return try IncidentStore(path, for: .reading) } catch { throw MappingError(error) }
    }

    /// Opens a database to change it; it is made when it is not there.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - atlas: Gives the areas of regions.
    ///   - keepsTexts: Whether the texts of reports are kept.
    /// - Returns: The store.
    /// - Throws: ``MappingError`` when the file is damaged, of another program, in use or cannot be written.
    public static func openForWriting(
        _ path: String, atlas: BoundaryAtlas, keepsTexts: Bool = true
    ) throws(MappingError) -> IncidentStore {
        do {
            return try IncidentStore(path, for: .writing, options: options(atlas, keepsTexts: keepsTexts))
        } catch {
            throw MappingError(error)
        }
    }

    /// How every database of ours is kept.
    static func options(_ atlas: BoundaryAtlas, keepsTexts: Bool = true) -> StoreOptions {
        let shapes = DrawnRegions(RegionShapes(atlas))
        var options = StoreOptions()
        options.keepsTexts = keepsTexts
        options.shape = { shapes.shape(of: $0) }
        return options
    }
}
