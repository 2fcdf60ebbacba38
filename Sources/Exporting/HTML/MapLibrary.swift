import ByteStreams

/// The library that shows maps in a browser, Leaflet with its cluster plug-in, as the system's packages install it.
///
/// It is nobody's part of this package: an export reads it and puts it into the page.
public struct MapLibrary: Sendable {
    /// Where Debian and Ubuntu install it.
    public static let defaultFolder = "/usr/share/javascript/leaflet"

    /// The scripts, in the order of running.
    let script: [UInt8]

    /// The style sheets.
    let style: [UInt8]

    /// Reads the library.
    ///
    /// - Parameter folder: The folder with `leaflet.js` and `leaflet.markercluster.js`, or their `.min.js`, and the style
    ///   sheets.
    /// - Throws: ``MapWritingError/missingLibrary(path:)`` when a file is not there.
    public init(folder: String = Self.defaultFolder) throws(MapWritingError) {
        let scripts = try ["leaflet", "leaflet.markercluster"].map { name throws(MapWritingError) in
            try Self.read(["\(name).min.js", "\(name).js"], in: folder)
        }
        let styles = try ["leaflet.css", "MarkerCluster.css"].map { name throws(MapWritingError) in
            try Self.read([name], in: folder)
        }
        script = Self.contained(scripts.joined(separator: "\n"))
        style = Self.contained(Self.withoutImages(styles.joined(separator: "\n")))
    }

    /// Reads the first of some files that is there.
    private static func read(_ names: [String], in folder: String) throws(MapWritingError) -> String {
        for name in names {
            guard let input = try? ByteInput(path: "\(folder)/\(name)"), let bytes = try? input.readToEnd()
            else {
                continue
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        throw .missingLibrary(path: "\(folder)/\(names.last ?? "")")
    }

    /// The text without what would end its element, and without the address of a source map.
    private static func contained(_ text: String) -> [UInt8] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("//# sourceMappingURL") && !$0.hasPrefix("/*# sourceMappingURL") }
        // In a string of a script `<\/` is `</`; neither stands elsewhere in one.
        return Array(lines.joined(separator: "\n").replacing("</", with: "<\\/").utf8)
    }

    /// The style sheet without the pictures of controls that the page does not have.
    private static func withoutImages(_ text: String) -> String {
        var rest = text[...]
        var kept = ""
        while let start = rest.firstRange(of: "url(") {
            kept += rest[..<start.lowerBound] + "none"
            rest = rest[start.upperBound...]
            rest = rest[(rest.firstIndex(of: ")").map(rest.index(after:)) ?? rest.endIndex)...]
        }
        return kept + rest
    }
}
