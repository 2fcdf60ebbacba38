import TextFormats

/// Makes XML identifiers (NCNames) of texts that may hold anything.
enum KMLName {
    /// Appends `incident-` and the text, what may not stand in an NCName as `_xHEX_`, different for different texts.
    static func appendIncident(_ id: String, to buffer: inout ByteBuffer) {
        buffer.append("incident-" as StaticString)
        for scalar in id.unicodeScalars {
            if isAllowed(scalar) {
                buffer.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                buffer.append("_x" + String(scalar.value, radix: 16) + "_")
            }
        }
    }

    /// The underscore is kept for the escapes.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".": true
        default: false
        }
    }
}
