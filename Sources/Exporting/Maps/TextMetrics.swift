/// How wide text will be, without the font that a viewer will take.
///
/// The widths are Helvetica's (Adobe's font metrics), which Arial, Liberation Sans and Nimbus Sans share. Other scripts
/// are taken for wide rather than narrow: a label that keeps too much room does no harm.
enum TextMetrics {
    /// The widths of U+0020 to U+007E in thousandths of the size.
    private static let widths: [Int] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556,
        556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778,
        722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
        278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    /// Returns the width of a line of text.
    ///
    /// - Parameters:
    ///   - text: One line.
    ///   - size: The size of the font in pixels.
    ///   - isBold: Whether it is bold, which is wider.
    ///   - spacing: Pixels added after each character.
    /// - Returns: The width in pixels.
    static func width(_ text: String, size: Double, isBold: Bool = false, spacing: Double = 0) -> Double {
        var thousandths = 0
        var count = 0
        for scalar in text.unicodeScalars {
            thousandths += width(of: scalar)
            count += 1
        }
        return Double(thousandths) / 1000 * size * (isBold ? 1.08 : 1) + spacing * Double(count)
    }

    /// Returns the text with its end left out where it is too wide, an ellipsis in its place.
    static func fitted(_ text: String, width: Double, size: Double, isBold: Bool = false) -> String {
        guard self.width(text, size: size, isBold: isBold) > width else { return text }
        var cut = text
        while !cut.isEmpty, self.width(cut + "…", size: size, isBold: isBold) > width { cut.removeLast() }
        return cut + "…"
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20...0x7E: widths[Int(scalar.value) - 0x20]
        case 0x300...0x36F: 0
        case 0x2013, 0xA0...0xBF: 556
        case 0x1100...: scalar.value >= 0x2000 && scalar.value < 0x2070 ? 1000 : 1050
        default: 722
        }
    }
}
