/// The looks of a drawn map: quiet paper under the incidents, one family of type.
enum MapStyle {
    static let font = "font-family=\"Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif\""
    static let paper = "#ffffff"
    static let ink = "#1f1f1f"
    static let muted = "#6b6760"
    static let sea = "#dce7ec"
    static let land = "#f5f1e8"
    static let regionLine = "fill=\"none\" stroke=\"#cfc7b6\" stroke-width=\"0.8\" stroke-linejoin=\"round\""
    static let graticule = "fill=\"none\" stroke=\"#8fa1a8\" stroke-width=\"0.5\" stroke-opacity=\"0.45\""
    static let coast = "fill=\"none\" stroke=\"#8ba3ae\" stroke-width=\"0.8\" stroke-linejoin=\"round\""
    static let border =
        "fill=\"none\" stroke=\"#7c7466\" stroke-width=\"1.3\" stroke-linejoin=\"round\" stroke-linecap=\"round\""
    static let halo = "paint-order=\"stroke\" stroke-width=\"3\" stroke-linejoin=\"round\""

    /// The looks of symbols, thinner outlines for smaller ones.
    static func symbols(scale: Double = 1) -> String {
        "stroke=\"\(ink)\" stroke-width=\"\(scale * 0.8)\" stroke-linejoin=\"round\" fill-opacity=\"0.82\""
    }
}
