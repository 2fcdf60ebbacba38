extension Character {
    /// Whether the character is one of `0` to `9`.
    var isASCIIDigit: Bool { isASCII && isWholeNumber }
}

extension StringProtocol {
    /// The text without the blanks at its two ends.
    func trimmingBlanks() -> SubSequence {
        let head = drop(while: \.isWhitespace)
        guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return head[head.endIndex...] }
        return head[...last]
    }
}

/// Writes a number with at most so many decimals, without trailing zeros: `12.5`, `3`.
func decimal(_ value: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let text = "\((value * scale).rounded() / scale)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
