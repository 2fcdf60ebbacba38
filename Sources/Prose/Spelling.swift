/// Which letters make two words different, beyond what ``Folding`` keeps.
///
///     folded           "tué" and "tue" are one word
///     final accents    "tué" is another word than "tue", "à" than "a"; "Élève" and "eleve" are one still
///
/// A language in which the accent on the last letter tells one word from another keeps it; phrases and texts must be
/// spelled by the same rule to be compared.
public struct Spelling: Hashable, Sendable {
    /// Case and diacritics put aside, as in every text when it is read.
    public static let folded = Spelling()

    /// Whether an accent on the last letter of a word counts, and every apostrophe is the straight one.
    public let keepsFinalAccents: Bool

    /// Single capitals that stand for another word, as French writes `A Gao` for `À Gao`.
    private let capitals: [WordKey: WordKey]

    /// Creates a rule of spelling.
    ///
    /// - Parameters:
    ///   - keepsFinalAccents: Whether an accent on the last letter of a word counts.
    ///   - capitals: Words of one capital letter, each with the word that it stands for.
    public init(keepsFinalAccents: Bool = false, capitals: [String: String] = [:]) {
        self.keepsFinalAccents = keepsFinalAccents
        var keys: [WordKey: WordKey] = [:]
        for (written, meant) in capitals {
            let keep = Spelling(keepsFinalAccents: keepsFinalAccents)
            let text = TokenizedText(meant)
            keys[WordKey(written)] = text.tokens.first.map { keep.key(of: $0, in: text.utf8) }
        }
        self.capitals = keys
    }

    /// The key of a token by this rule.
    func key(of token: Token, in utf8: [UInt8]) -> WordKey {
        guard self != .folded else { return token.key }
        if token.kind == .mark { return isApostrophe(utf8[token.span.range]) ? Self.apostrophe : token.key }
        if token.span.count == 1, token.isCapitalised, let meant = capitals[token.key] { return meant }
        guard keepsFinalAccents, token.kind == .word, utf8[token.span.end - 1] >= 0x80 else {
            return token.key
        }
        var hash = WordHash(token.key)
        hash.feed(Self.accent)
        return hash.key
    }

    private static let apostrophe = WordKey("'")

    /// Stands for any accent on the last letter; no byte of folded text has this value.
    private static let accent: UInt8 = 0xFF

    private func isApostrophe(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.elementsEqual([0xE2, 0x80, 0x99]) || bytes.elementsEqual([0xCA, 0xBC])
    }
}

extension TokenizedText {
    /// Returns the same text with its words spelled by a rule.
    ///
    /// - Parameter spelling: Which letters make two words different.
    /// - Returns: The same tokens and sentences; the keys of some words differ.
    /// - Complexity: Linear in the text, nothing for ``Spelling/folded``.
    public func spelled(_ spelling: Spelling) -> TokenizedText {
        guard spelling != .folded else { return self }
        let tokens = tokens.map { token in
            Token(
                span: token.span, kind: token.kind, capitals: token.capitals, isGlued: token.isGlued,
                key: spelling.key(of: token, in: utf8))
        }
        return TokenizedText(utf8: utf8, tokens: tokens, sentences: sentences)
    }
}
