import Gazetteer
import Geodesy
import Prose

extension LocativeGrammar {
    /// `near Gao`, `on the outskirts of Gao`, `the Gao area`.
    func near(at start: Int, before end: Int) -> LocativeExpression? {
        if let after = word(.near, at: start), !reading.isWord(start, Self.at), let anchor = place(at: after)
        {
            return make(
                .near, start..<toponyms[anchor].tokens.upperBound, anchors: [anchor], area: nearArea(anchor))
        }
        guard let anchor = toponym(at: start), toponyms[anchor].role != .demonym,
            let area = word(.area, at: toponyms[anchor].tokens.upperBound), area <= end
        else { return nil }
        return make(.near, start..<area, anchors: [anchor], area: nearArea(anchor))
    }

    /// `the southern Kidal region`, `Soum Province`, `northern Mali`, `the north of the country`.
    func region(at start: Int, before end: Int) -> LocativeExpression? {
        let side = bearing(at: start)
        var at = side?.tokens.upperBound ?? start
        if reading.isDash(at) { at += 1 }
        if side != nil, let demonym = toponym(at: at), toponyms[demonym].role == .demonym {
            at = toponyms[demonym].tokens.upperBound
        }
        if let found = areaWord(at: at), reading.isWord(found, Self.of), let anchor = place(at: found + 1) {
            return make(
                .region, start..<toponyms[anchor].tokens.upperBound, anchors: [anchor],
                area: regionArea(anchor, side: nil))
        }
        guard let anchor = toponym(at: at), toponyms[anchor].role != .demonym else {
            return homePart(start, side)
        }
        let behind = toponyms[anchor].tokens.upperBound
        if let word = areaWord(at: behind), word <= end {
            return make(
                .region, start..<word, anchors: [anchor], bearing: side?.value.point,
                area: regionArea(anchor, side: side?.value.point))
        }
        if areaWord(at: behind - 1) != nil, toponyms[anchor].tokens.count > 1 {
            return make(
                .region, start..<behind, anchors: [anchor], bearing: side?.value.point,
                area: regionArea(anchor, side: side?.value.point))
        }
        if side == nil, let part = possessedPart(anchor, behind) { return part }
        guard let side, isWide(anchor) else { return nil }
        return make(
            .part, start..<behind, anchors: [anchor], bearing: side.value.point,
            area: regionArea(anchor, side: side.value.point))
    }

    /// `Mali's north`, but not `Mali's northern neighbour`.
    private func possessedPart(_ anchor: Int, _ behind: Int) -> LocativeExpression? {
        guard isWide(anchor), reading.tokens.indices.contains(behind),
            reading.tokens[behind].kind == .possessive, let side = bearing(at: behind + 1),
            !reading.text.string(in: reading.text.span(ofTokens: side.tokens)).hasSuffix("ern")
        else { return nil }
        let end = side.tokens.upperBound
        return make(
            .part, toponyms[anchor].tokens.lowerBound..<end, anchors: [anchor],
            bearing: side.value.point, area: regionArea(anchor, side: side.value.point))
    }

    /// The end of `region`, `province`, `cercle` at a token.
    private func areaWord(at index: Int) -> Int? {
        let isArea = reading.classes(at: index).intersects([.region, .district, .county])
        return isArea && word(.area, at: index) == nil ? index + 1 : nil
    }

    /// `the north of the country`: the country is the one the text tells of.
    private func homePart(_ start: Int, _ side: PhraseTable<Bearing>.Match?) -> LocativeExpression? {
        guard let (side, end) = sideOfHome(start, side), let home,
            let anchor = toponyms.firstIndex(where: {
                $0.place?.countryCode == home && $0.place?.featureCode.hasPrefix("PCL") == true
            })
        else { return nil }
        return make(
            .part, start..<end, anchors: [anchor], bearing: side.value.point,
            area: regionArea(anchor, side: side.value.point))
    }

    /// The side and the end of `the north of the country`, `the country's north`.
    private func sideOfHome(_ start: Int, _ side: PhraseTable<Bearing>.Match?) -> (
        PhraseTable<Bearing>.Match, Int
    )? {
        if let side, let from = word(.from, at: side.tokens.upperBound), let end = word(.home, at: from) {
            return (side, end)
        }
        guard let home = word(.home, at: start), home < reading.tokens.count,
            reading.tokens[home].kind == .possessive,
            let side = bearing(at: home + 1)
        else { return nil }
        return (side, side.tokens.upperBound)
    }

    private static let at = WordKey("at")
}
