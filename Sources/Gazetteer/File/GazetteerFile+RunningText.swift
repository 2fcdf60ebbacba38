public import Prose

extension GazetteerFile {
    /// Returns the longest name that begins at a token and ends at one.
    ///
    /// Letters are compared without case and diacritics, and a blank, a hyphen or an apostrophe is nothing:
    /// `In-Afarak`, `In Afarak` and `Inafarak` are found alike. The caller decides by capitals what may be a
    /// name. Allocates nothing.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - start: The index of the token it must begin with.
    ///   - limit: The index it may not reach beyond, such as the end of the sentence.
    /// - Returns: The name, or nothing.
    /// - Complexity: Linear in the letters that are the beginning of some name.
    public func longestMatch(in text: TokenizedText, at start: Int, before limit: Int) -> NameHit? {
        var longest: NameHit?
        forEachMatch(in: text, at: start, before: limit) { longest = $0 }
        return longest
    }

    /// Passes all names that begin at a token and end at one, the shortest first.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - start: The index of the token they must begin with.
    ///   - limit: The index they may not reach beyond.
    ///   - starts: What is remembered of the words that names begin with; nothing to walk over each word.
    ///   - body: Takes each name.
    public func forEachMatch(
        in text: TokenizedText, at start: Int, before limit: Int, remembering starts: NameStarts? = nil,
        _ body: (NameHit) -> Void
    ) {
        guard start < limit, text.tokens[start].kind != .mark, text.tokens[start].kind != .possessive else {
            return
        }
        text.utf8.withUnsafeBytes { utf8 in
            var cursor = letters.automaton.start
            var before: NameStep?
            for index in start..<limit {
                let token = text.tokens[index]
                if token.kind == .mark {
                    guard Self.joins(index, before: limit, in: text, utf8) else { return }
                    continue
                }
                if let before, !before.mayGoOn(with: utf8[token.span.start]) { return }
                let step = step(from: cursor, by: token, in: utf8, starts)
                guard !step.isNone else { return }
                cursor = step.cursor(from: cursor)
                if step.isFinal {
                    let postings = letters.postings(ofRank: cursor.rank)
                    body(NameHit(tokens: start..<index + 1, postings: postings))
                }
                before = step
            }
        }
    }

    /// Returns the places that a run of tokens may mean, each with how its best name agrees with what is written.
    ///
    /// - Parameters:
    ///   - hit: A name found in the text.
    ///   - text: The text.
    /// - Returns: One match for each place, the best agreement first, then the order of the index (see
    ///   ``GazetteerFile/matches(of:)``).
    public func matches(of hit: NameHit, in text: TokenizedText) -> [NameMatch] {
        let span = text.span(ofTokens: hit.tokens)
        return text.utf8.withUnsafeBytes { utf8 in
            let written = WrittenName(UnsafeRawBufferPointer(rebasing: utf8[span.range]))
            return ordered(hit.postings, written)
        }
    }

    /// The matches of one key's postings, which the file has in order but for how each name agrees.
    private func ordered(_ postings: Range<Int>, _ written: WrittenName) -> [NameMatch] {
        let matches = postings.map { match(letters.name(at: $0), written) }
        var known = Set<PlaceID>(minimumCapacity: matches.count > Self.fewMatches ? matches.count : 0)
        var ordered: [NameMatch] = []
        ordered.reserveCapacity(matches.count)
        for agreement in [NameAgreement.exact, .letters, .spacing] {
            for match in matches where match.agreement == agreement {
                if matches.count > Self.fewMatches {
                    guard known.insert(match.place).inserted else { continue }
                } else {
                    guard !ordered.contains(where: { $0.place == match.place }) else { continue }
                }
                ordered.append(match)
            }
        }
        return ordered
    }

    /// Up to so many matches, looking for a place among them costs less than a set.
    private static let fewMatches = 24

    /// Passes the place and name of each posting without allocating; a place may come several times.
    @inline(__always)
    public func forEachName(of hit: NameHit, _ body: (PlaceID, NameID) -> Void) {
        for posting in hit.postings {
            let name = letters.name(at: posting)
            body(place(of: name), name)
        }
    }

    /// Where names go on with a token, remembered or found.
    @inline(__always)
    private func step(
        from cursor: NameAutomaton.Cursor, by token: Token, in utf8: UnsafeRawBufferPointer,
        _ starts: NameStarts?
    ) -> NameStep {
        guard let starts else { return step(from: cursor, by: token.span, in: utf8) }
        return starts.step(from: cursor.node, by: token.key) {
            step(from: cursor, by: token.span, in: utf8)
        }
    }

    private func step(
        from start: NameAutomaton.Cursor, by word: ByteSpan, in utf8: UnsafeRawBufferPointer
    ) -> NameStep {
        var cursor = start
        guard follow(word, in: utf8, &cursor) else { return NameStep() }
        return NameStep(from: start, to: cursor, in: letters.automaton)
    }

    /// Follows the folded letters of a token.
    @inline(__always)
    private func follow(
        _ span: ByteSpan, in utf8: UnsafeRawBufferPointer, _ cursor: inout NameAutomaton.Cursor
    ) -> Bool {
        var offset = span.start
        while offset < span.end {
            let byte = utf8[offset]
            if byte < 0x80 {
                offset += 1
                guard NameLetters.isASCIILetter(byte) else { continue }
                guard letters.automaton.step(&cursor, Folding.foldASCII(byte)) else { return false }
            } else {
                let scalar = UTF8Decoding.scalar(in: utf8, at: &offset)
                guard NameLetters.isLetter(scalar) else { continue }
                var isOnPath = true
                Folding.fold(scalar) { if isOnPath { isOnPath = letters.automaton.step(&cursor, $0) } }
                guard isOnPath else { return false }
            }
        }
        return true
    }

    /// Tells whether a mark may stand inside a name: a hyphen or an apostrophe that touches a word, or the
    /// point of an abbreviation such as `St.`.
    private static func joins(
        _ index: Int, before limit: Int, in text: TokenizedText, _ utf8: UnsafeRawBufferPointer
    ) -> Bool {
        guard index + 1 < limit else { return false }
        var offset = text.tokens[index].span.start
        let scalar = UTF8Decoding.scalar(in: utf8, at: &offset)
        switch scalar.value {
        case 0x2E: return text.tokens[index].isGlued && text.tokens[index - 1].span.count <= 3
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x2B9...0x2BF, 0x2D, 0x2010...0x2013:
            return text.tokens[index].isGlued || text.tokens[index + 1].isGlued
        default: return false
        }
    }
}
