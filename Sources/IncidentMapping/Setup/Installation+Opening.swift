public import Boundaries
import Extraction
import FoundationEssentials
public import Gazetteer
import Geoparsing

/// What of an installation can be opened; each fault says what to do.
extension Installation {
    private static let remedy = "run 'incident-mapper gazetteer build'"

    /// Opens the compiled gazetteer.
    ///
    /// - Returns: The gazetteer.
    /// - Throws: ``MappingError`` of sort `configuration` when it is missing or damaged.
    public func openGazetteer() throws(MappingError) -> GazetteerFile {
        try requireFile(gazetteerPath, "gazetteer")
        do { return try GazetteerFile(path: gazetteerPath) } catch {
            throw MappingError(.configuration, "\(error)")
        }
    }

    /// Opens the compiled boundaries.
    ///
    /// - Returns: The regions and borders.
    /// - Throws: ``MappingError`` of sort `configuration` when they are missing or damaged.
    public func openBoundaries() throws(MappingError) -> BoundaryAtlas {
        try requireFile(boundariesPath, "boundary file")
        do { return try BoundaryAtlas(path: boundariesPath) } catch {
            throw MappingError(.configuration, "\(error)")
        }
    }

    func readGeoparsingLexicon() throws(MappingError) -> GeoparsingLexicon {
        do {
            return try GeoparsingLexicon(
                folder: folder + "/geoparsing", countries: folder + "/places/countries_facts.tsv")
        } catch {
            throw MappingError(.configuration, "\(error)")
        }
    }

    /// Reads the languages that are known, and the tables of those that are read.
    func readExtractors(isTraced: Bool) throws(MappingError) -> Extractors {
        do { return try Extractors(directory: folder, isTraced: isTraced) } catch {
            throw MappingError(.configuration, "\(error)")
        }
    }

    private func requireFile(_ path: String, _ what: String) throws(MappingError) {
        guard FileManager.default.fileExists(atPath: path) else {
            throw MappingError(.configuration, "there is no \(what) at '\(path)'; \(Self.remedy)")
        }
    }
}
