public import ByteStreams
public import Geodesy

/// Why a map was not written.
public enum MapWritingError: Error, CustomStringConvertible {
    /// The file cannot be written.
    case file(FileError)
    /// The map cannot be projected.
    case projection(MapProjectionError)

    /// The map library is not installed: a file of it is missing.
    case missingLibrary(path: String)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .file(let error): error.description
        case .projection(let error): error.description
        case .missingLibrary(let path):
            "The HTML map needs the library Leaflet, but '\(path)' cannot be read. Install it with "
                + "'apt-get install libjs-leaflet libjs-leaflet.markercluster', or name its folder."
        }
    }
}
