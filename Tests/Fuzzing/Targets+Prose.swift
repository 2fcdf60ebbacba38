import Prose

extension FuzzTarget {
    /// What reads running text.
    static let prose = [tokens]

    /// Tokens and sentences of any bytes: in order, without overlap, within the text, and together all of it.
    private static let tokens = FuzzTarget(
        name: "tokens",
        seeds: {
            [
                "The army said on Thursday that it retook Ti-n-Zaouâtene (Kidal, Mali). At least 1,000.5 fled.",
                "BAMAKO, Mali (AP) \u{2014} \u{2018}Wagner\u{2019}s men\u{2019} left N\u{2019}Gouma \u{2026} U.S. Gen. X",
                "قتل ١٢ شخصا في تين ظواتين، شمال مالي. \u{200F}كيدال",
            ].map { Array($0.utf8) }
        },
        words: ["\u{2019}", "'s", ". ", "\u{640}", "\u{301}", "\n"],
        makeReader: {
            { input in
                let text = TokenizedText(utf8: input)
                var end = 0
                for token in text.tokens {
                    require(token.span.start >= end && token.span.count > 0, "tokens are in order")
                    end = token.span.end
                }
                require(end <= input.count, "tokens lie within the text")
                require(
                    text.sentences.flatMap { Array($0) } == Array(text.tokens.indices),
                    "sentences are all tokens")
                let offsets = ScalarOffsets(input)
                let scalars = offsets.scalarOffset(ofByte: input.count)
                require(offsets.scalarOffset(ofByte: end) <= scalars, "offsets grow")
                _ = Folding.folded(String(decoding: input, as: UTF8.self))
            }
        })
}
