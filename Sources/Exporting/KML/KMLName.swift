/// Makes XML identifiers (NCNames) of texts that may hold anything.
enum KMLName {
    /// Returns `incident-` and the text, what may not stand in an NCName as `_xHEX_`, different for different texts.
    static func ofIncident(_ id: String) -> String {
        var name = "incident-"
        for scalar in id.unicodeScalars {
            if isAllowed(scalar) {
                name.unicodeScalars.append(scalar)
            } else {
                name += "_x" + String(scalar.value, radix: 16) + "_"
            }
        }
        return name
    }

    /// The underscore is kept for the escapes.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".": true
        default: false
        }
    }
}
