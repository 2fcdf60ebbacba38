/// The page of the HTML map, with slots for what differs between maps.
///
/// Its markup, style and scripts are files of their own in `Page`, which the build puts into the program.
enum HTMLMapPage {
    /// What differs between maps; the raw value stands in the page between `@@`.
    enum Slot: String {
        case title = "TITLE"
        case generator = "GENERATOR"
        case summary = "SUMMARY"
        case about = "ABOUT"
        case libraryStyle = "LIBRARY-STYLE"
        case style = "STYLE"
        case data = "DATA"
        case library = "LIBRARY"
        case script = "SCRIPT"
    }

    /// A part of the page.
    enum Piece {
        case markup([UInt8])
        case slot(Slot)
    }

    /// The page from its first byte to its last.
    static let pieces: [Piece] = String(decoding: PackageResources.page_html, as: UTF8.self)
        .split(separator: "@@", omittingEmptySubsequences: false)
        .map { part in Slot(rawValue: String(part)).map(Piece.slot) ?? .markup(Array(part.utf8)) }

    /// Our style sheet.
    static var style: [UInt8] { PackageResources.page_css }

    /// Our scripts, in the order of running.
    static var script: [UInt8] {
        PackageResources.model_js + PackageResources.layers_js + PackageResources.panel_js
            + PackageResources.main_js
    }
}
