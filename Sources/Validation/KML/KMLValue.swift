/// What the texts of KML's elements must be.
enum KMLValue {
    /// Says what is wrong with an element's text; nothing when nothing is.
    static func fault(of text: String, in element: String) -> String? {
        switch element {
        case "coordinates": return fault(ofCoordinates: text)
        case "when", "begin", "end":
            return isTime(text)
                ? nil : "'\(text)' is no time: 2024, 2024-07, 2024-07-25 or 2024-07-25T06:00:00Z"
        case "color", "bgColor", "textColor":
            let isColor = text.utf8.count == 8 && text.allSatisfy(\.isHexDigit)
            return isColor
                ? nil : "'\(text)' is no colour: eight hexadecimal digits, opacity, blue, green, red"
        case "visibility", "open", "extrude", "tessellate", "fill", "outline":
            return ["0", "1", "true", "false"].contains(text) ? nil : "'\(text)' is neither 0 nor 1"
        case "latitude": return number(text, within: 90, element)
        case "longitude": return number(text, within: 180, element)
        case "scale", "width", "heading", "drawOrder":
            return Double(text)?.isFinite == true ? nil : "'\(text)' is no number"
        default: return nil
        }
    }

    /// Whether a text is an identifier of XML without colons, as far as ASCII goes.
    static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first == "_" || first.properties.isAlphabetic else {
            return false
        }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || ["-", ".", "_"].contains(scalar)
                || scalar.value > 0x7F
        }
    }

    private static func fault(ofCoordinates text: String) -> String? {
        let tuples = text.split(whereSeparator: \.isWhitespace)
        guard !tuples.isEmpty else { return "no coordinates" }
        for (index, tuple) in tuples.enumerated() {
            let numbers = tuple.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
            guard 2...3 ~= numbers.count, let x = numbers[0], let y = numbers[1],
                numbers.allSatisfy({ $0?.isFinite == true })
            else {
                return
                    "position \(index + 1), '\(tuple)', is not longitude,latitude or longitude,latitude,altitude"
            }
            guard x.magnitude <= 180, y.magnitude <= 90 else {
                return "position \(index + 1): longitude \(x) and latitude \(y) are not on the Earth"
            }
        }
        return nil
    }

    private static func number(_ text: String, within limit: Double, _ element: String) -> String? {
        guard let value = Double(text), value.magnitude <= limit else {
            return "'\(text)' is no \(element): at most \(Int(limit)) degrees"
        }
        return nil
    }

    /// A year, a month, a day, or a moment with its zone (XML Schema).
    private static func isTime(_ text: String) -> Bool {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        let digits = parts[0].split(separator: "-", omittingEmptySubsequences: false)
        let lengths = [4, 2, 2]
        guard 1...3 ~= digits.count, parts.count == 1 || digits.count == 3 else { return false }
        for (part, length) in zip(digits, lengths) where part.utf8.count != length || Int(part) == nil {
            return false
        }
        if digits.count > 1, !(1...12 ~= Int(digits[1]) ?? 0) { return false }
        if digits.count > 2, !(1...31 ~= Int(digits[2]) ?? 0) { return false }
        guard parts.count == 2 else { return true }
        let clock = parts[1].prefix(8)
        let zone = parts[1].dropFirst(8).drop { $0 == "." || $0.isNumber }
        let numbers = clock.split(separator: ":").compactMap { Int($0) }
        guard clock.utf8.count == 8, numbers.count == 3, numbers[0] < 25, numbers[1] < 60, numbers[2] < 61
        else {
            return false
        }
        return zone.isEmpty || zone == "Z"
            || zone.utf8.count == 6 && (zone.hasPrefix("+") || zone.hasPrefix("-"))
    }
}
