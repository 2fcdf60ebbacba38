import Prose

/// The noun that says of what kind the place behind it is, in languages whose "of" takes an article or an elision.
extension TextReading {
    /// `région de Gao`, `village d'Amasrakad`, `commune rurale de la Gnagna`: the noun before a name.
    ///
    /// - Parameter index: Where the name begins.
    /// - Returns: The token of the noun, or nothing.
    func foreignKind(before index: Int) -> Int? {
        guard index > 1 else { return nil }
        var of = isApostrophe(index - 1) ? index - 2 : index - 1
        if classes(at: of).contains(.foreignArticle), !classes(at: of).contains(.foreignOf) { of -= 1 }
        guard of > 0, classes(at: of).contains(.foreignOf), tokens[of].capitals == .none else { return nil }
        return [of - 1, of - 2].first { isKind($0) }
    }

    private func isKind(_ index: Int) -> Bool {
        classes(at: index).intersects([.settlement, .region, .district, .county])
            && tokens[index].capitals == .none
    }
}
